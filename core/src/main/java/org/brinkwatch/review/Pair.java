package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Actor;

/**
 * One actor towards another: the lines told as having happened, in their order. Where several act
 * together on nobody, as in a meeting, each stands towards each.
 */
record Pair(Actor source, Actor target, List<Entry> entries) {
  /** The worst first, then the one with more lines. */
  static final Comparator<Pair> SEVEREST =
      Comparator.comparingDouble(Pair::worst)
          .thenComparing(Comparator.comparingInt((Pair pair) -> pair.entries.size()).reversed());

  double worst() {
    return entries.stream().mapToDouble(Entry::intensity).min().orElse(0);
  }

  double mean() {
    return entries.stream().mapToDouble(Entry::intensity).average().orElse(0);
  }

  static List<Pair> of(List<Entry> entries) {
    Map<List<String>, Pair> pairs = new LinkedHashMap<>();
    entries.stream().filter(Entry::isActual).forEach(entry -> expand(entry, pairs));
    return List.copyOf(pairs.values());
  }

  private static void expand(Entry entry, Map<List<String>, Pair> pairs) {
    List<Actor> others = entry.targets().isEmpty() ? entry.sources() : entry.targets();
    for (Actor source : entry.sources().stream().distinct().toList()) {
      for (Actor target : others.stream().distinct().toList()) {
        if (!source.id().equals(target.id())) {
          pairs
              .computeIfAbsent(
                  List.of(source.id(), target.id()),
                  unseen -> new Pair(source, target, new ArrayList<>()))
              .entries
              .add(entry);
        }
      }
    }
  }
}
