package org.brinkwatch.relation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The linear layer over the encoder's vectors: of the first piece, of all on average, and of the
 * marks before the source and before the target.
 */
final class Head {
  private final float[][] weights;
  private final float[] bias;

  /**
   * Takes the arrays as they are.
   *
   * @param weights one row an input, one column a type
   * @param bias one a type
   */
  Head(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  static Head read(DataInputStream in) throws IOException {
    float[] bias = new float[in.readInt()];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = in.readFloat();
    }
    float[][] weights = new float[in.readInt()][bias.length];
    for (float[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readFloat();
      }
    }
    return new Head(weights, bias);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(bias.length);
    for (float value : bias) {
      out.writeFloat(value);
    }
    out.writeInt(weights.length);
    for (float[] row : weights) {
      for (float value : row) {
        out.writeFloat(value);
      }
    }
  }

  float[][] weights() {
    return weights;
  }

  float[] bias() {
    return bias;
  }

  double[] probabilities(float[][] vectors, int[] marks) {
    int width = vectors[0].length;
    double[] logits = new double[bias.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = bias[i];
    }
    add(logits, vectors[0], 0);
    add(logits, mean(vectors), width);
    add(logits, vectors[marks[0]], 2 * width);
    add(logits, vectors[marks[2]], 3 * width);
    return softmax(logits);
  }

  private void add(double[] logits, float[] vector, int from) {
    for (int i = 0; i < vector.length; i++) {
      for (int k = 0; k < logits.length; k++) {
        logits[k] += vector[i] * weights[from + i][k];
      }
    }
  }

  private static float[] mean(float[][] vectors) {
    float[] mean = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }

  private static double[] softmax(double[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    double[] shares = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      shares[i] = Math.exp(logits[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < logits.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
