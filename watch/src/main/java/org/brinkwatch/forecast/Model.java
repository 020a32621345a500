package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * What names a probability: the mean, in log-odds, of a logistic regression and of small trees
 * grown on a stiffer one.
 */
final class Model {
  /** Chosen on the training years alone; see docs/decisions/forecast.md. */
  private static final Trees.Growth GROWTH = new Trees.Growth(150, 2, 0.03, 20, 50, 0.5, 0.3);

  /** The regression under the trees is held this much tighter, to leave them something. */
  private static final double STIFFER = 3;

  /** Fewer hits than this teach nothing. */
  private static final int LEAST_HITS = 20;

  private final Logistic line;
  private final Logistic ground;
  private final Trees trees;

  private Model(Logistic line, Logistic ground, Trees trees) {
    this.line = line;
    this.ground = ground;
    this.trees = trees;
  }

  /** Whether there is enough to learn from. */
  static boolean canLearn(boolean[] came) {
    int hits = 0;
    for (boolean one : came) {
      hits += one ? 1 : 0;
    }
    return hits >= LEAST_HITS && came.length - hits >= LEAST_HITS;
  }

  static Model fit(List<Row> rows, boolean[] came, double ridge, long seed) {
    float[][] table = rows.stream().map(Row::features).toArray(float[][]::new);
    double[] labels = labels(came);
    Logistic line = Logistic.fit(table, labels, ridge);
    Logistic ground = Logistic.fit(table, labels, STIFFER * ridge);
    double[] start = Arrays.stream(table).mapToDouble(ground::score).toArray();
    return new Model(line, ground, Trees.fit(table, labels, start, GROWTH, seed));
  }

  double probability(float[] features) {
    double grown = ground.score(features) + trees.score(features);
    return Odds.probability((line.score(features) + grown) / 2);
  }

  double[] probabilities(List<Row> rows) {
    return rows.stream().mapToDouble(row -> probability(row.features())).toArray();
  }

  static double[] labels(boolean[] came) {
    double[] labels = new double[came.length];
    Arrays.setAll(labels, i -> came[i] ? 1 : 0);
    return labels;
  }
}
