package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A unit in which time is counted. */
enum Unit {
  /** Minutes and moments too: never more than a day. */
  HOUR(ChronoUnit.DAYS, 0),
  DAY(ChronoUnit.DAYS, 1),
  WEEK(ChronoUnit.WEEKS, 1),
  FORTNIGHT(ChronoUnit.WEEKS, 2),
  MONTH(ChronoUnit.MONTHS, 1),
  YEAR(ChronoUnit.YEARS, 1),
  DECADE(ChronoUnit.YEARS, 10),
  CENTURY(ChronoUnit.YEARS, 100);

  private final ChronoUnit unit;
  private final int size;

  Unit(ChronoUnit unit, int size) {
    this.unit = unit;
    this.size = size;
  }

  static Unit of(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return switch (singular) {
      case "minute", "moment", "hour" -> HOUR;
      case "night", "morning", "evening", "afternoon" -> DAY;
      case "centurie" -> CENTURY;
      case "generation" -> DECADE; // no better reading; a generation is said of the vague past
      default -> valueOf(singular.toUpperCase(Locale.ROOT));
    };
  }

  LocalDate plus(LocalDate day, int count) {
    return day.plus((long) count * size, unit);
  }

  /** As the table of conventions calls it. */
  String word() {
    return (this == FORTNIGHT ? WEEK : this).name().toLowerCase(Locale.ROOT);
  }

  /** What a single one of it is as a date. */
  Grain grain() {
    return switch (this) {
      case HOUR, DAY -> Grain.DAY;
      case WEEK, FORTNIGHT -> Grain.WEEK;
      case MONTH -> Grain.MONTH;
      case YEAR -> Grain.YEAR;
      case DECADE -> Grain.DECADE;
      case CENTURY -> Grain.CENTURY;
    };
  }

  /** The part of a unit that a whole number of smaller ones is, for "half a year". */
  Unit smaller() {
    return switch (this) {
      case HOUR, DAY -> HOUR;
      case WEEK, FORTNIGHT -> DAY;
      case MONTH -> DAY;
      case YEAR -> MONTH;
      case DECADE, CENTURY -> YEAR;
    };
  }

  /** How many of the smaller unit make one, near enough. */
  int smallerOnes() {
    return switch (this) {
      case HOUR -> 1;
      case DAY -> 1;
      case WEEK -> 7;
      case FORTNIGHT -> 14;
      case MONTH -> 30;
      case YEAR -> 12;
      case DECADE -> 10;
      case CENTURY -> 100;
    };
  }
}
