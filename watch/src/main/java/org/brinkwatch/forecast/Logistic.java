package org.brinkwatch.forecast;

import java.util.Arrays;

/** A logistic regression with a ridge, on standardized features; Newton's method. */
final class Logistic {
  private static final int STEPS = 12;
  private static final double STILL = 1e-3;
  private static final int PART = 8;
  private static final double FAR = 4;

  private final double[] mean;
  private final double[] scale;
  private final double[] weights;

  private Logistic(double[] mean, double[] scale, double[] weights) {
    this.mean = mean;
    this.scale = scale;
    this.weights = weights;
  }

  static Logistic fit(float[][] rows, double[] labels, double ridge) {
    int width = rows[0].length;
    double[] mean = new double[width];
    double[] scale = new double[width];
    standardize(rows, mean, scale);
    double[][] table = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      table[i] = standard(rows[i], mean, scale);
    }
    double[] weights = new double[width + 1];
    // nearly there on a part, for each step costs what the table has rows
    descend(part(table), part(labels), ridge / PART, weights);
    descend(table, labels, ridge, weights);
    return new Logistic(mean, scale, weights);
  }

  private static void descend(double[][] table, double[] labels, double ridge, double[] weights) {
    for (int step = 0; step < STEPS; step++) {
      if (newton(table, labels, ridge, weights) < STILL) {
        return;
      }
    }
  }

  private static double[][] part(double[][] table) {
    double[][] part = new double[(table.length + PART - 1) / PART][];
    Arrays.setAll(part, i -> table[i * PART]);
    return part;
  }

  private static double[] part(double[] labels) {
    double[] part = new double[(labels.length + PART - 1) / PART];
    Arrays.setAll(part, i -> labels[i * PART]);
    return part;
  }

  /** The log-odds. */
  double score(float[] features) {
    double[] values = standard(features, mean, scale);
    return dot(weights, values);
  }

  private static double newton(double[][] table, double[] labels, double ridge, double[] weights) {
    int size = weights.length;
    double[][] curve = new double[size][size];
    double[] slope = new double[size];
    for (int i = 0; i < table.length; i++) {
      double[] values = table[i];
      double p = Odds.probability(dot(weights, values));
      double pull = labels[i] - p;
      double bend = Math.max(p * (1 - p), 1e-9);
      for (int a = 0; a < size; a++) {
        double scaled = bend * values[a];
        slope[a] += pull * values[a];
        double[] line = curve[a];
        for (int b = 0; b <= a; b++) {
          line[b] += scaled * values[b];
        }
      }
    }
    for (int a = 0; a < size; a++) {
      double held = a == size - 1 ? 1e-6 : ridge;
      curve[a][a] += held;
      slope[a] -= held * weights[a];
    }
    return step(curve, slope, weights);
  }

  private static double step(double[][] curve, double[] slope, double[] weights) {
    double[] move = solve(curve, slope);
    double moved = 0;
    for (int a = 0; a < weights.length; a++) {
      weights[a] += Math.max(-2, Math.min(2, move[a]));
      moved = Math.max(moved, Math.abs(move[a]));
    }
    return moved;
  }

  /** By Cholesky; the lower half of the matrix is given and overwritten. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] out = right.clone();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        out[i] -= matrix[i][k] * out[k];
      }
      out[i] /= matrix[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        out[i] -= matrix[k][i] * out[k];
      }
      out[i] /= matrix[i][i];
    }
    return out;
  }

  private static void standardize(float[][] rows, double[] mean, double[] scale) {
    for (float[] row : rows) {
      for (int a = 0; a < mean.length; a++) {
        mean[a] += row[a];
      }
    }
    Arrays.setAll(mean, a -> mean[a] / rows.length);
    for (float[] row : rows) {
      for (int a = 0; a < mean.length; a++) {
        scale[a] += (row[a] - mean[a]) * (row[a] - mean[a]);
      }
    }
    Arrays.setAll(scale, a -> Math.max(Math.sqrt(scale[a] / rows.length), 1e-9));
  }

  /** With a constant behind; what lies far out is drawn in. */
  private static double[] standard(float[] features, double[] mean, double[] scale) {
    double[] values = new double[features.length + 1];
    for (int a = 0; a < features.length; a++) {
      values[a] = Math.max(-FAR, Math.min(FAR, (features[a] - mean[a]) / scale[a]));
    }
    values[features.length] = 1;
    return values;
  }

  private static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int a = 0; a < weights.length; a++) {
      sum += weights[a] * values[a];
    }
    return sum;
  }
}
