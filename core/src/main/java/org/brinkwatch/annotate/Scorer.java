package org.brinkwatch.annotate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A linear model: labels, and how much each feature speaks for each of them. */
final class Scorer {
  private static final int WIDE = 32;
  private final List<String> labels;
  private final Templates templates;
  private final Table features;

  /**
   * For each label that a feature speaks for, the weight in the upper 24 bits, the label below. A
   * stretch of {@link #WIDE} or more begins with the number of its row instead.
   */
  private final int[] weights;

  /**
   * The weights of each wide feature, one for each label. They are few, but nine in ten additions
   * are theirs, and whole rows are added many labels at a time: if each is an array of its own, for
   * only then does the compiler see that it may.
   */
  private final int[][] rows;

  private Scorer(List<String> labels, Templates templates, Table features, int[] weights) {
    this.labels = labels;
    this.templates = templates;
    this.features = features;
    this.weights = weights;
    this.rows = widen(features, weights, labels.size());
  }

  private static int[][] widen(Table features, int[] weights, int labels) {
    List<int[]> rows = new ArrayList<>();
    for (int slot = 0; slot < features.size(); slot++) {
      int begin = features.begin(slot);
      int end = features.end(slot);
      if (isWide(begin, end)) {
        int[] row = new int[labels];
        addStretch(weights, begin, end, row);
        weights[begin] = rows.size();
        rows.add(row);
      }
    }
    return rows.toArray(int[][]::new);
  }

  private static boolean isWide(int begin, int end) {
    return end - begin >= WIDE;
  }

  static Scorer read(Input in) throws IOException {
    List<String> labels = in.lines();
    Templates templates = Templates.read(in.lines());
    Table features = Table.read(in);
    return new Scorer(labels, templates, features, in.ints(in.number()));
  }

  List<String> labels() {
    return labels;
  }

  Templates templates() {
    return templates;
  }

  /**
   * Adds the weights of the features to the scores; nothing for what training has not seen. Each
   * step fetches for all features what the next one decides on, so that the waits for memory
   * overlap: after a wrong guess at a branch nothing would be under way.
   */
  void add(Features state, int[] scores) {
    int[] slots = state.slots();
    long[] heads = state.heads();
    for (int i = 0; i < state.count(); i++) {
      slots[i] = features.home(state.key(i));
      heads[i] = features.head(slots[i]);
    }
    int found = 0;
    for (int i = 0; i < state.count(); i++) {
      int slot = features.find(state.key(i), slots[i], heads[i]);
      slots[found] = slot;
      found += slot < 0 ? 0 : 1;
    }
    int[] firsts = state.firsts();
    for (int i = 0; i < found; i++) {
      firsts[i] = weights[features.begin(slots[i])];
    }
    for (int i = 0; i < found; i++) {
      int begin = features.begin(slots[i]);
      int end = features.end(slots[i]);
      if (isWide(begin, end)) {
        addRow(rows[firsts[i]], scores);
      } else {
        addStretch(weights, begin, end, scores);
      }
    }
  }

  private static void addRow(int[] row, int[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += row[i];
    }
  }

  private static void addStretch(int[] weights, int begin, int end, int[] scores) {
    for (int at = begin; at < end; at++) {
      int weight = weights[at];
      scores[weight & 0xFF] += weight >> Byte.SIZE;
    }
  }
}
