package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.brinkwatch.code.date.TimePhrase.Kind;

/** Dates that the calendar gives: days, months, years and seasons, with and without a year. */
final class CalendarRules {
  /** 29 February 2023 is no day, and not 29 February of some other year either. */
  private static final String NO_YEAR = "(?!(?:, )?\\d{4} )";

  static final Rules RULES = Rules.of(rules());

  private static final String YEAR_CUES =
      "in|of|since|by|until|till|before|after|during|from|throughout|through|around|circa|late"
          + "|early|mid|mid -|pre -|post -|for|between|year|following|back to|prior to|up to"
          + "|\\d{4} to";
  private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private CalendarRules() {}

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(Names.rules());
    rules.addAll(days());
    rules.addAll(numerals());
    rules.addAll(months());
    rules.addAll(years());
    rules.addAll(eras());
    rules.addAll(DeicticRules.RULES);
    return List.copyOf(rules);
  }

  private static List<Rule> days() {
    return List.of(
        Rule.before("{month} (?:the )?{day}", NO_YEAR, CalendarRules::yearlessDay),
        Rule.before("{day} (?:of )?{month}", NO_YEAR, CalendarRules::yearlessDay),
        Rule.before("(?:the )?{ord}(?: day)? of {month}", NO_YEAR, CalendarRules::yearlessDay),
        Rule.before("{month} (?:the )?{ord}", NO_YEAR, CalendarRules::yearlessDay),
        Rule.of("{month} (?:the )?{day}(?: ,| of| in)? {year}", CalendarRules::fullDay),
        Rule.of("{day} (?:of )?{month}(?: ,| of| in)? {year}", CalendarRules::fullDay),
        Rule.of("(?:the )?{ord} of {month}(?: ,| of| in)? {year}", CalendarRules::fullDay),
        Rule.of(
            "(?:from )?{month} {day} (?:-|to|through|until) {day2}", CalendarRules::yearlessDays),
        Rule.of(
            "(?:from )?{day} (?:-|to|until) {day2} (?:of )?{month}", CalendarRules::yearlessDays),
        Rule.of("between {month} {day} and {day2}", CalendarRules::yearlessDays),
        Rule.of("between {day} and {day2} (?:of )?{month}", CalendarRules::yearlessDays),
        Rule.of(
            "(?:from )?{month} {day} (?:-|to|through) {day2}(?: ,| of)? {year}",
            CalendarRules::fullDays),
        Rule.of(
            "(?:from )?{day} (?:-|to|until) {day2} (?:of )?{month}(?: ,)? {year}",
            CalendarRules::fullDays),
        Rule.of("between {month} {day} and {day2}(?: ,)? {year}", CalendarRules::fullDays),
        Rule.of("between {day} and {day2} (?:of )?{month}(?: ,)? {year}", CalendarRules::fullDays));
  }

  private static Optional<When> yearlessDay(Match match) {
    int day = match.has("ord") ? match.number("ord") : match.number("day");
    return match.reckoning().day(match.number("month"), day, match.tense());
  }

  private static Optional<When> fullDay(Match match) {
    int day = match.has("ord") ? match.number("ord") : match.number("day");
    return year(match).flatMap(year -> Reckoning.day(year, match.number("month"), day));
  }

  private static Optional<When> yearlessDays(Match match) {
    return days(match, When.FLOATING_YEAR)
        .map(days -> match.reckoning().settle(days, match.tense()));
  }

  private static Optional<When> fullDays(Match match) {
    return year(match).flatMap(year -> days(match, year));
  }

  private static Optional<When> days(Match match, int year) {
    Optional<When> first = Reckoning.day(year, match.number("month"), match.number("day"));
    Optional<When> last = Reckoning.day(year, match.number("month"), match.number("day2"));
    return first.isEmpty() || last.isEmpty() || last.get().first().isBefore(first.get().first())
        ? Optional.empty()
        : Optional.of(When.of(first.get().first(), last.get().first(), Grain.PERIOD));
  }

  private static List<Rule> numerals() {
    return List.of(
        Rule.of(
            "{year} - (?<m>\\d{2}) - (?<d>\\d{2})",
            match ->
                year(match).flatMap(y -> Reckoning.day(y, match.number("m"), match.number("d")))),
        Rule.of("(?<a>\\d{1,2}) / (?<b>\\d{1,2}) / {year}", CalendarRules::slashes),
        Rule.of("(?<dotted>\\d{1,2}\\.\\d{1,2}\\.\\d{4})", CalendarRules::dots));
  }

  /** American and British order alike; open where both are days by publication, or both not. */
  private static Optional<When> slashes(Match match) {
    int a = match.number("a");
    int b = match.number("b");
    Optional<When> american = year(match).flatMap(year -> Reckoning.day(year, a, b));
    Optional<When> british = year(match).flatMap(year -> Reckoning.day(year, b, a));
    if (american.isEmpty() || british.isEmpty() || american.equals(british)) {
      return american.or(() -> british);
    }
    boolean americanPast = isPast(match, american.get());
    if (americanPast == isPast(match, british.get())) {
      return Optional.of(When.open());
    }
    return americanPast ? american : british;
  }

  private static boolean isPast(Match match, When day) {
    return match.reckoning().published().filter(last -> !day.first().isAfter(last)).isPresent();
  }

  private static Optional<When> dots(Match match) {
    var numbers = TWO_NUMBERS.matcher(match.text("dotted"));
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(numbers.group(3));
    return match.reckoning().isYear(year)
        ? Reckoning.day(
            year, Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1)))
        : Optional.empty();
  }

  private static List<Rule> months() {
    return List.of(
        Rule.before("{month}", "(?!\\d{1,2} )", CalendarRules::bareMonth),
        Rule.of(
            "{month}(?: of| in| ,)? {year}",
            match -> year(match).map(year -> Reckoning.month(year, match.number("month")))),
        Rule.of(
            "(?:that|the same) {month}",
            match ->
                narrativeYear(match).map(year -> Reckoning.month(year, match.number("month")))),
        Rule.of("last {month}", match -> Optional.of(match.reckoning().last(yearlessMonth(match)))),
        Rule.of(
            "this (?:past )?{month}",
            match -> Optional.of(match.reckoning().current(yearlessMonth(match)))),
        Rule.of(
            "(?:next|this coming) {month}",
            match -> Optional.of(match.reckoning().next(yearlessMonth(match)))),
        Rule.of("the (?:following|next) {month}", match -> Optional.of(following(match, 1))),
        Rule.of("the (?:previous|preceding) {month}", match -> Optional.of(following(match, -1))));
  }

  private static When yearlessMonth(Match match) {
    return Reckoning.month(When.FLOATING_YEAR, match.number("month"));
  }

  private static Optional<When> bareMonth(Match match) {
    int month = match.number("month");
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    boolean isName = month >= 3 && month <= 8 && month != 7; // March, April, May, June, August
    return Optional.of(match.reckoning().month(month, match.tense()).strong(!isName));
  }

  /** The first such month after the day of the narrative, or the last before it. */
  private static When following(Match match, int direction) {
    int month = match.number("month");
    return match
        .anchor()
        .filter(When::isKnown)
        .map(
            anchor -> {
              LocalDate day = direction > 0 ? anchor.last() : anchor.first();
              When same = Reckoning.month(day.getYear(), month);
              boolean isThere =
                  direction > 0 ? same.first().isAfter(day) : same.last().isBefore(day);
              return isThere ? same : same.plusYears(direction);
            })
        .orElse(When.open());
  }

  /** The year that the narrative stands in: one said in the sentence, else the context's. */
  static Optional<Integer> narrativeYear(Match match) {
    Optional<When> anchor = match.anchor().filter(When::isKnown);
    Optional<When> said = anchor.filter(when -> when.basis() == When.Basis.SAID);
    OptionalInt year = match.reckoning().year();
    return said.map(CalendarRules::firstYear)
        .or(() -> year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty())
        .or(() -> match.reckoning().anchor().map(CalendarRules::firstYear))
        .or(() -> anchor.map(CalendarRules::firstYear));
  }

  private static int firstYear(When when) {
    return when.first().getYear();
  }

  private static List<Rule> years() {
    return List.of(
        Rule.of(
            "(?<=\\b(?:" + YEAR_CUES + ") (?:only |about |around |the year |\\( )?){year}",
            CalendarRules::cuedYear),
        Rule.of(
            "(?<=\\b(?:in|since|by) \\d{4} (?:, \\d{4} )?(?:and|or|,) ){year}",
            CalendarRules::cuedYear),
        Rule.before("(?<=\\( ){year}", "\\) ", CalendarRules::cuedYear),
        Rule.of(
            "(?<=(?:\\b(?:the|an?|its|his|her|their|our)|'s|') ){year}", CalendarRules::namingYear),
        Rule.of(
            "(?<=(?:\\b(?:the|an?|its|his|her|their|our)|'s) [a-z]{3,20} ){year}",
            CalendarRules::namingYear),
        Rule.before("{year}", "'s ", CalendarRules::cuedYear),
        Rule.of("{year} (?:-|/) (?<yy>\\d{2})", CalendarRules::shortYears),
        Rule.of("{year} - {year2}", CalendarRules::twoYears),
        Rule.of("between {year} and {year2}", CalendarRules::twoYears),
        Rule.of("from {year} (?:to|until|till|through|-) {year2}", CalendarRules::twoYears),
        Rule.of(
            "(?:" + "fy -|fy|fiscal(?: year)?) {year}",
            match -> year(match).map(CalendarRules::fiscal)),
        Rule.of(
            "fy(?<fy>\\d{4})",
            match ->
                Optional.of(match.number("fy"))
                    .filter(match.reckoning()::isYear)
                    .map(CalendarRules::fiscal)));
  }

  private static When fiscal(int year) {
    LocalDate first = Conventions.of("fiscal", "year").earliest(LocalDate.of(year, 1, 1));
    return When.of(first.withMonth(1), first, Grain.YEAR)
        .between(LocalDate.of(year - 1, 10, 1), LocalDate.of(year, 9, 30));
  }

  private static Optional<Integer> year(Match match) {
    return Optional.of(match.number("year")).filter(match.reckoning()::isYear);
  }

  /** A year behind a preposition; not "of 2014 people", not "in 1500 villages". */
  private static Optional<When> cuedYear(Match match) {
    boolean countsThings = match.tagAfter(1).equals("NNS") || match.symbolAfter(1).equals("people");
    boolean mayCount = !match.symbolBefore().matches("in|since|by|during|until|before|after");
    if (countsThings && (mayCount || match.number("year") < 1700)) {
      return Optional.empty();
    }
    return year(match).map(Reckoning::year);
  }

  /** A year before a noun: "the 2014 annexation". */
  private static Optional<When> namingYear(Match match) {
    String next = match.tagAfter(1);
    boolean named = next.startsWith("NN") || next.startsWith("JJ") || next.equals("VBN");
    return named && match.number("year") >= 1700 && !match.symbolAfter(1).equals("people")
        ? year(match).map(Reckoning::year)
        : Optional.empty();
  }

  private static Optional<When> shortYears(Match match) {
    int first = match.number("year");
    int gap = Math.floorMod(match.number("yy") - first % 100, 100);
    if (gap >= 1 && gap <= 30) {
      return year(match).map(year -> Reckoning.years(year, year + gap, Grain.PERIOD));
    }
    int month = match.number("yy");
    return month >= 1 && month <= 12
        ? year(match).map(year -> Reckoning.month(year, month))
        : Optional.empty();
  }

  private static Optional<When> twoYears(Match match) {
    int last = match.number("year2");
    return year(match)
        .filter(first -> first <= last && match.reckoning().isYear(last))
        .map(first -> Reckoning.years(first, last, Grain.PERIOD));
  }

  private static List<Rule> eras() {
    return List.of(
        Rule.of("(?:the )?(?:' )?(?<decade>\\d{4})s", CalendarRules::decade),
        Rule.of("the (?:' )?'?(?<decade>[2-9]0)s", CalendarRules::decade),
        Rule.of(
            "the (?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
            match -> Optional.of(decade(1900 + 10 * tens(match.text("tens"))))),
        Rule.of(
            "(?:the )?{ord} (?:- )?century",
            match ->
                Optional.of(match.number("ord"))
                    .filter(number -> number >= 1 && number <= 21)
                    .map(Reckoning::century)),
        Rule.of(
            "(?:the )?" + season() + "(?: of| in)? {year}",
            match -> year(match).map(year -> Reckoning.season(match.text("season"), year))),
        Rule.of(
            "(?:the )?winter(?: of| in)? {year} (?:-|/) \\d{2,4}",
            match -> year(match).map(year -> Reckoning.season("winter", year))),
        Rule.before(
            "(?<=\\b(?:in|since|by|until|during|over|throughout|from|before|after|late|early|mid"
                + "|mid -|of) )(?:the )?"
                + season(),
            "(?!of |into )",
            CalendarRules::bareSeason),
        Rule.of(
            "last " + season(),
            match -> Optional.of(match.reckoning().last(yearlessSeason(match)))),
        Rule.of(
            "this (?:past )?" + season(),
            match -> Optional.of(match.reckoning().settle(yearlessSeason(match), match.tense()))),
        Rule.of(
            "(?:next|this coming) " + season(),
            match -> Optional.of(match.reckoning().next(yearlessSeason(match)))),
        Rule.of(
            "(?:that|the same) " + season(),
            match ->
                narrativeYear(match).map(year -> Reckoning.season(match.text("season"), year))),
        Rule.of(
            "q(?<quarter>[1-4])(?: of)? {year}",
            match -> year(match).map(year -> Reckoning.quarter(year, match.number("quarter")))),
        Rule.of(
            "(?:every|each) (?:other |{ord} |{num} )?(?:{unit}|{weekday}|{month}|"
                + season()
                + "|morning|evening|weekend|weekday)(?: and {weekday2})?",
            match -> Optional.of(When.open(Kind.SET))),
        Rule.of("(?:on )?S\\d(?: and S\\d)?", match -> Optional.of(When.open(Kind.SET))),
        Rule.of("(?:once|twice) (?:a|every|each) {unit}", m -> Optional.of(When.open(Kind.SET))),
        Rule.of("{num} times (?:a|every|each|per) {unit}", m -> Optional.of(When.open(Kind.SET))),
        Rule.of(
            "daily|weekly|monthly|annually|yearly|nightly",
            match -> Optional.of(When.open(Kind.SET))));
  }

  private static String season() {
    return "(?<season>spring|summer|autumn|fall|winter)";
  }

  private static When yearlessSeason(Match match) {
    return Reckoning.season(match.text("season"), When.FLOATING_YEAR);
  }

  private static Optional<When> bareSeason(Match match) {
    return Optional.of(match.reckoning().season(match.text("season"), match.tense()));
  }

  private static Optional<When> decade(Match match) {
    int number = match.number("decade");
    int year = number < 100 ? 1900 + number : number;
    return year % 10 == 0 && match.reckoning().isYear(year)
        ? Optional.of(decade(year))
        : Optional.empty();
  }

  private static When decade(int year) {
    return Reckoning.years(year, year + 9, Grain.DECADE);
  }

  private static int tens(String word) {
    return 2
        + List.of(
                "twenties",
                "thirties",
                "forties",
                "fifties",
                "sixties",
                "seventies",
                "eighties",
                "nineties")
            .indexOf(word);
  }
}
