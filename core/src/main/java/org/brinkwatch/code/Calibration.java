package org.brinkwatch.code;

/**
 * Turns the score of a claim into the share of such claims that are right in type, status and all
 * actors. Fitted by hand on the reliability tables of evaluation/gold/dev and evaluation/hard/dev,
 * November 2026; what it is worth is read from the held-out halves (docs/evaluation.md).
 */
final class Calibration {
  private static final double[] SCORES = {0.05, 0.43, 0.53, 0.64, 0.745, 0.87, 0.95};
  private static final double[] RIGHT = {0.02, 0.14, 0.22, 0.37, 0.56, 0.63, 0.68};

  private Calibration() {}

  /** The share, 0 to 1, read between the measured points on straight lines. */
  static double of(double score) {
    for (int i = 1; i < SCORES.length; i++) {
      if (score <= SCORES[i]) {
        double way = (score - SCORES[i - 1]) / (SCORES[i] - SCORES[i - 1]);
        return RIGHT[i - 1] + Math.max(0, way) * (RIGHT[i] - RIGHT[i - 1]);
      }
    }
    return RIGHT[RIGHT.length - 1];
  }
}
