package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.code.date.TimePhrase.Kind;

/** Dates in their prepositions, which say what kind of time phrase they are; and durations. */
final class FrameRules {

  static final Rules RULES =
      Rules.of(
          List.of(
              Rule.of(
                  "(?:back |later |earlier |early |late |only |as early as |as late as |as recently as )?"
                      + "(?:in|on|at|during|over|around|about|throughout|within|across|circa|through"
                      + "|as of|amid|sometime in|for)(?: about| around| only| just)?(?: the)? {d}",
                  FrameRules::date),
              Rule.of("(?:during|amid|around|throughout) {x:damwsqyecp}", FrameRules::date),
              Rule.of(
                  "(?:ever |even )?since(?: at least| about| around| only)?(?: the)? {x:damwsqyecpo}",
                  FrameRules::since),
              Rule.of(
                  "(?:as )?(?:from|starting|beginning|effective)(?: on| in| from)? {d:damwsqye}"
                      + "(?: onwards?| on| forward)?",
                  FrameRules::since),
              Rule.of("(?:after|following) {d:damwsqyecp}", FrameRules::since),
              Rule.of("post - {d:damwsqyecp}", FrameRules::since),
              Rule.of(
                  "(?:after|following) {e}".replace("{e}", "(?<x>E[a-np-z])"),
                  FrameRules::sinceKnown),
              Rule.of("{d:damwsqye} onwards?", FrameRules::since),
              Rule.of(
                  "(?:up )?(?:until|till|up to)(?: at least| about| around| as late as| as recently as)?"
                      + "(?: the)? {x}",
                  FrameRules::until),
              Rule.of("(?:before|prior to|ahead of|pre -) {d:damwsqyecp}", FrameRules::before),
              Rule.of("before {e}".replace("{e}", "(?<x>E[a-np-z])"), FrameRules::untilKnown),
              Rule.of(
                  "(?:by|no later than|not later than|at the latest by|before the end of)"
                      + "(?: at least| about| around| mid -)?(?: the)? {d}",
                  FrameRules::deadline),
              Rule.of("within {amount}", FrameRules::within),
              Rule.of("for (?:more than |over )?(?:the )?{amount}", FrameRules::duration),
              Rule.of(
                  "for (?:many |some )?(?:hours|days|weeks|months|years|decades|centuries)",
                  match -> Optional.of(When.open(Kind.DURATION))),
              Rule.before("{amount}", "(?!old |- old )", FrameRules::duration),
              Rule.before(
                  "{num} - (?<unit>minute|hour|day|night|week|month|year|decade|century)(?: - long)?",
                  "(?!- old |old )",
                  match -> Optional.of(When.open(Kind.DURATION))),
              Rule.of(
                  "(?<unit>hours|day|week|month|year|decade|days|weeks|months|years|decades) - long",
                  match -> Optional.of(When.open(Kind.DURATION)))));

  private FrameRules() {}

  private static When inner(Match match) {
    return match.when(match.has("x") ? "x" : "d");
  }

  private static Optional<When> date(Match match) {
    When when = inner(match);
    return when.kind() == Kind.DATE ? Optional.of(when.as(Kind.DATE)) : keep(when);
  }

  /** "on Tuesdays" stays what it is, with its preposition. */
  private static Optional<When> keep(When when) {
    return when.kind() == Kind.SET ? Optional.of(when) : Optional.empty();
  }

  private static Optional<When> since(Match match) {
    When when = inner(match);
    if (when.kind() != Kind.DATE || (when.grain() == Grain.OPEN && when.head() >= 0)) {
      return Optional.empty();
    }
    Optional<LocalDate> from = isNamedPeriod(when) ? when.knownTo() : when.knownFrom();
    Optional<LocalDate> to =
        match.reckoning().published().filter(day -> from.isPresent() && !from.get().isAfter(day));
    return Optional.of(said(when, from, to).as(Kind.SINCE));
  }

  /** Words after which an event without words of its own for the date counts. */
  private static Optional<When> sinceKnown(Match match) {
    return inner(match).kind() == Kind.DATE && !match.isNamed("x")
        ? since(match)
        : Optional.empty();
  }

  private static Optional<When> untilKnown(Match match) {
    return match.isNamed("x") ? Optional.empty() : before(match);
  }

  /** "after World War II" is after its end. */
  private static boolean isNamedPeriod(When when) {
    return when.grain() == Grain.PERIOD && !when.strong();
  }

  /** Till the day before. */
  private static Optional<When> before(Match match) {
    When when = inner(match);
    if (when.kind() != Kind.DATE || (when.grain() == Grain.OPEN && when.head() >= 0)) {
      return Optional.empty();
    }
    Optional<LocalDate> to = when.knownFrom().map(day -> day.minusDays(1));
    return Optional.of(said(when, Optional.empty(), to).as(Kind.UNTIL));
  }

  private static Optional<When> until(Match match) {
    When when = inner(match);
    if (when.kind() != Kind.DATE || (when.grain() == Grain.OPEN && when.head() >= 0)) {
      return Optional.empty();
    }
    return Optional.of(said(when, Optional.empty(), when.knownTo()).as(Kind.UNTIL));
  }

  private static Optional<When> deadline(Match match) {
    When when = inner(match);
    return when.kind() == Kind.DATE
        ? Optional.of(said(when, Optional.empty(), when.knownTo()).as(Kind.DEADLINE))
        : Optional.empty();
  }

  /** Ends that are known are said, those of a floating date are none. */
  private static When said(When when, Optional<LocalDate> from, Optional<LocalDate> to) {
    return when.between(from, to).basis(When.Basis.SAID);
  }

  private static Optional<When> within(Match match) {
    Optional<LocalDate> published = match.reckoning().published();
    return Amount.of(match)
        .map(
            amount ->
                published
                    .map(day -> When.day(amount.unit().plus(day, amount.most())))
                    .orElse(When.open()))
        .map(when -> said(when, Optional.empty(), when.knownTo()).as(Kind.DEADLINE));
  }

  private static Optional<When> duration(Match match) {
    boolean isCounted = match.has("quantity") && !match.text("quantity").isEmpty();
    return isCounted ? Optional.of(When.open(Kind.DURATION)) : Optional.empty();
  }
}
