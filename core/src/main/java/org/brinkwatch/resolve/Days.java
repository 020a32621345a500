package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.DateRange;

/** How claims stand to each other in time. */
final class Days {
  /** A longer range says too little of when: a season, a year, "since the war". */
  private static final long VAGUE = 45;

  /** Articles this far apart, in days, tell of different things unless they say when. */
  private static final long NEWS = 31;

  /** A wire story runs on for so many days. */
  private static final long WIRE = 3;

  private Days() {}

  static boolean resolved(DateRange date) {
    return length(date) <= VAGUE;
  }

  static boolean sameDay(Claim one, Claim other) {
    return length(one.date()) == 1
        && one.date().from().equals(other.date().from())
        && one.date().to().equals(other.date().to());
  }

  /** Days from first to last; an open range has no end. */
  static long length(DateRange date) {
    if (date.from().isEmpty() || date.to().isEmpty()) {
      return Long.MAX_VALUE;
    }
    return ChronoUnit.DAYS.between(date.from().get(), date.to().get()) + 1;
  }

  static boolean publishedAround(Claim one, Claim other) {
    return publishedWithin(NEWS, one, other);
  }

  static boolean publishedTogether(Claim one, Claim other) {
    return publishedWithin(WIRE, one, other);
  }

  private static boolean publishedWithin(long days, Claim one, Claim other) {
    Optional<LocalDate> a = one.article().published();
    Optional<LocalDate> b = other.article().published();
    return a.isPresent()
        && b.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())) <= days;
  }

  /** The days that both allow; the first alone where there are none. The narrower one's words. */
  static DateRange narrow(DateRange first, DateRange second) {
    if (!first.overlaps(second)) {
      return first;
    }
    DateRange narrower = length(second) < length(first) || !first.isKnown() ? second : first;
    return new DateRange(
        merge(first.from(), second.from(), (a, b) -> a.isAfter(b) ? a : b),
        merge(first.to(), second.to(), (a, b) -> a.isBefore(b) ? a : b),
        narrower.text());
  }

  private static Optional<LocalDate> merge(
      Optional<LocalDate> a, Optional<LocalDate> b, BinaryOperator<LocalDate> choose) {
    return a.isPresent() && b.isPresent()
        ? Optional.of(choose.apply(a.get(), b.get()))
        : a.or(() -> b);
  }
}
