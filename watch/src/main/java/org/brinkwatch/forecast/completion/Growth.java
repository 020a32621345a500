package org.brinkwatch.forecast.completion;

import java.util.Arrays;
import java.util.List;

/** One tree as it grows, level by level; the cut that mends most is taken at each node. */
final class Growth {
  private static final int DEPTH = 5;
  private static final double RATE = 0.07;
  private static final double RIDGE = 5;
  private static final double LEAST_BEND = 1;

  private final Table table;
  private final int[] rows;
  private final double[] slopes;
  private final double[] bends;
  private final int[] nodes;

  /** A tree for these rows of the table, given what their scores lack. */
  Growth(Table table, int[] rows, double[] slopes, double[] bends) {
    this.table = table;
    this.rows = rows;
    this.slopes = Arrays.stream(rows).mapToDouble(row -> slopes[row]).toArray();
    this.bends = Arrays.stream(rows).mapToDouble(row -> bends[row]).toArray();
    nodes = new int[rows.length];
  }

  /** The best cut of each node of a level by one feature. */
  private static final class Cuts {
    private final double[] gains;
    private final byte[] cuts;

    Cuts(int width) {
      gains = new double[width];
      cuts = new byte[width];
    }
  }

  Tree grow(boolean[] used, Crew crew) {
    int inner = (1 << DEPTH) - 1;
    int[] features = new int[inner];
    byte[] cuts = new byte[inner];
    List<double[]> sums = crew.workers(number -> new double[(1 << DEPTH) * Bins.MOST]);
    for (int level = 0; level < DEPTH; level++) {
      int first = (1 << level) - 1;
      int width = 1 << level;
      Cuts[] byFeature = new Cuts[used.length];
      crew.each(
          used.length,
          sums,
          (sum, feature) ->
              byFeature[feature] =
                  used[feature] ? cuts(feature, first, width, sum) : new Cuts(width));
      for (int node = 0; node < width; node++) {
        int best = best(byFeature, node);
        features[first + node] = best;
        boolean gains = byFeature[best].gains[node] > 0;
        cuts[first + node] = gains ? byFeature[best].cuts[node] : Tree.NO_CUT;
      }
      descend(features, cuts);
    }
    return new Tree(DEPTH, features, cuts, values(inner));
  }

  private static int best(Cuts[] byFeature, int node) {
    int best = 0;
    for (int feature = 1; feature < byFeature.length; feature++) {
      if (byFeature[feature].gains[node] > byFeature[best].gains[node]) {
        best = feature;
      }
    }
    return best;
  }

  private void descend(int[] features, byte[] cuts) {
    byte[][] columns = table.columns();
    for (int at = 0; at < rows.length; at++) {
      int node = nodes[at];
      nodes[at] = 2 * node + (columns[features[node]][rows[at]] <= cuts[node] ? 1 : 2);
    }
  }

  private Cuts cuts(int feature, int first, int width, double[] sums) {
    Arrays.fill(sums, 0, width * Bins.MOST * 2, 0);
    byte[] column = table.columns()[feature];
    for (int at = 0; at < rows.length; at++) {
      int cell = ((nodes[at] - first) * Bins.MOST + column[rows[at]]) * 2;
      sums[cell] += slopes[at];
      sums[cell + 1] += bends[at];
    }
    Cuts cuts = new Cuts(width);
    for (int node = 0; node < width; node++) {
      cut(sums, node, cuts);
    }
    return cuts;
  }

  private static void cut(double[] sums, int node, Cuts cuts) {
    double allSlope = 0;
    double allBend = 0;
    for (int bin = 0; bin < Bins.MOST; bin++) {
      allSlope += sums[(node * Bins.MOST + bin) * 2];
      allBend += sums[(node * Bins.MOST + bin) * 2 + 1];
    }
    double slope = 0;
    double bend = 0;
    for (int bin = 0; bin < Bins.MOST - 1; bin++) {
      slope += sums[(node * Bins.MOST + bin) * 2];
      bend += sums[(node * Bins.MOST + bin) * 2 + 1];
      if (bend >= LEAST_BEND && allBend - bend >= LEAST_BEND) {
        double gain =
            worth(slope, bend) + worth(allSlope - slope, allBend - bend) - worth(allSlope, allBend);
        if (gain > cuts.gains[node] + 1e-6) {
          cuts.gains[node] = gain;
          cuts.cuts[node] = (byte) bin;
        }
      }
    }
  }

  private static double worth(double slope, double bend) {
    return slope * slope / (bend + RIDGE);
  }

  private float[] values(int inner) {
    double[] slope = new double[inner + 1];
    double[] bend = new double[inner + 1];
    for (int at = 0; at < rows.length; at++) {
      slope[nodes[at] - inner] += slopes[at];
      bend[nodes[at] - inner] += bends[at];
    }
    float[] values = new float[inner + 1];
    for (int leaf = 0; leaf < values.length; leaf++) {
      values[leaf] = (float) (-RATE * slope[leaf] / (bend[leaf] + RIDGE));
    }
    return values;
  }
}
