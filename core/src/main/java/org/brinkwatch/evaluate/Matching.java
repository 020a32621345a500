package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Span;

/**
 * Which found claim answers which expected one. Only claims of one sentence can belong together,
 * and only if they are of one type or their words overlap; each is used once, and of all ways to
 * join them the one is taken that agrees most: first in types, then in words, then in status and
 * actors, then in the rest. Where the gold does not say where its claims stand, all may be joined.
 */
final class Matching {
  private static final long TYPE = 1L << 40;
  private static final long WORDS = 1L << 30;
  private static final long STATUS = 1L << 20;
  private static final long ACTORS = 1L << 19;
  private static final long REST = 1L << 8;
  private static final int ANYWHERE = -1;
  private static final int NOWHERE = -2;

  private final Convention convention;
  private final boolean anchored;
  private final List<Span> sentences;
  private final Map<Integer, Group> groups = new LinkedHashMap<>();

  private record Group(List<Expected> expected, List<Found> found) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private Matching(Convention convention, boolean anchored, List<Span> sentences) {
    this.convention = convention;
    this.anchored = anchored;
    this.sentences = sentences;
  }

  /** Every expected and every found claim once, expected ones first within each sentence. */
  static List<Match> of(
      Convention convention, GoldText gold, List<Found> found, List<Span> sentences) {
    Matching matching = new Matching(convention, gold.isAnchored(), sentences);
    gold.expected().forEach(claim -> matching.group(claim).expected().add(claim));
    found.forEach(claim -> matching.group(claim).found().add(claim));
    return matching.groups.values().stream()
        .flatMap(group -> matching.join(group).stream())
        .toList();
  }

  private Group group(Expected claim) {
    return groups.computeIfAbsent(
        claim.trigger().map(this::sentence).orElse(ANYWHERE), place -> new Group());
  }

  private Group group(Found claim) {
    int place = anchored ? sentence(claim.claim().evidence().trigger()) : ANYWHERE;
    return groups.computeIfAbsent(place, number -> new Group());
  }

  private int sentence(Span words) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).overlaps(words)) {
        return i;
      }
    }
    return NOWHERE;
  }

  private List<Match> join(Group group) {
    int[] columns = Assignment.best(weights(group), group.found().size());
    List<Match> matches = new ArrayList<>();
    BitSet used = new BitSet();
    for (int row = 0; row < columns.length; row++) {
      Optional<Found> found = Optional.empty();
      if (columns[row] != Assignment.NONE) {
        used.set(columns[row]);
        found = Optional.of(group.found().get(columns[row]));
      }
      matches.add(new Match(Optional.of(group.expected().get(row)), found));
    }
    for (int column = 0; column < group.found().size(); column++) {
      if (!used.get(column)) {
        matches.add(new Match(Optional.empty(), Optional.of(group.found().get(column))));
      }
    }
    return matches;
  }

  private long[][] weights(Group group) {
    return group.expected().stream()
        .map(
            expected ->
                group.found().stream().mapToLong(found -> weight(expected, found)).toArray())
        .toArray(long[][]::new);
  }

  private long weight(Expected expected, Found found) {
    boolean type = expected.isOf(found.type());
    boolean words =
        expected
            .trigger()
            .filter(trigger -> trigger.overlaps(found.claim().evidence().trigger()))
            .isPresent();
    if (anchored && !type && !words) {
      return 0;
    }
    long weight = 1 + (type ? TYPE : 0) + (words ? WORDS : 0);
    for (Field field : convention.fields()) {
      weight += expected.verdict(field, found) == Verdict.WRONG ? 0 : worth(field);
    }
    return weight;
  }

  private static long worth(Field field) {
    return switch (field) {
      case STATUS -> STATUS;
      case SOURCE, TARGET -> ACTORS;
      default -> REST;
    };
  }
}
