package org.brinkwatch.annotate;

import java.io.IOException;
import java.util.List;

/** A linear model: labels, and how much each feature speaks for each of them. */
final class Scorer {
  private final List<String> labels;
  private final Templates templates;
  private final Table features;

  /** For each label that a feature speaks for, the weight in the upper 24 bits, the label below. */
  private final int[] weights;

  private Scorer(List<String> labels, Templates templates, Table features, int[] weights) {
    this.labels = labels;
    this.templates = templates;
    this.features = features;
    this.weights = weights;
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

  /** Adds the weights of the features to the scores; nothing for what training has not seen. */
  void add(Features state, int[] scores) {
    int found = 0;
    int[] slots = state.slots();
    // all are looked up before any is used, so that the waits for memory overlap
    for (int i = 0; i < state.count(); i++) {
      int slot = features.find(state.key(i));
      slots[found] = slot;
      found += slot < 0 ? 0 : 1;
    }
    for (int i = 0; i < found; i++) {
      int end = features.end(slots[i]);
      for (int at = features.begin(slots[i]); at < end; at++) {
        int weight = weights[at];
        scores[weight & 0xFF] += weight >> Byte.SIZE;
      }
    }
  }
}
