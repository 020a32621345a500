package org.brinkwatch.review;

import java.util.Arrays;

/**
 * The stretch of an axis worth drawing: all values, or, where a few lie so far out that they would
 * squeeze the others together, the shortest stretch that holds six in seven of them. A dozen are
 * needed to tell.
 */
record Focus(double from, double to) {
  private static final double LEFT_OUT = 1 / 7.0;
  private static final int FEWEST = 12;
  private static final double GAIN = 0.4;

  /**
   * @throws IllegalArgumentException without a value
   */
  static Focus of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Focus whole = new Focus(sorted[0], sorted[sorted.length - 1]);
    if (sorted.length < FEWEST) {
      return whole;
    }
    Focus shortest = shortest(sorted, sorted.length - (int) (sorted.length * LEFT_OUT));
    return shortest.width() < GAIN * whole.width() ? shortest : whole;
  }

  private static Focus shortest(double[] sorted, int kept) {
    Focus shortest = new Focus(sorted[0], sorted[kept - 1]);
    for (int first = 1; first + kept <= sorted.length; first++) {
      Focus next = new Focus(sorted[first], sorted[first + kept - 1]);
      shortest = next.width() < shortest.width() ? next : shortest;
    }
    return shortest;
  }

  double width() {
    return to - from;
  }

  boolean holds(double value) {
    return from <= value && value <= to;
  }

  /** At least so wide, about the same middle. */
  Focus atLeast(double width) {
    double missing = Math.max(0, width - width()) / 2;
    return new Focus(from - missing, to + missing);
  }

  /** With a margin on both sides, as a share of the width. */
  Focus padded(double share) {
    return new Focus(from - share * width(), to + share * width());
  }
}
