package org.brinkwatch.forecast.completion;

import java.util.Arrays;

/** Numbers cut into a few classes each, so that trees need to try few cuts. */
final class Bins {
  /** The most classes a feature has. */
  static final int MOST = 64;

  private final float[][] edges;

  private Bins(float[][] edges) {
    this.edges = edges;
  }

  /** Cuts learnt from a sample of rows. */
  static Bins of(float[][] rows) {
    float[][] edges = new float[Features.COUNT][];
    for (int feature = 0; feature < edges.length; feature++) {
      float[] column = new float[rows.length];
      for (int row = 0; row < rows.length; row++) {
        column[row] = rows[row][feature];
      }
      Arrays.sort(column);
      edges[feature] = edges(column);
    }
    return new Bins(edges);
  }

  private static float[] edges(float[] sorted) {
    float[] distinct = distinct(sorted);
    if (distinct.length <= MOST) {
      float[] between = new float[Math.max(0, distinct.length - 1)];
      for (int at = 0; at < between.length; at++) {
        between[at] = (distinct[at] + distinct[at + 1]) / 2;
      }
      return between;
    }
    // half the cuts by rows, half by values: most rows are 0, and the others are what matters
    float[] cuts = new float[MOST - 1];
    int byRows = MOST / 2;
    int byValues = cuts.length - byRows;
    for (int at = 0; at < byRows; at++) {
      cuts[at] = sorted[(int) ((at + 1L) * (sorted.length - 1) / (byRows + 1))];
    }
    for (int at = 0; at < byValues; at++) {
      cuts[byRows + at] = distinct[(int) ((at + 1L) * (distinct.length - 1) / (byValues + 1))];
    }
    Arrays.sort(cuts);
    return distinct(cuts);
  }

  private static float[] distinct(float[] sorted) {
    float[] distinct = new float[sorted.length];
    int count = 0;
    for (float value : sorted) {
      if (count == 0 || value != distinct[count - 1]) {
        distinct[count++] = value;
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  /** The class of each number of a row. */
  void put(float[] row, byte[] out) {
    for (int feature = 0; feature < edges.length; feature++) {
      out[feature] = (byte) bin(edges[feature], row[feature]);
    }
  }

  private static int bin(float[] edges, float value) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edges[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
