package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Problem;

/**
 * How probable it is that an answer about a pair is right, from the weights of {@code
 * codebook/sureness.tsv}, which tools/train/weigh.py fitted.
 */
final class Sureness {
  private final Map<String, Double> weights;

  private Sureness(Map<String, Double> weights) {
    this.weights = weights;
  }

  static Sureness builtIn() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Double> weights = new HashMap<>();
    for (Sheet.Row row :
        Sheet.builtIn("sureness.tsv", List.of("clue", "weight"), problems).rows()) {
      weights.put(row.cell(0), Double.parseDouble(row.cell(1)));
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return new Sureness(weights);
  }

  /** 0 to 1. */
  double of(Clues clues) {
    double sum = 0;
    for (Map.Entry<String, Double> clue : clues.values().entrySet()) {
      sum += clue.getValue() * weights.getOrDefault(clue.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
