package org.brinkwatch.code.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.code.date.Conventions.Stretch;

/** Parts of a date ("late May", "Tuesday night") and dates that say one day twice. */
final class PartRules {
  private static final String HOURS =
      "(?:early |late |small |first )?(?:hours|morning|afternoon|evening|night|noon|midday|midnight"
          + "|dawn|dusk|lunchtime)";
  private static final String CLOCK =
      "(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.|p\\.m\\.|am|pm|a\\.m|p\\.m)"
          + "|\\d{1,2}[:.]\\d{2}(?:am|pm)?|\\d{1,2}(?:am|pm)|\\d{4} (?:gmt|utc|hours)"
          + "|N\\d{1,2} o'clock)(?: local time)?(?: \\(? ?(?:gmt|utc|et|est|edt|cet|local)"
          + "(?: time)?(?: \\))?)?";

  static final Rules RULES =
      Rules.of(
          List.of(
              Rule.of(
                  "(?:the )?(?:very )?(?<part>early|mid|late|beginning|start|opening|middle|end|close"
                      + "|turn)(?: -)?(?: part| days)?(?: of| in)?(?: the)? {d:mysecwq}",
                  PartRules::part),
              Rule.of(
                  "(?:the )?(?<nth>O\\d{1,2}|last|final|dying|opening|closing|latter) (?:{num} )?"
                      + "(?:{unit}|(?<half>half)|(?<quarter>quarter)) of(?: the)? {d:mysecwq}",
                  PartRules::nth),
              Rule.of("(?:early |late )?{d:da} {hours}".replace("{hours}", HOURS), PartRules::same),
              Rule.of("(?:early|late)(?: on)? {d:da}", PartRules::same),
              Rule.of(
                  "(?:(?:at|in|on|around|during|by|about|since|shortly before|shortly after|just before"
                      + "|just after) )?(?:the )?"
                      + HOURS
                      + "(?: between)?(?: of| on| ,)? {d:da}",
                  PartRules::same),
              Rule.of(
                  "(?:(?:at|around|about|by|shortly before|shortly after|just before|just after|before"
                      + "|after) )*"
                      + "(?:around |about )?"
                      + CLOCK
                      + "(?: on| of| ,)? {d:da}",
                  PartRules::same),
              Rule.of("{d:da} (?:at|around|about) (?:around |about )?" + CLOCK, PartRules::same),
              Rule.of("(?:later|earlier) (?:in|on|that) {d:damysq}", PartRules::same),
              Rule.of("{d:a}(?: ,)?(?: the)? {d2:d}", match -> Optional.of(match.when("d2"))),
              Rule.of("{d:d} , a {d2:a}", PartRules::same),
              Rule.of("{d:d} \\( {d2:a} \\)", PartRules::same),
              Rule.of("{d:a} \\( {d2:d} \\)", match -> Optional.of(match.when("d2"))),
              Rule.of("{d:a}(?: of| in)? {d2:w}", PartRules::weekdayInWeek),
              Rule.of("{d:dmsqp}(?: ,)?(?: of| in)? {d2:y}", PartRules::inYear),
              Rule.of("{d:dms}(?: ,)? {d2:m}", match -> Optional.empty())));

  private PartRules() {}

  private static Optional<When> same(Match match) {
    return Optional.of(match.when("d"));
  }

  private static Optional<When> part(Match match) {
    When whole = match.when("d");
    String word =
        switch (match.text("part")) {
          case "start", "opening" -> "beginning";
          case "close", "turn" -> "end";
          default -> match.text("part");
        };
    return part(whole, word);
  }

  private static Optional<When> part(When whole, String word) {
    return Conventions.find(word, whole.grain().word())
        .filter(stretch -> whole.isClosed())
        .map(stretch -> stretch.part(uncut(whole)).grain(Grain.PERIOD).strong(true))
        .or(() -> whole.isClosed() ? Optional.empty() : Optional.of(whole));
  }

  /** A month that was cut at publication is whole again before a part of it is taken. */
  private static When uncut(When whole) {
    return switch (whole.grain()) {
      case MONTH, YEAR ->
          whole.between(
              Reckoning.around(whole.first(), whole.grain().word(), 0).first(),
              Reckoning.around(whole.first(), whole.grain().word(), 0).last());
      default -> whole;
    };
  }

  private static Optional<When> nth(Match match) {
    When whole = match.when("d");
    if (!whole.isClosed()) {
      return Optional.of(whole);
    }
    boolean fromEnd = List.of("last", "final", "dying", "closing").contains(match.text("nth"));
    int nth = match.text("nth").startsWith("O") ? match.number("nth") : 1;
    if (match.has("half")) {
      boolean second = fromEnd || nth == 2 || match.text("nth").equals("latter");
      return part(whole, second ? "second half" : "first half");
    }
    return units(match, uncut(whole), nth, fromEnd);
  }

  /** "the second week", "the first three months", "the last days". */
  private static Optional<When> units(Match match, When whole, int nth, boolean fromEnd) {
    String word = match.has("quarter") ? "quarter" : match.text("unit");
    boolean isVague = !match.has("num") && word.endsWith("s");
    int count = isVague ? 3 : Math.max(1, match.number("num"));
    int size = match.has("quarter") ? 3 : 1;
    Unit unit = match.has("quarter") ? Unit.MONTH : Unit.of(word);
    int from = fromEnd ? -count * size : (nth - 1) * size + 1;
    int to = fromEnd ? -1 : (nth + count - 1) * size;
    if (unit == Unit.HOUR || unit == Unit.FORTNIGHT || unit == Unit.CENTURY || from == 0) {
      return Optional.empty();
    }
    boolean isDecade = unit == Unit.DECADE;
    Stretch stretch =
        isDecade
            ? new Stretch(fromEnd ? from * 10 : from * 10 - 9, fromEnd ? -1 : to * 10, "year")
            : new Stretch(from, to, unit.word());
    return Optional.of(stretch.part(whole).grain(Grain.PERIOD).strong(true));
  }

  private static Optional<When> weekdayInWeek(Match match) {
    When day = match.when("d");
    When week = match.when("d2");
    if (!day.isKnown() || !week.isKnown()) {
      return Optional.of(When.open());
    }
    LocalDate monday = week.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate found = monday.with(TemporalAdjusters.nextOrSame(day.first().getDayOfWeek()));
    return Optional.of(When.day(found));
  }

  /** "in May last year", "in September of that year". */
  private static Optional<When> inYear(Match match) {
    When date = match.when("d");
    When year = match.when("d2");
    if (date.basis() == When.Basis.SAID) {
      return Optional.empty();
    }
    return year.isClosed()
        ? Optional.of(uncut(date).inYear(year.first().getYear()).strong(true))
        : Optional.of(When.open());
  }
}
