package org.brinkwatch.code.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.code.date.When.Basis;

/** Counts days from what is known before a sentence. */
final class Reckoning {
  private static final int FIRST_YEAR = 1000;
  private static final int YEARS_AHEAD = 60;
  private static final int LAST_YEAR_UNPUBLISHED = 2100;

  private final DateContext context;

  Reckoning(DateContext context) {
    this.context = context;
  }

  Optional<LocalDate> published() {
    return context.published();
  }

  Optional<When> anchor() {
    return context.anchor().map(When::day);
  }

  OptionalInt year() {
    return context.year();
  }

  /** Whether a number may be a year in the news. */
  boolean isYear(int year) {
    int last = published().map(day -> day.getYear() + YEARS_AHEAD).orElse(LAST_YEAR_UNPUBLISHED);
    return year >= FIRST_YEAR && year <= last;
  }

  /** The day that is so many days from publication; open without one. */
  When fromPublished(int days) {
    return published().map(day -> When.day(day.plusDays(days))).orElse(When.open());
  }

  static When year(int year) {
    return When.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR);
  }

  static When years(int first, int last, Grain grain) {
    return When.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), grain);
  }

  static When month(int year, int month) {
    YearMonth in = YearMonth.of(year, month);
    return When.of(in.atDay(1), in.atEndOfMonth(), Grain.MONTH);
  }

  /** A day of a month; empty where there is none ("31 June"). */
  static Optional<When> day(int year, int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(When.day(LocalDate.of(year, month, day))) : Optional.empty();
  }

  /** A day without a year. */
  Optional<When> day(int month, int day, Tense tense) {
    return day(When.FLOATING_YEAR, month, day).map(floating -> settle(floating, tense));
  }

  When month(int month, Tense tense) {
    return settle(month(When.FLOATING_YEAR, month), tense);
  }

  /** A season of the year it begins in. */
  static When season(String name, int year) {
    String word = name.equals("fall") ? "autumn" : name;
    return Conventions.of(word, "year").part(decadeFrom(year)).grain(Grain.SEASON);
  }

  /** Two years, since winter and a fiscal year reach into another. */
  private static When decadeFrom(int year) {
    return years(year, year + 1, Grain.YEAR);
  }

  When season(String name, Tense tense) {
    return settle(season(name, When.FLOATING_YEAR), tense);
  }

  /**
   * A date without a year in the year that fits: the last that had begun by publication, the next
   * that had not ended where the clause looks ahead; cut at publication if it runs on then.
   */
  When settle(When yearless, Tense tense) {
    if (published().isEmpty()) {
      return yearless.basis(Basis.FLOATING);
    }
    LocalDate day = published().get();
    When settled = yearless.plusYears((long) day.getYear() + 1 - yearless.first().getYear());
    if (tense == Tense.FUTURE) {
      while (settled.isClosed() && !settled.plusYears(-1).last().isBefore(day)) {
        settled = settled.plusYears(-1);
      }
    } else {
      while (settled.isClosed() && settled.first().isAfter(day)) {
        settled = settled.plusYears(-1);
      }
    }
    return cut(settled, tense).basis(Basis.GUESSED);
  }

  /** The last that had ended before publication. */
  When last(When yearless) {
    if (published().isEmpty()) {
      return yearless.basis(Basis.FLOATING);
    }
    LocalDate day = published().get();
    When settled = yearless.plusYears((long) day.getYear() - yearless.first().getYear());
    while (settled.isClosed() && !settled.last().isBefore(day)) {
      settled = settled.plusYears(-1);
    }
    return settled.basis(Basis.SAID);
  }

  /** The first that begins after publication. */
  When next(When yearless) {
    if (published().isEmpty()) {
      return yearless.basis(Basis.FLOATING);
    }
    LocalDate day = published().get();
    When settled = yearless.plusYears((long) day.getYear() - 1 - yearless.first().getYear());
    while (settled.isClosed() && !settled.first().isAfter(day)) {
      settled = settled.plusYears(1);
    }
    return settled.basis(Basis.SAID);
  }

  /** The one in the year of publication. */
  When current(When yearless) {
    return published()
        .map(day -> yearless.plusYears((long) day.getYear() - yearless.first().getYear()))
        .orElse(yearless.basis(Basis.FLOATING));
  }

  /** What holds the day of publication, without what the clause does not speak of. */
  When cut(When when, Tense tense) {
    if (published().isEmpty() || !when.isClosed() || tense == Tense.PRESENT) {
      return when;
    }
    LocalDate day = published().get();
    boolean isRunning = !when.first().isAfter(day) && when.last().isAfter(day);
    if (isRunning && tense == Tense.PAST) {
      return when.between(when.first(), day);
    }
    boolean isLeft = when.first().isBefore(day) && !when.last().isBefore(day);
    return isLeft && tense == Tense.FUTURE ? when.between(day, when.last()) : when;
  }

  When weekday(int number, Tense tense) {
    DayOfWeek weekday = DayOfWeek.of(number);
    return onPublished(
        tense == Tense.FUTURE
            ? TemporalAdjusters.nextOrSame(weekday)
            : TemporalAdjusters.previousOrSame(weekday));
  }

  When weekdayBefore(int number) {
    return onPublished(TemporalAdjusters.previous(DayOfWeek.of(number)));
  }

  When weekdayAfter(int number) {
    return onPublished(TemporalAdjusters.next(DayOfWeek.of(number)));
  }

  private When onPublished(java.time.temporal.TemporalAdjuster adjuster) {
    return published()
        .map(day -> When.day(day.with(adjuster)).grain(Grain.WEEKDAY))
        .orElse(When.open().grain(Grain.OPEN));
  }

  /** The week, month, quarter, year, decade or century that holds a day, or one some later. */
  static When around(LocalDate day, String unit, int later) {
    return switch (unit) {
      case "week" -> {
        LocalDate monday = day.plusWeeks(later).with(DayOfWeek.MONDAY);
        yield When.of(monday, monday.plusDays(6), Grain.WEEK);
      }
      case "weekend" -> {
        LocalDate saturday = day.plusWeeks(later).with(DayOfWeek.SATURDAY);
        yield When.of(saturday, saturday.plusDays(1), Grain.PERIOD);
      }
      case "month" -> {
        LocalDate in = day.plusMonths(later);
        yield month(in.getYear(), in.getMonthValue());
      }
      case "quarter" -> {
        LocalDate in = day.plusMonths(3L * later);
        yield quarter(in.getYear(), (in.getMonthValue() + 2) / 3);
      }
      case "year" -> year(day.getYear() + later);
      case "decade" -> {
        int first = (day.getYear() / 10 + later) * 10;
        yield years(first, first + 9, Grain.DECADE);
      }
      case "century" -> century((day.getYear() + 99) / 100 + later);
      default -> When.day(day.plusDays(later));
    };
  }

  static When quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
    return When.of(first, first.plusMonths(3).minusDays(1), Grain.QUARTER);
  }

  static When century(int number) {
    return years(number * 100 - 99, number * 100, Grain.CENTURY);
  }
}
