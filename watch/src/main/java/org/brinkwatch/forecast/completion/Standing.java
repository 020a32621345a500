package org.brinkwatch.forecast.completion;

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

  int find(int entity) {
    for (int at = 0; at < candidates.length; at++) {
      if (candidates[at] == entity) {
        return at;
      }
    }
    return -1;
  }
}
