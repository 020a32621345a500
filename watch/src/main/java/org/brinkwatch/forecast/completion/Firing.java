package org.brinkwatch.forecast.completion;

/** What the rules say of one candidate: the past of source and candidate, rule by rule. */
final class Firing {
  private static final float SUREST = 0.98f;

  private final History history;
  private final Rules rules;
  private float best;
  private float second;
  private float joint;
  private int count;

  Firing(History history, Rules rules) {
    this.history = history;
    this.rules = rules;
  }

  /** Fires all rules; the answers below are about this pair until the next. */
  void fire(int source, int relation, int target, int now) {
    best = 0;
    second = 0;
    joint = 0;
    count = 0;
    for (int triple = history.firstTriple(source, target);
        triple != Traces.NONE;
        triple = history.nextTriple(triple)) {
      int cell = Rules.cell(history.triples.age(triple, now, 0), history.triples.count(triple));
      note(rules.confidence(history.relationOf(triple), relation, cell));
    }
  }

  private void note(float confidence) {
    joint -= (float) Math.log1p(-Math.min(confidence, SUREST));
    count++;
    if (confidence > best) {
      second = best;
      best = confidence;
    } else if (confidence > second) {
      second = confidence;
    }
  }

  float best() {
    return best;
  }

  float second() {
    return second;
  }

  /** All rules together, as -ln of the chance that each of them is wrong (noisy or). */
  float joint() {
    return joint;
  }

  int count() {
    return count;
  }
}
