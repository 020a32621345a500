package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of the forecasts of one range of probabilities.
 *
 * @param said the mean of what was said
 * @param came the share that came true
 */
public record Reliability(double from, double to, int count, double said, double came) {
  private static final int BINS = 10;

  /** Ten ranges of equal width, without those that hold nothing. */
  static List<Reliability> table(double[] guess, boolean[] came) {
    int[] count = new int[BINS];
    double[] said = new double[BINS];
    double[] hits = new double[BINS];
    for (int i = 0; i < guess.length; i++) {
      int bin = Math.min(BINS - 1, (int) (guess[i] * BINS));
      count[bin]++;
      said[bin] += guess[i];
      hits[bin] += came[i] ? 1 : 0;
    }
    List<Reliability> table = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        table.add(
            new Reliability(
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                count[bin],
                said[bin] / count[bin],
                hits[bin] / count[bin]));
      }
    }
    return table;
  }
}
