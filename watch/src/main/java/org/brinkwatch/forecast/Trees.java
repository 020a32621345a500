package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Gradient-boosted trees for log-odds: each tree is grown on a sample of rows and of features, on
 * histograms, by the second-order gain (Friedman 2001; Chen and Guestrin 2016).
 */
final class Trees {
  /**
   * How they are grown.
   *
   * @param shrink how much of each tree counts
   * @param leaf the least that a leaf holds, in rows weighted by p(1 - p)
   * @param ridge on the leaves
   * @param rows the share of rows that a tree sees
   * @param columns the share of features that a tree sees
   */
  record Growth(
      int trees,
      int depth,
      double shrink,
      double leaf,
      double ridge,
      double rows,
      double columns) {}

  private static final int BINS = 48;

  private final float[][] edges;
  private final List<Node> roots;

  private Trees(float[][] edges, List<Node> roots) {
    this.edges = edges;
    this.roots = roots;
  }

  /** Where to turn: left if the feature's bin is at most the border. */
  private static final class Node {
    private static final int LEAF = -1;

    private final int feature;
    private final int border;
    private final double value;
    private final int left;
    private final int right;
    private final Node[] pool;

    Node(int feature, int border, double value, int left, int right, Node[] pool) {
      this.feature = feature;
      this.border = border;
      this.value = value;
      this.left = left;
      this.right = right;
      this.pool = pool;
    }

    double answer(byte[] bins) {
      Node at = this;
      while (at.feature != LEAF) {
        at = at.pool[bins[at.feature] <= at.border ? at.left : at.right];
      }
      return at.value;
    }
  }

  /** What is added to the log-odds that they started from. */
  double score(float[] features) {
    byte[] bins = binned(features, edges);
    double sum = 0;
    for (Node root : roots) {
      sum += root.answer(bins);
    }
    return sum;
  }

  /**
   * @param start the log-odds from which the trees begin, for each row
   */
  static Trees fit(float[][] rows, double[] labels, double[] start, Growth growth, long seed) {
    float[][] edges = edges(rows);
    byte[][] columns = columns(rows, edges);
    return new Grower(edges, columns, labels, start, growth, seed).grow();
  }

  private static float[][] edges(float[][] rows) {
    float[][] edges = new float[rows[0].length][];
    float[] values = new float[rows.length];
    for (int feature = 0; feature < edges.length; feature++) {
      for (int i = 0; i < rows.length; i++) {
        values[i] = rows[i][feature];
      }
      Arrays.sort(values);
      edges[feature] = quantiles(values);
    }
    return edges;
  }

