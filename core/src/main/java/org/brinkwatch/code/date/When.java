package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.brinkwatch.code.date.TimePhrase.Kind;

/**
 * What a piece of a sentence says of time while the cascade runs.
 *
 * @param basis how its year is known
 * @param strong whether it is a date even without a preposition; "May" alone is not
 * @param head the index of the noun that it dates; -1 for none
 */
record When(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Grain grain,
    Kind kind,
    Basis basis,
    boolean strong,
    int head) {

  /** How a year is known. */
  enum Basis {
    /** In so many words, or counted from a known day. */
    SAID,
    /** Guessed from the day of publication. */
    GUESSED,
    /** Not at all: it stands in the year 2000 until other words give one. */
    FLOATING
  }

  /** The year in which a date floats; a leap year, so that every day has a place in it. */
  static final int FLOATING_YEAR = 2000;

  static When of(LocalDate from, LocalDate to, Grain grain) {
    return new When(Optional.of(from), Optional.of(to), grain, Kind.DATE, Basis.SAID, true, -1);
  }

  static When day(LocalDate day) {
    return of(day, day, Grain.DAY);
  }

  static When open() {
    return new When(
        Optional.empty(), Optional.empty(), Grain.OPEN, Kind.DATE, Basis.SAID, true, -1);
  }

  static When open(Kind kind) {
    return open().as(kind);
  }

  boolean isKnown() {
    return from.isPresent() && to.isPresent() && basis != Basis.FLOATING;
  }

  Optional<LocalDate> knownFrom() {
    return basis == Basis.FLOATING ? Optional.empty() : from;
  }

  Optional<LocalDate> knownTo() {
    return basis == Basis.FLOATING ? Optional.empty() : to;
  }

  boolean isClosed() {
    return from.isPresent() && to.isPresent();
  }

  LocalDate first() {
    return from.orElseThrow();
  }

  LocalDate last() {
    return to.orElseThrow();
  }

  When as(Kind newKind) {
    return new When(from, to, grain, newKind, basis, true, head);
  }

  When grain(Grain newGrain) {
    return new When(from, to, newGrain, kind, basis, strong, head);
  }

  When basis(Basis newBasis) {
    return new When(from, to, grain, kind, newBasis, strong, head);
  }

  When strong(boolean isStrong) {
    return new When(from, to, grain, kind, basis, isStrong, head);
  }

  When head(int newHead) {
    return new When(from, to, grain, kind, basis, strong, newHead);
  }

  /** The same with other days; open where they would lie before the year 1 or after 9999. */
  When between(LocalDate newFrom, LocalDate newTo) {
    if (newFrom.getYear() < 1 || newTo.getYear() > 9999 || newTo.isBefore(newFrom)) {
      return open().head(head).as(kind);
    }
    return new When(Optional.of(newFrom), Optional.of(newTo), grain, kind, basis, strong, head);
  }

  When between(Optional<LocalDate> newFrom, Optional<LocalDate> newTo) {
    return new When(newFrom, newTo, grain, kind, basis, strong, head);
  }

  /** Some years later, the last day of a month staying the last. */
  When plusYears(long years) {
    return isClosed() ? between(shift(first(), years), shift(last(), years)) : this;
  }

  /** In that year, said so. */
  When inYear(int year) {
    return isClosed() ? plusYears((long) year - first().getYear()).basis(Basis.SAID) : this;
  }

  private static LocalDate shift(LocalDate day, long years) {
    boolean isLast = day.equals(YearMonth.from(day).atEndOfMonth());
    LocalDate shifted = day.plusYears(years);
    return isLast && day.getMonthValue() == 2 && day.getDayOfMonth() < 30
        ? YearMonth.from(shifted).atEndOfMonth()
        : shifted;
  }
}
