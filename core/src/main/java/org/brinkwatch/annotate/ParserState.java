package org.brinkwatch.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * Where a parse stands: the stack, what was passed over on it, the front of the input, the arcs so
 * far, and the properties of the tokens that the model looks at.
 */
final class ParserState {
  private static final String ROOT = "@#r$%";
  private static final String[] SIDES = {"", "<", "<<"};
  private static final long[][] VALENCY = new long[3][3];
  private static final long[][] VALENCY_POWER = new long[3][3];

  static {
    for (int left = 0; left < 3; left++) {
      for (int right = 0; right < 3; right++) {
        String valency = SIDES[left] + "-" + SIDES[right].replace('<', '>');
        VALENCY[left][right] = Hash.of(valency);
        VALENCY_POWER[left][right] = Hash.power(valency.length());
      }
    }
  }

  private final Outlook outlook;
  private final List<String> relations;
  private final Grid grid;
  private final Arcs arcs;
  private final int size;
  private final int[] stack;
  private final int[] passed;
  private final int[] tokens;
  private final int[] scores;
  private final int[][] topScores;
  private final int[][] inputScores;
  private final Features features = new Features();
  private final int labels;
  private final int valencies;
  private int stacked;
  private int passedOver;
  private int input;

  ParserState(
      Outlook outlook,
      List<String> relations,
      List<Simplified> words,
      List<String> tags,
      List<String> lemmas,
      Lexicon lexicon) {
    this.outlook = outlook;
    this.relations = relations;
    this.size = words.size() + 1;
    this.arcs = new Arcs(size);
    this.stack = new int[size];
    this.passed = new int[size];
    this.tokens = new int[outlook.locations()];
    this.topScores = new int[size][];
    this.inputScores = new int[size][];
    this.scores = new int[outlook.scorer().labels().size()];
    this.grid = new Grid(outlook.columns(), size);
    this.labels = grid.column("dependency_label");
    this.valencies = grid.column("valency:all");
    fill(words, tags, lemmas, lexicon);
    this.input = 1;
    this.stacked = 1; // the root
  }

  private void fill(
      List<Simplified> words, List<String> tags, List<String> lemmas, Lexicon lexicon) {
    putWord(0, ROOT, ROOT);
    for (int row = 1; row < size; row++) {
      putWord(row, tags.get(row - 1), lemmas.get(row - 1));
      int known = lexicon.word(words.get(row - 1).lower());
      grid.putSet(grid.column("word_clusters"), row, lexicon.clusters(known));
      grid.putSet(grid.column("positional"), row, Tagger.position(row, size - 1));
    }
  }

  private void putWord(int row, String tag, String lemma) {
    grid.put(grid.column("part_of_speech_tag"), row, tag);
    grid.put(grid.column("lemma"), row, lemma);
    putValency(row);
  }

  private void putValency(int row) {
    int left = arcs.leftValency(row);
    int right = arcs.rightValency(row);
    grid.put(valencies, row, VALENCY[left][right], VALENCY_POWER[left][right]);
  }

  boolean isDone() {
    return input >= size;
  }

  Arcs arcs() {
    return arcs;
  }

  int top() {
    return stack[stacked - 1];
  }

  int input() {
    return input;
  }

  void apply(Parser.Transition transition) {
    switch (transition.arc()) {
      case LEFT -> attach(top(), input, transition.relation());
      case RIGHT -> attach(input, top(), transition.relation());
      case NONE -> {}
    }
    if (transition.arc() == Parser.Arc.LEFT && transition.move() == Parser.Move.SHIFT) {
      pass();
    } else if (transition.arc() == Parser.Arc.RIGHT && transition.move() == Parser.Move.REDUCE) {
      pass();
    } else {
      move(transition.move());
    }
  }

  private void move(Parser.Move move) {
    switch (move) {
      case SHIFT -> shift();
      case REDUCE -> stacked--;
      case PASS -> pass();
    }
  }

  private void shift() {
    while (passedOver > 0) {
      stack[stacked++] = passed[--passedOver];
    }
    stack[stacked++] = input++;
  }

  private void pass() {
    passed[passedOver++] = stack[--stacked];
  }

  void attach(int token, int head, int relation) {
    int before = arcs.head(token);
    arcs.attach(token, head, relation);
    grid.put(labels, token, relations.get(relation));
    putValency(head);
    if (before >= 0) {
      putValency(before);
    }
  }

  /** Leaves one token on the stack and another at the front of the input. */
  void reset(int top, int front) {
    stack[0] = top;
    stacked = 1;
    passedOver = 0;
    input = front;
  }

  /** The best of some transitions; the first of them where several are as good. */
  int best(int[] candidates) {
    locate();
    Arrays.fill(scores, 0);
    add(outlook.otherKinds(), scores);
    add(kept(topScores, top(), outlook.topKinds()));
    add(kept(inputScores, input, outlook.inputKinds()));
    int best = candidates[0];
    for (int candidate : candidates) {
      best = scores[candidate] > scores[best] ? candidate : best;
    }
    return best;
  }

  /** The score of a transition when the best one was last asked for. */
  int score(int transition) {
    return scores[transition];
  }

  private int[] kept(int[][] all, int token, int[] kinds) {
    if (all[token] == null) {
      all[token] = new int[scores.length];
      add(kinds, all[token]);
    }
    return all[token];
  }

  private void add(int[] kinds, int[] sums) {
    features.clear();
    outlook.scorer().templates().gather(kinds, grid, tokens, features);
    outlook.scorer().add(features, sums);
  }

  private void add(int[] more) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += more[i];
    }
  }

  private void locate() {
    for (int i = 0; i < tokens.length; i++) {
      int token = token(outlook.source(i), outlook.window(i));
      tokens[i] = token < 0 ? token : arcs.related(token, outlook.relative(i));
    }
  }

  private int token(char source, int window) {
    int token =
        switch (source) {
          case 'i' -> top() + window;
          case 'j' -> input + window;
          default -> peek(window);
        };
    return token < size ? token : -1;
  }

  /** Below the top of the stack, or with a window above 0 what was passed over. */
  private int peek(int window) {
    if (window <= 0) {
      return -window < stacked ? stack[stacked - 1 + window] : -1;
    }
    return window <= passedOver ? passed[passedOver - window] : -1;
  }
}
