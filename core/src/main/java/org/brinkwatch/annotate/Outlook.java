package org.brinkwatch.annotate;

import java.util.List;
import java.util.Set;

/**
 * What the parser's model looks at, made ready for speed: where its tokens are, and which of its
 * features depend on one of the two tokens in question alone, so that their sum is kept for each.
 */
final class Outlook {
  private static final Set<String> CHANGING = Set.of("dependency_label", "valency:all");

  private final Scorer scorer;
  private final int[] topKinds;
  private final int[] inputKinds;
  private final int[] otherKinds;
  private final char[] sources;
  private final int[] windows;
  private final Arcs.Relative[] relatives;

  Outlook(Scorer scorer) {
    this.scorer = scorer;
    Templates templates = scorer.templates();
    this.topKinds = templates.kindsOf('i', CHANGING);
    this.inputKinds = templates.kindsOf('j', CHANGING);
    this.otherKinds = templates.kindsBut(topKinds, inputKinds);
    List<Templates.Location> locations = templates.locations();
    this.sources = new char[locations.size()];
    this.windows = new int[locations.size()];
    this.relatives = new Arcs.Relative[locations.size()];
    for (int i = 0; i < locations.size(); i++) {
      sources[i] = locations.get(i).source();
      windows[i] = locations.get(i).window();
      relatives[i] = Arcs.Relative.of(locations.get(i).relation());
    }
  }

  Scorer scorer() {
    return scorer;
  }

  List<String> columns() {
    return scorer.templates().columns();
  }

  int locations() {
    return sources.length;
  }

  char source(int location) {
    return sources[location];
  }

  int window(int location) {
    return windows[location];
  }

  Arcs.Relative relative(int location) {
    return relatives[location];
  }

  /** The kinds of features of the top of the stack alone. */
  int[] topKinds() {
    return topKinds;
  }

  /** The kinds of features of the front of the input alone. */
  int[] inputKinds() {
    return inputKinds;
  }

  int[] otherKinds() {
    return otherKinds;
  }
}
