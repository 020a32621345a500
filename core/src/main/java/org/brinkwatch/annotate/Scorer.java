package org.brinkwatch.annotate;

import java.io.IOException;
import java.util.List;

/** A linear model: labels, and how much each feature speaks for each of them. */
final class Scorer {
  private final List<String> labels;
  private final Templates templates;
  private final Table features;
  private final byte[] weighted;
  private final short[] weights;

  private Scorer(
      List<String> labels, Templates templates, Table features, byte[] weighted, short[] weights) {
    this.labels = labels;
    this.templates = templates;
    this.features = features;
    this.weighted = weighted;
    this.weights = weights;
  }

  static Scorer read(Input in) throws IOException {
    List<String> labels = in.lines();
    Templates templates = Templates.read(in.lines());
    Table features = Table.read(in);
    int count = in.number();
    return new Scorer(labels, templates, features, in.bytes(count), in.shorts(count));
  }

  List<String> labels() {
    return labels;
  }

  Templates templates() {
    return templates;
  }

  /** Adds the weights of a feature to the scores; nothing where it was not seen in training. */
  void add(int template, long hash, int[] scores) {
    int slot = features.find(Hash.key(template, hash));
    if (slot >= 0) {
      int end = features.end(slot);
      for (int i = features.begin(slot); i < end; i++) {
        scores[weighted[i] & 0xFF] += weights[i];
      }
    }
  }
}
