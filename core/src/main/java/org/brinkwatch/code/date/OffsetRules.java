package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.code.date.Conventions.Stretch;
import org.brinkwatch.code.date.TimePhrase.Kind;
import org.brinkwatch.code.date.When.Basis;

/** Dates counted from another date or event, and ranges between two. */
final class OffsetRules {
  static final Rules RULES =
      Rules.of(
          List.of(
              Rule.of("{amount} (?:after|following|into) {x}", match -> counted(match, false)),
              Rule.of("{amount} (?:before|prior to|ahead of) {x}", match -> counted(match, true)),
              Rule.of("{amount} (?:after|before)", OffsetRules::fromClause),
              Rule.of(
                  "the (?<unit>day|night|morning|evening|week|month|year) (?:after|following) {x}",
                  match -> one(match, false)),
              Rule.of(
                  "the (?<unit>day|night|morning|evening|week|month|year) before {x}",
                  match -> one(match, true)),
              Rule.of("(?:on )?(?:the )?eve of {x}", OffsetRules::eve),
              Rule.of(
                  "(?:on |at )?(?:the |its |their )?(?:{ord} |(?<quantity>N?\\d{1,3}|one) - "
                      + "(?<unit>year|month|week) )?anniversary of {x}",
                  OffsetRules::anniversary),
              Rule.of(
                  "(?:shortly|soon|immediately|right|just) after {x}",
                  match -> shortly(match, false)),
              Rule.of(
                  "(?:shortly|immediately|right|just) before {x}", match -> shortly(match, true))));

  static final Rules RANGES =
      Rules.of(
          List.of(
              Rule.of("from {x} (?:to|until|till|through|-) {x2}", OffsetRules::range),
              Rule.of("between {x} and {x2}", OffsetRules::range),
              Rule.of("{d:dampqswye} (?:to|through|-) {d2:dampqswye}", OffsetRules::range)));

  private OffsetRules() {}

  private static Optional<When> counted(Match match, boolean back) {
    return Amount.of(match).map(amount -> shifted(match.when("x"), amount, back));
  }

  /** "two days after rebels took the town": counted from words that say no date. */
  private static Optional<When> fromClause(Match match) {
    return Amount.of(match).map(amount -> When.open());
  }

  private static Optional<When> one(Match match, boolean back) {
    Amount amount = new Amount(1, 1, Unit.of(match.text("unit")), "width");
    return Optional.of(shifted(match.when("x"), amount, back));
  }

  private static When shifted(When base, Amount amount, boolean back) {
    if (!base.isKnown()) {
      return When.open().head(base.head());
    }
    return (back ? amount.before(base) : amount.after(base)).head(base.head());
  }

  private static Optional<When> eve(Match match) {
    When base = match.when("x");
    if (!base.isKnown()) {
      return Optional.of(When.open().head(base.head()));
    }
    LocalDate eve = base.first().minusDays(1);
    // the eve of a month is a day, the eve of an event dated by a month is not known so well
    LocalDate last = base.head() < 0 ? eve : base.last().minusDays(1);
    return Optional.of(When.of(eve, last, Grain.DAY).head(base.head()));
  }

  private static Optional<When> anniversary(Match match) {
    When base = match.when("x");
    if (!base.isKnown()) {
      return Optional.of(When.open().head(base.head()));
    }
    if (match.has("unit")) {
      Unit unit = Unit.of(match.text("unit"));
      int count = Math.max(1, match.number("quantity"));
      return Optional.of(
          base.between(unit.plus(base.first(), count), unit.plus(base.last(), count)));
    }
    return Optional.of(
        match.has("ord")
            ? base.plusYears(match.number("ord"))
            : match.reckoning().settle(base, match.tense()).head(base.head()));
  }

  private static Optional<When> shortly(Match match, boolean back) {
    When base = match.when("x");
    if (!base.isKnown()) {
      return Optional.of(When.open().head(base.head()));
    }
    Stretch shortly = Conventions.of("shortly", "any");
    return Optional.of(
        back
            ? base.between(base.first().minusDays(shortly.to()), base.last())
            : base.between(base.first(), shortly.latest(base.last())));
  }

  private static Optional<When> range(Match match) {
    String group = match.has("x") ? "x" : "d";
    When first = match.when(group);
    When last = match.when(group + "2");
    if (first.kind() != Kind.DATE || last.kind() != Kind.DATE) {
      return Optional.empty();
    }
    if (!first.isClosed() || !last.isClosed()) {
      boolean isOpen = first.knownFrom().isPresent() || last.knownTo().isPresent();
      return Optional.of(isOpen ? first.between(first.knownFrom(), last.knownTo()) : When.open());
    }
    return join(first, last);
  }

  private static Optional<When> join(When first, When last) {
    When begin = first;
    When end = last;
    if (first.basis() != Basis.SAID && last.basis() == Basis.SAID) {
      begin = YearSharing.before(first, last);
    } else if (first.basis() == Basis.SAID && last.basis() != Basis.SAID) {
      end = after(last, first);
    } else if (begin.first().isAfter(end.last())) {
      begin = earlier(begin);
    }
    if (!begin.isClosed() || !end.isClosed() || begin.first().isAfter(end.last())) {
      return Optional.empty();
    }
    Basis basis = end.basis();
    return Optional.of(
        When.of(begin.first(), end.last(), Grain.PERIOD).basis(basis).head(last.head()));
  }

  private static When earlier(When begin) {
    if (begin.grain() == Grain.WEEKDAY) {
      return begin.between(begin.first().minusDays(7), begin.last().minusDays(7));
    }
    return begin.basis() == Basis.SAID ? begin : begin.plusYears(-1);
  }

  /** The first of its kind that ends after another begins. */
  private static When after(When yearless, When dated) {
    When same = yearless.inYear(dated.first().getYear());
    return same.isClosed() && same.last().isBefore(dated.first()) ? same.plusYears(1) : same;
  }
}
