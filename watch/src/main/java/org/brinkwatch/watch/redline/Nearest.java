package org.brinkwatch.watch.redline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may have been meant by a misspelt word. */
final class Nearest {
  /** Words that people use for types that are called otherwise. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("ATTACK", "ASSAULT"),
          Map.entry("FIGHT", "ASSAULT"),
          Map.entry("ARREST", "COERCE"),
          Map.entry("MEET", "CONSULT"),
          Map.entry("TALKS", "CONSULT"),
          Map.entry("NEGOTIATE", "CONSULT"),
          Map.entry("DEMAND", "REQUEST"),
          Map.entry("ULTIMATUM", "THREATEN"),
          Map.entry("WARN", "THREATEN"),
          Map.entry("YIELD", "CONCEDE"),
          Map.entry("WITHDRAW", "RETREAT"),
          Map.entry("DEMONSTRATE", "PROTEST"),
          Map.entry("CRITICIZE", "ACCUSE"),
          Map.entry("HELP", "AID"));

  private Nearest() {}

  /** "did you mean ...?", or all that is possible if nothing is near. */
  static String hint(String word, Collection<String> known) {
    return find(word, known)
        .map(meant -> "did you mean " + meant + "?")
        .orElseGet(() -> "expected one of " + String.join(", ", known));
  }

  static Optional<String> find(String word, Collection<String> known) {
    String meant = MEANT.getOrDefault(word.toUpperCase(Locale.ROOT), "");
    if (known.contains(meant)) {
      return Optional.of(meant);
    }
    int limit = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(other -> distance(fold(word), fold(other)) <= limit)
        .min(
            Comparator.<String>comparingInt(other -> distance(fold(word), fold(other)))
                .thenComparing(other -> !letters(other).equals(letters(word)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters in the wrong order are the likeliest slip. */
  private static String letters(String word) {
    char[] letters = fold(word).toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** Letters left out, added, changed, or swapped with the next. */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] cost, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int cheapest = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    cheapest = Math.min(cheapest, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }
}
