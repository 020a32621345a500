package org.brinkwatch.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;

/**
 * Two actors and all that passed between them, whichever of them acted.
 *
 * @param isMutual whether both acted
 * @param entries by number
 */
record Dyad(Actor first, Actor second, boolean isMutual, List<Entry> entries) {
  private static final Set<String> WORLDWIDE = Set.of("IGO", "NGO");

  /** Known actors first, then the worst, the deadliest, and the most often told. */
  static final Comparator<Dyad> SEVEREST =
      Comparator.comparing((Dyad dyad) -> dyad.isKnown())
          .reversed()
          .thenComparingDouble(Dyad::worst)
          .thenComparing(Comparator.comparingInt(Dyad::killed).reversed())
          .thenComparing(Comparator.comparingInt(Dyad::sentences).reversed())
          .thenComparing(Comparator.comparingInt((Dyad dyad) -> dyad.entries.size()).reversed());

  /** In the order of the pairs. */
  static List<Dyad> of(List<Pair> pairs) {
    Map<Set<String>, Dyad> dyads = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      dyads.merge(
          Set.of(pair.source().id(), pair.target().id()),
          new Dyad(pair.source(), pair.target(), false, pair.entries()),
          Dyad::with);
    }
    return List.copyOf(dyads.values());
  }

  private Dyad with(Dyad back) {
    List<Entry> both =
        Stream.concat(entries.stream(), back.entries.stream())
            .distinct()
            .sorted(Comparator.comparingInt(Entry::number))
            .toList();
    return new Dyad(first, second, true, both);
  }

  /** "Norija → Lesna"; with ↔ where both acted. */
  String names() {
    return Wording.name(first) + (isMutual ? " ↔ " : " → ") + Wording.name(second);
  }

  /** "3 events, 2 killed". */
  String size() {
    return Wording.many(entries.size(), "event")
        + (killed() == 0 ? "" : ", " + killed() + " killed");
  }

  double worst() {
    return entries.stream().mapToDouble(Entry::intensity).min().orElse(0);
  }

  double mean() {
    return entries.stream().mapToDouble(Entry::intensity).average().orElse(0);
  }

  /** In the deadliest of its events: two may tell of the same dead. */
  int killed() {
    return entries.stream().mapToInt(Entry::killed).max().orElse(0);
  }

  private int sentences() {
    Set<Integer> numbers = new TreeSet<>();
    entries.forEach(entry -> entry.cited().forEach(passage -> numbers.add(passage.number())));
    return numbers.size();
  }

  private boolean isKnown() {
    return isPlaced(first) && isPlaced(second);
  }

  /** Of a country or of the world; "protesters" and "the army" may be anyone's. */
  private static boolean isPlaced(Actor actor) {
    return !actor.country().isEmpty() || WORLDWIDE.contains(actor.sector());
  }
}
