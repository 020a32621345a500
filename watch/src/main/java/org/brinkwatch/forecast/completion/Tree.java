package org.brinkwatch.forecast.completion;

/**
 * A tree of yes-or-no cuts, all of one depth. The children of node n are 2n + 1 (the class is at
 * most the cut) and 2n + 2.
 */
final class Tree {
  /** A cut that all pass: there was nothing to gain. */
  static final byte NO_CUT = Bins.MOST;

  private final int depth;
  private final int[] features;
  private final byte[] cuts;
  private final float[] values;

  Tree(int depth, int[] features, byte[] cuts, float[] values) {
    this.depth = depth;
    this.features = features;
    this.cuts = cuts;
    this.values = values;
  }

  float value(byte[] row) {
    int node = 0;
    for (int level = 0; level < depth; level++) {
      node = 2 * node + (row[features[node]] <= cuts[node] ? 1 : 2);
    }
    return values[node - features.length];
  }

  /** The same of a row of a table. */
  float value(byte[][] columns, int row) {
    int node = 0;
    for (int level = 0; level < depth; level++) {
      node = 2 * node + (columns[features[node]][row] <= cuts[node] ? 1 : 2);
    }
    return values[node - features.length];
  }
}
