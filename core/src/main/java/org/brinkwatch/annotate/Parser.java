package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A transition parser with a linear model. Each of its labels is a transition: an arc to the left
 * or right or none, then what becomes of the stack, then the relation ("L_R_nsubj").
 */
final class Parser {
  /** What an arc joins: the input over the stack, the stack over the input, or nothing. */
  enum Arc {
    LEFT,
    RIGHT,
    NONE
  }

  /** What becomes of the top of the stack. */
  enum Move {
    SHIFT,
    REDUCE,
    PASS
  }

  record Transition(Arc arc, Move move, int relation) {}

  private final Outlook outlook;
  private final List<Transition> transitions = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private final int root;
  private final int[] all;
  private final int[] shifts;
  private final int[] arcless;
  private final int[] arclessKept;
  private final int[] keepsHeadless;
  private final int[] leftArcs;
  private final int[] rightArcs;

  Parser(Scorer scorer) {
    this.outlook = new Outlook(scorer);
    scorer.labels().forEach(label -> transitions.add(transition(label)));
    this.root = relation("root");
    this.all = where(transition -> true);
    this.shifts = where(transition -> transition.move == Move.SHIFT);
    this.arcless = where(transition -> transition.arc == Arc.NONE);
    this.arclessKept =
        where(transition -> transition.arc == Arc.NONE && transition.move != Move.REDUCE);
    this.keepsHeadless =
        where(transition -> transition.arc != Arc.NONE || transition.move != Move.REDUCE);
    this.leftArcs = where(transition -> transition.arc == Arc.LEFT);
    this.rightArcs = where(transition -> transition.arc == Arc.RIGHT);
  }

  private Transition transition(String label) {
    Arc arc =
        switch (label.charAt(0)) {
          case 'L' -> Arc.LEFT;
          case 'R' -> Arc.RIGHT;
          default -> Arc.NONE;
        };
    Move move =
        switch (label.charAt(2)) {
          case 'S' -> Move.SHIFT;
          case 'R' -> Move.REDUCE;
          default -> Move.PASS;
        };
    return new Transition(arc, move, relation(label.substring(4)));
  }

  private int relation(String name) {
    if (!relations.contains(name)) {
      relations.add(name);
    }
    return relations.indexOf(name);
  }

  private int[] where(Predicate<Transition> condition) {
    return IntStream.range(0, transitions.size())
        .filter(i -> condition.test(transitions.get(i)))
        .toArray();
  }

  String relationName(int relation) {
    return relations.get(relation);
  }

  /** The tree of a sentence; its token n stands at n + 1, after the root. */
  Arcs parse(List<Simplified> words, List<String> tags, List<String> lemmas, Lexicon lexicon) {
    ParserState state = new ParserState(outlook, relations, words, tags, lemmas, lexicon);
    while (!state.isDone()) {
      Transition next = transitions.get(state.best(allowed(state)));
      state.apply(next);
    }
    attachHeadless(state, words.size() + 1);
    return state.arcs();
  }

  /** The transitions that keep the tree a tree. */
  private int[] allowed(ParserState state) {
    Arcs arcs = state.arcs();
    int top = state.top();
    int input = state.input();
    if (top == 0) {
      return shifts;
    }
    if (arcs.isDescendant(top, input)) {
      return arcless;
    }
    if (arcs.isDescendant(input, top)) {
      return arcs.hasHead(top) ? arcless : arclessKept;
    }
    return arcs.hasHead(top) ? all : keepsHeadless;
  }

  /** Gives each token that was left without a head the best one among its neighbours. */
  private void attachHeadless(ParserState state, int tokens) {
    for (int token = 1; token < tokens; token++) {
      if (!state.arcs().hasHead(token)) {
        Neighbour best = new Neighbour(0, Integer.MIN_VALUE, root);
        best = best(state, token, -1, tokens, best);
        best = best(state, token, 1, tokens, best);
        state.attach(token, best.head, best.relation);
      }
    }
  }

  private record Neighbour(int head, int score, int relation) {}

  private Neighbour best(ParserState state, int token, int direction, int tokens, Neighbour soFar) {
    Neighbour best = soFar;
    int[] candidates = direction > 0 ? leftArcs : rightArcs;
    for (int i = 1; i <= 5; i++) {
      int head = token + i * direction;
      if (head < 0 || head >= tokens) {
        break;
      }
      if (!state.arcs().isDescendant(head, token)) {
        state.reset(Math.min(token, head), Math.max(token, head));
        int transition = state.best(candidates);
        if (state.score(transition) > best.score) {
          best = new Neighbour(head, state.score(transition), relationOf(transition));
        }
      }
    }
    return best;
  }

  private int relationOf(int transition) {
    return transitions.get(transition).relation;
  }
}
