package org.brinkwatch.resolve;

/**
 * How far two claims agree on who stands on one side of an act.
 *
 * <p>The order counts: what comes first binds more.
 */
enum Agreement {
  /** The same actors. */
  SAME(3),
  /** A state in one, its government, army or police, or who holds an office in it, in the other. */
  PART_OF(2),
  /** Two organs of one state, two sorts of its people, or a word for such as the other names. */
  KIN(1),
  /** One names some of those whom the other names. */
  SOME(1),
  /** Nobody is named by one of them, or nobody who could be told from others. */
  OPEN(0),
  /** Two sorts of people, as two outlets may see the same ones; only much else makes up for it. */
  UNLIKE(-4),
  DIFFERENT(0);

  private final int weight;

  Agreement(int weight) {
    this.weight = weight;
  }

  /** How much it says for the two being one, below 0 for against. */
  int weight() {
    return weight;
  }

  /** Both name someone, and the same. */
  boolean isShared() {
    return weight > 0;
  }

  Agreement weaker(Agreement other) {
    return compareTo(other) < 0 ? other : this;
  }

  Agreement stronger(Agreement other) {
    return compareTo(other) < 0 ? this : other;
  }
}
