package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Whether a dyad got worse or better in the last four weeks, and the rule that says so.
 *
 * @param rule in words, with the figures it rests on
 */
public record Arrow(Direction direction, String rule) {
  private static final int SHORT = 4;
  private static final int LONG = 52;
  private static final int HALF = 26;

  /** One span in ten is as full, or as empty, by chance. */
  private static final double RARE = 0.1;

  /** In the words of crisis bulletins. */
  public enum Direction {
    DETERIORATED,
    UNCHANGED,
    IMPROVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Two rules: a higher rung than in the half year before, or a count outside of nine in ten. */
  public static Arrow of(Series series, Hostility hostility) {
    int[] all = series.counts(hostility, LONG + SHORT);
    int count = Arrays.stream(all, LONG, all.length).sum();
    LocalDate start = series.asOf().minusWeeks(SHORT).plusDays(1);
    int rung = series.rung(start, series.asOf());
    int before = series.rung(start.minusWeeks(HALF), start.minusDays(1));
    if (rung > before && rung > 1) {
      return new Arrow(
          Direction.DETERIORATED,
          "rung "
              + rung
              + " reached in the last 4 weeks; in the 26 weeks before at most "
              + before);
    }
    UsualRange usual = UsualRange.of(Arrays.copyOf(all, LONG)).times(SHORT);
    return byCount(count, usual);
  }

  private static Arrow byCount(int count, UsualRange usual) {
    int high = usual.upper(RARE);
    String figures =
        String.format(
            Locale.ROOT,
            "%d hostile acts in 4 weeks; a year's pace gives %.1f, nine times in ten at most %d",
            count,
            usual.mean(),
            high);
    if (count > high) {
      return new Arrow(Direction.DETERIORATED, figures);
    }
    if (usual.atMost(count) < RARE) {
      return new Arrow(Direction.IMPROVED, figures + ", and so few less than once in ten");
    }
    return new Arrow(Direction.UNCHANGED, figures);
  }
}
