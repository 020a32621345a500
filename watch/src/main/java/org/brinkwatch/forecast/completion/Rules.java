package org.brinkwatch.forecast.completion;

/**
 * How often "r' held between these two, so long ago and so often" was followed by r: counts of
 * every question that could have used the rule and of those it would have got right.
 */
final class Rules {
  private static final int AGES = 8;
  private static final int OFTEN = 4;
  private static final int CELLS = AGES * OFTEN;

  /** Folders with thousands of relations share counts rather than exhaust the memory. */
  private static final int MOST_PAIRS = 1 << 20;

  private static final float DOUBT = 4;
  private static final float PAIR_DOUBT = 1;
  private static final float SUREST = 0.95f;

  private final int relations;
  private final int pairs;
  private final float[] asked;
  private final float[] right;
  private final float[] pairExpected;
  private final float[] pairRight;
  private final float[] generalAsked = new float[2 * CELLS];
  private final float[] generalRight = new float[2 * CELLS];

  /**
   * No rule has been tried yet.
   *
   * @param relations with their inverses
   */
  Rules(int relations) {
    this.relations = relations;
    pairs = (int) Math.min((long) relations * relations, MOST_PAIRS);
    asked = new float[pairs * CELLS];
    right = new float[pairs * CELLS];
    pairExpected = new float[pairs];
    pairRight = new float[pairs];
  }

  /** Which of the classes of age (1, 2, 3-4, 5-8 ...) and frequency it is. */
  static int cell(int age, int count) {
    int old = Math.min(AGES - 1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, age - 1)));
    int often = count == 1 ? 0 : count < 4 ? 1 : count < 10 ? 2 : 3;
    return old * OFTEN + often;
  }

  /**
   * How likely the head follows: what was seen of just this, drawn towards what is usual for the
   * two relations, and that towards what is usual for any.
   */
  float confidence(int body, int head, int cell) {
    int pair = pair(body, head);
    float ratio = (pairRight[pair] + PAIR_DOUBT) / (pairExpected[pair] + PAIR_DOUBT);
    float expected = Math.min(SUREST, general(body, head, cell) * ratio);
    int at = pair * CELLS + cell;
    return (right[at] + DOUBT * expected) / (asked[at] + DOUBT);
  }

  private int pair(int body, int head) {
    return (int) (((long) head * relations + body) % pairs);
  }

  private float general(int body, int head, int cell) {
    int at = (body == head ? CELLS : 0) + cell;
    return (generalRight[at] + 0.05f) / (generalAsked[at] + 10);
  }

  /** Learns from a question all that its source's past would have named. */
  void learn(History history, Question question) {
    Ints neighbours = history.neighbours(question.source());
    for (int at = 0; at < neighbours.size(); at++) {
      int target = neighbours.get(at);
      float rightness = question.isRight(target) ? 1 : 0;
      for (int triple = history.firstTriple(question.source(), target);
          triple != Traces.NONE;
          triple = history.nextTriple(triple)) {
        int age = history.triples.age(triple, question.day(), 0);
        int cell = cell(age, history.triples.count(triple));
        learn(history.relationOf(triple), question.relation(), cell, rightness);
      }
    }
  }

  private void learn(int body, int head, int cell, float rightness) {
    int pair = pair(body, head);
    pairExpected[pair] += general(body, head, cell);
    pairRight[pair] += rightness;
    asked[pair * CELLS + cell]++;
    right[pair * CELLS + cell] += rightness;
    int general = (body == head ? CELLS : 0) + cell;
    generalAsked[general]++;
    generalRight[general] += rightness;
  }
}
