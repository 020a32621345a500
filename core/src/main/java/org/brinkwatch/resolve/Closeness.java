package org.brinkwatch.resolve;

/** How much speaks for two claims being one, by what it is that speaks. */
record Closeness(int sides, int days, int places, int modes, int counts, int copy) {
  /** A sentence printed twice outdoes all else. */
  private static final int COPY = 100;

  static final Closeness NONE = new Closeness(Integer.MIN_VALUE / 2, 0, 0, 0, 0, 0);

  static Closeness of(Pair pair) {
    return new Closeness(
        pair.sides().weight(Sides.areMutual(pair.one(), pair.other())),
        Days.weight(pair.one(), pair.other()),
        Places.weight(pair.one(), pair.other()),
        Modes.same(pair.one(), pair.other()) ? 2 : 0,
        pair.sameCounts() ? 1 : 0,
        pair.isWireCopy() ? COPY : 0);
  }

  int sum() {
    return sides + days + places + modes + counts + copy;
  }

  /** Of each the more: an event knows what any of its claims says. */
  Closeness or(Closeness other) {
    return new Closeness(
        Math.max(sides, other.sides),
        Math.max(days, other.days),
        Math.max(places, other.places),
        Math.max(modes, other.modes),
        Math.max(counts, other.counts),
        Math.max(copy, other.copy));
  }
}
