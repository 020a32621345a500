package org.brinkwatch.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Seven-day blocks counted from a first day; days before it have negative numbers.
 *
 * @param first the first day of week 0
 */
public record Weeks(LocalDate first) {
  public static final int DAYS = 7;

  /** Calendar weeks, Monday to Sunday; week 0 holds the day. */
  public static Weeks from(LocalDate day) {
    return new Weeks(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** Weeks of which one ends with the day, that include all days since the earliest. */
  public static Weeks endingOn(LocalDate last, LocalDate earliest) {
    long days = ChronoUnit.DAYS.between(earliest, last) + 1;
    return new Weeks(last.plusDays(1).minusWeeks(Math.floorDiv(days + DAYS - 1, DAYS)));
  }

  public int of(LocalDate day) {
    return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(first, day), (long) DAYS));
  }

  public LocalDate start(int week) {
    return first.plusWeeks(week);
  }

  public LocalDate end(int week) {
    return start(week).plusDays(DAYS - 1L);
  }
}
