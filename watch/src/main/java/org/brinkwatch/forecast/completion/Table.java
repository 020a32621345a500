package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Questions with their candidates to learn from: rows in groups, a group for each question. */
final class Table {
  /** From so many rows the bins are learnt; until then rows are kept as they come. */
  private static final int SAMPLE = 60_000;

  private final List<float[]> waiting = new ArrayList<>();
  private final Ints starts = new Ints();
  private final byte[][] columns = new byte[Features.COUNT][1 << 12];
  private final byte[] row = new byte[Features.COUNT];
  private Bins bins = Bins.of(new float[0][]);
  private boolean binned;
  private boolean[] right = new boolean[1 << 12];
  private float[] weights = new float[1 << 12];
  private int rows;

  Table() {
    starts.add(0);
  }

  /** The rows of one question, in order. */
  void add(Sample sample) {
    for (int at = 0; at < sample.rows().size(); at++) {
      add(sample.rows().get(at), sample.right().get(at), sample.weight());
    }
    starts.add(rows);
  }

  private void add(float[] values, boolean isRight, float weight) {
    if (rows == right.length) {
      right = Arrays.copyOf(right, rows * 2);
      weights = Arrays.copyOf(weights, rows * 2);
    }
    right[rows] = isRight;
    weights[rows] = isRight ? 1 : weight;
    rows++;
    if (binned) {
      enter(values, rows - 1);
    } else {
      waiting.add(values);
      if (waiting.size() == SAMPLE) {
        bin();
      }
    }
  }

  private void bin() {
    bins = Bins.of(waiting.toArray(new float[0][]));
    binned = true;
    for (int at = 0; at < waiting.size(); at++) {
      enter(waiting.get(at), at);
    }
    waiting.clear();
  }

  private void enter(float[] values, int at) {
    bins.put(values, row);
    for (int feature = 0; feature < columns.length; feature++) {
      if (at == columns[feature].length) {
        columns[feature] = Arrays.copyOf(columns[feature], at * 2);
      }
      columns[feature][at] = row[feature];
    }
  }

  Bins bins() {
    if (!binned) {
      bin();
    }
    return bins;
  }

  /** A column for each feature; not to be changed. */
  byte[][] columns() {
    return columns;
  }

  boolean isRight(int at) {
    return right[at];
  }

  /** For how many that were left out a wrong candidate stands. */
  float weight(int at) {
    return weights[at];
  }

  int rows() {
    return rows;
  }

  int groups() {
    return starts.size() - 1;
  }

  int start(int group) {
    return starts.get(group);
  }

  /**
   * The rows of a question.
   *
   * @param weight of each wrong candidate
   */
  record Sample(List<float[]> rows, List<Boolean> right, float weight) {}
}
