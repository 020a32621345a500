package org.brinkwatch.code.date;

import java.util.Locale;

/** How long a stretch of days a date speaks of, with the letter that rules know it by. */
enum Grain {
  DAY('d'),
  /** A day named by its weekday. */
  WEEKDAY('a'),
  WEEK('w'),
  MONTH('m'),
  SEASON('s'),
  QUARTER('q'),
  YEAR('y'),
  DECADE('e'),
  CENTURY('c'),
  /** Any other stretch. */
  PERIOD('p'),
  /** Words only. */
  OPEN('o');

  private final char letter;

  Grain(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  /** As the table of conventions calls it; a weekday is a day, a half year a quarter. */
  String word() {
    return (this == WEEKDAY ? DAY : this).name().toLowerCase(Locale.ROOT);
  }

  boolean isDay() {
    return this == DAY || this == WEEKDAY;
  }
}
