package org.brinkwatch.annotate;

import java.util.Arrays;
import java.util.Locale;

/** The dependency tree of a sentence as it grows; token 0 is the root. */
final class Arcs {
  private static final int NONE = -1;
  private final int[] heads;
  private final int[] relations;
  private final int[][] dependents;
  private final int[] counts;

  Arcs(int tokens) {
    this.heads = new int[tokens];
    this.relations = new int[tokens];
    this.dependents = new int[tokens][2];
    this.counts = new int[tokens];
    Arrays.fill(heads, NONE);
    Arrays.fill(relations, NONE);
  }

  /** The head of a token; -1 while it has none. */
  int head(int token) {
    return heads[token];
  }

  /** The number of the relation of a token to its head; -1 while it has none. */
  int relation(int token) {
    return relations[token];
  }

  boolean hasHead(int token) {
    return heads[token] != NONE;
  }

  /** Sets a token's head, in place of the one it has. */
  void attach(int token, int head, int relation) {
    if (hasHead(token)) {
      detach(token, heads[token]);
    }
    insert(token, head);
    heads[token] = head;
    relations[token] = relation;
  }

  private void detach(int token, int head) {
    int at = place(token, head);
    System.arraycopy(dependents[head], at + 1, dependents[head], at, counts[head] - at - 1);
    counts[head]--;
  }

  private void insert(int token, int head) {
    if (counts[head] == dependents[head].length) {
      dependents[head] = Arrays.copyOf(dependents[head], counts[head] * 2);
    }
    int at = -(place(token, head) + 1);
    System.arraycopy(dependents[head], at, dependents[head], at + 1, counts[head] - at);
    dependents[head][at] = token;
    counts[head]++;
  }

  private int place(int token, int head) {
    return Arrays.binarySearch(dependents[head], 0, counts[head], token);
  }

  boolean isDescendant(int token, int ancestor) {
    for (int head = heads[token]; head != NONE; head = heads[head]) {
      if (head == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** How one token finds another in the tree; the names are those of the templates. */
  enum Relative {
    SELF,
    H,
    H2,
    LMD,
    LMD2,
    RMD,
    RMD2,
    LNS,
    LNS2;

    static Relative of(String name) {
      return name.isEmpty() ? SELF : valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** The head, leftmost or rightmost dependent, left sibling and so on; -1 for none. */
  int related(int token, Relative relative) {
    return switch (relative) {
      case SELF -> token;
      case H -> heads[token];
      case H2 -> heads[token] == NONE ? NONE : heads[heads[token]];
      case LMD -> leftmost(token, 0);
      case LMD2 -> leftmost(token, 1);
      case RMD -> rightmost(token, 0);
      case RMD2 -> rightmost(token, 1);
      case LNS -> leftSibling(token, 1);
      case LNS2 -> leftSibling(token, 2);
    };
  }

  private int leftmost(int token, int order) {
    boolean left = order < counts[token] && dependents[token][order] < token;
    return left ? dependents[token][order] : NONE;
  }

  private int rightmost(int token, int order) {
    int at = counts[token] - 1 - order;
    return at >= 0 && dependents[token][at] > token ? dependents[token][at] : NONE;
  }

  private int leftSibling(int token, int distance) {
    if (!hasHead(token)) {
      return NONE;
    }
    int at = place(token, heads[token]) - distance;
    return at >= 0 ? dependents[heads[token]][at] : NONE;
  }

  /** How many dependents a token has to its left, 0 to 2. */
  int leftValency(int token) {
    if (leftmost(token, 1) != NONE) {
      return 2;
    }
    return leftmost(token, 0) != NONE ? 1 : 0;
  }

  /** How many dependents a token has to its right, 0 to 2. */
  int rightValency(int token) {
    if (rightmost(token, 1) != NONE) {
      return 2;
    }
    return rightmost(token, 0) != NONE ? 1 : 0;
  }
}
