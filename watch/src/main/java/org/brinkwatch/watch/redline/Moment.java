package org.brinkwatch.watch.redline;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a track stands at the end of a day: the state of the fold over days.
 *
 * @param level the rank reached, 0 for none
 * @param step the index of the step that reached it; -1 for none or the approach
 * @param standing the rank that was rung for and still holds
 * @param lastRing the epoch day of the last ring
 * @param lastRank the rank of the last ring
 * @param acknowledged the rank that someone has seen
 * @param progress of the step that is furthest, 0 to 1
 * @param lastCrossed the last epoch day on which a step was reached
 */
record Moment(
    State state,
    int level,
    int step,
    int standing,
    int lastRing,
    int lastRank,
    int acknowledged,
    double progress,
    int lastCrossed,
    Since since,
    Optional<Firing> firing) {
  static final int LONG_AGO = Integer.MIN_VALUE / 2;

  static Moment start(int steps) {
    return new Moment(
        State.UNKNOWN, 0, -1, 0, LONG_AGO, 0, 0, 0, LONG_AGO, Since.never(steps), Optional.empty());
  }

  /** Since which day each step has held, and {@link #LONG_AGO} where it does not. */
  static final class Since {
    private final int[] days;

    private Since(int[] days) {
      this.days = days;
    }

    static Since never(int steps) {
      int[] days = new int[steps];
      Arrays.fill(days, LONG_AGO);
      return new Since(days);
    }

    int day(int step) {
      return days[step];
    }

    Since with(int step, int day) {
      if (days[step] == day) {
        return this;
      }
      int[] copy = days.clone();
      copy[step] = day;
      return new Since(copy);
    }
  }
}