  private static float[] quantiles(float[] sorted) {
    float[] found = new float[BINS - 1];
    int count = 0;
    for (int bin = 1; bin < BINS; bin++) {
      float edge = sorted[(int) ((long) bin * sorted.length / BINS)];
      if (edge > sorted[0] && (count == 0 || edge > found[count - 1])) {
        found[count++] = edge;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static byte[][] columns(float[][] rows, float[][] edges) {
    byte[][] columns = new byte[edges.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      byte[] bins = binned(rows[i], edges);
      for (int feature = 0; feature < bins.length; feature++) {
        columns[feature][i] = bins[feature];
      }
    }
    return columns;
  }

  /** How many edges lie at or below the value. */
  private static byte[] binned(float[] features, float[][] edges) {
    byte[] bins = new byte[features.length];
    for (int feature = 0; feature < bins.length; feature++) {
      int at = Arrays.binarySearch(edges[feature], features[feature]);
      bins[feature] = (byte) (at < 0 ? -at - 1 : at + 1);
    }
    return bins;
  }

  /** Grows one forest. */
  private static final class Grower {
    private final float[][] edges;
    private final byte[][] columns;
    private final double[] labels;
    private final Growth growth;
    private final Random random;
    private final double[] scores;
    private final double[] pulls;
    private final double[] bends;
    private final double[] pullOf = new double[BINS];
    private final double[] bendOf = new double[BINS];
    private List<Node> pool = new ArrayList<>();
    private int[] chosen = new int[0];

    Grower(
        float[][] edges,
        byte[][] columns,
        double[] labels,
        double[] start,
        Growth growth,
        long seed) {
      this.edges = edges;
      this.columns = columns;
      this.labels = labels;
      this.growth = growth;
      this.random = new Random(seed);
      this.scores = start.clone();
      this.pulls = new double[labels.length];
      this.bends = new double[labels.length];
    }

    Trees grow() {
      List<Node> roots = new ArrayList<>();
      for (int tree = 0; tree < growth.trees(); tree++) {
        roots.add(tree());
      }
      return new Trees(edges, roots);
    }

    private Node tree() {
      for (int i = 0; i < labels.length; i++) {
        double p = Odds.probability(scores[i]);
        pulls[i] = labels[i] - p;
        bends[i] = p * (1 - p);
      }
      chosen = sample(columns.length, growth.columns());
      int[] rows = sample(labels.length, growth.rows());
      pool = new ArrayList<>();
      int root = grow(rows, 0, rows.length, growth.depth());
      Node[] nodes = new Node[pool.size()];
      for (int i = 0; i < nodes.length; i++) {
        Node node = pool.get(i);
        nodes[i] = new Node(node.feature, node.border, node.value, node.left, node.right, nodes);
      }
      for (int i = 0; i < labels.length; i++) {
        scores[i] += value(nodes, root, i);
      }
      return nodes[root];
    }

    private double value(Node[] nodes, int root, int row) {
      Node at = nodes[root];
      while (at.feature != Node.LEAF) {
        at = nodes[columns[at.feature][row] <= at.border ? at.left : at.right];
      }
      return at.value;
    }

    private int[] sample(int size, double share) {
      int[] kept = new int[size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (random.nextDouble() < share) {
          kept[count++] = i;
        }
      }
      return Arrays.copyOf(kept, count);
    }

    private int grow(int[] rows, int from, int to, int depth) {
      double pull = 0;
      double bend = 0;
      for (int i = from; i < to; i++) {
        pull += pulls[rows[i]];
        bend += bends[rows[i]];
      }
      int feature = Node.LEAF;
      int border = 0;
      double best = 1e-9;
      if (depth > 0 && bend >= 2 * growth.leaf()) {
        double whole = pull * pull / (bend + growth.ridge());
        for (int candidate : chosen) {
          fill(candidate, rows, from, to);
          double left = 0;
          double leftBend = 0;
          for (int bin = 0; bin < edges[candidate].length; bin++) {
            left += pullOf[bin];
            leftBend += bendOf[bin];
            if (leftBend < growth.leaf() || bend - leftBend < growth.leaf()) {
              continue;
            }
            double right = pull - left;
            double gain =
                left * left / (leftBend + growth.ridge())
                    + right * right / (bend - leftBend + growth.ridge())
                    - whole;
            if (gain > best) {
              best = gain;
              feature = candidate;
              border = bin;
            }
          }
        }
      }
      if (feature == Node.LEAF) {
        double value = growth.shrink() * pull / (bend + growth.ridge());
        pool.add(new Node(Node.LEAF, 0, value, 0, 0, new Node[0]));
        return pool.size() - 1;
      }
      int middle = split(rows, from, to, columns[feature], border);
      int left = grow(rows, from, middle, depth - 1);
      int right = grow(rows, middle, to, depth - 1);
      pool.add(new Node(feature, border, 0, left, right, new Node[0]));
      return pool.size() - 1;
    }

    private void fill(int feature, int[] rows, int from, int to) {
      Arrays.fill(pullOf, 0);
      Arrays.fill(bendOf, 0);
      byte[] column = columns[feature];
      for (int i = from; i < to; i++) {
        int row = rows[i];
        int bin = column[row];
        pullOf[bin] += pulls[row];
        bendOf[bin] += bends[row];
      }
    }

    private static int split(int[] rows, int from, int to, byte[] column, int border) {
      int low = from;
      int high = to - 1;
      while (low <= high) {
        if (column[rows[low]] <= border) {
          low++;
        } else {
          int swapped = rows[low];
          rows[low] = rows[high];
          rows[high--] = swapped;
        }
      }
      return low;
    }
  }
}
