package org.brinkwatch.forecast.completion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The scores of a question's candidates. */
final class Standing {
  private static final double BELOW_ALL = -1e6;

  private final int[] candidates;
  private final double[] scores;

  Standing(int[] candidates, double[] scores) {
    this.candidates = candidates;
    this.scores = scores;
  }

  int[] candidates() {
    return candidates;
  }

  double[] scores() {
    return scores;
  }

  /** What an entity has; far below all candidates for one that is none. */
  double score(int entity, Features features) {
    int at = find(entity);
    return at < 0 ? BELOW_ALL + features.ofOthers(entity) : scores[at];
  }

  /**
   * Places in the arrays of the best so many, the best first; of equals, the lower number first.
   */
  int[] best(int most) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(at -> -scores[at])
                .thenComparingInt(at -> candidates[at]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How likely it is the one among the candidates. */
  double chance(int at) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[at]);
    }
    return 1 / sum;
  }

  /** The same of all of them. */
  double[] chances() {
    double highest = Arrays.stream(scores).max().orElse(0);
    double[] chances = Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
    double sum = Arrays.stream(chances).sum();
    return Arrays.stream(chances).map(chance -> chance / sum).toArray();
  }

  int find(int entity) {
    for (int at = 0; at < candidates.length; at++) {
      if (candidates[at] == entity) {
        return at;
      }
    }
    return -1;
  }
}
