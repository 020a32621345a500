package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** How claims stand to each other in time. */
final class Days {
  /** A longer range says too little of when: a season, a year, "since the war". */
  private static final long VAGUE = 45;

  /** Articles this far apart, in days, tell of different things unless they say when. */
  private static final long NEWS = 31;

  /** Undated words were said on the day or the one before: tomorrow others are said. */
  private static final long NEXT_DAY = 1;

  /** Undated news is of the days before it. */
  private static final long WEEK = 7;

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

  /** Days from the first that either allows to the last, at most. */
  static boolean areClose(Claim one, Claim other) {
    return Math.max(length(window(one)), length(window(other))) <= WEEK + 1;
  }

  /** The other appeared on the same day or later. */
  static boolean publishedInOrder(Claim one, Claim other) {
    Optional<LocalDate> first = one.article().published();
    Optional<LocalDate> second = other.article().published();
    return first.isPresent() && second.isPresent() && !second.get().isBefore(first.get());
  }

  /** Words alone, which are said anew every few days. */
  static boolean isOfWords(Claim claim) {
    Quad quad = claim.coding().type().quad();
    return quad == Quad.VERBAL_COOPERATION || quad == Quad.VERBAL_CONFLICT;
  }

  /** Neither dated nor news: of a year, of no known day, or in an article without one. */
  static boolean isBackground(Claim claim) {
    return !resolved(window(claim));
  }

  /**
   * When it happened, or where the text does not say so, the days before its publication: news is
   * of this week, and what is news is not yet to come.
   */
  static DateRange window(Claim claim) {
    Optional<LocalDate> published = claim.article().published();
    boolean silent = !claim.date().isKnown() && claim.date().text().isEmpty();
    if (!silent || published.isEmpty()) {
      return claim.date();
    }
    long days = isOfWords(claim) ? NEXT_DAY : WEEK;
    LocalDate day = published.get();
    boolean past = claim.status() == Status.ACTUAL || claim.status() == Status.NEGATED;
    return DateRange.of(day.minusDays(days), past ? day : day.plusDays(days), "");
  }

  /** Some day fits both. In one article, what has no date may be any of its days. */
  static boolean agree(Claim one, Claim other) {
    if (sameArticle(one, other)) {
      return one.date().overlaps(other.date());
    }
    boolean background = isBackground(one) || isBackground(other);
    return window(one).overlaps(window(other))
        && (!background || publishedWithin(NEWS, one, other));
  }

  /** How much the days say for two claims that agree being one. */
  static int weight(Claim one, Claim other) {
    if (sameDay(one, other)) {
      return 3;
    }
    if (resolved(one.date()) && resolved(other.date())) {
      return areClose(one, other) ? 2 : 1;
    }
    if (isBackground(one) || isBackground(other)) {
      return 0;
    }
    return 1;
  }

  private static boolean sameArticle(Claim one, Claim other) {
    return one.article().id().equals(other.article().id());
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
