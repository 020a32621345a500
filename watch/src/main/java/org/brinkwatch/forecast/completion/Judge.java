package org.brinkwatch.forecast.completion;

import java.util.List;

/** Puts a candidate's numbers together to one score. */
final class Judge {
  private final Bins bins;
  private final List<Tree> trees;

  Judge(Bins bins, List<Tree> trees) {
    this.bins = bins;
    this.trees = List.copyOf(trees);
  }

  double score(float[] features, byte[] work) {
    bins.put(features, work);
    double score = 0;
    for (Tree tree : trees) {
      score += tree.value(work);
    }
    return score;
  }
}
