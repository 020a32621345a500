package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.code.date.Conventions.Stretch;

/** Dates counted from publication or from the day that the narrative stands at. */
final class DeicticRules {
  /** "the last week of May" is a part of May. */
  private static final String NOT_OF = "(?!of )";

  static final List<Rule> RULES = rules();

  private DeicticRules() {}

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(days());
    rules.addAll(weekdays());
    rules.addAll(wholes());
    rules.addAll(rolling());
    rules.addAll(distances());
    return List.copyOf(rules);
  }

  private static List<Rule> days() {
    return List.of(
        published("today|tonight|this morning|this afternoon|this evening", 0),
        published("(?:late |early )?yesterday(?: morning| afternoon| evening| night)?", -1),
        published("the day before yesterday", -2),
        published("(?:late |early )?tomorrow(?: morning| afternoon| evening| night)?", 1),
        published("the day after tomorrow", 2),
        Rule.of("overnight|last night|the past night", DeicticRules::lastNight),
        anchored("(?:the )?(?:same|very same) (?:day|night|morning|evening|afternoon)", 0),
        anchored("that (?:same )?(?:day|night|morning|evening|afternoon)", 0),
        anchored("(?:later|earlier) (?:that|the same) (?:day|night|morning|evening)", 0),
        anchored("(?:the )?(?:following|next) (?:day|night|morning|evening|afternoon)", 1),
        anchored("(?:the )?(?:previous|preceding) (?:day|night|evening|morning)", -1),
        Rule.before("the (?:day|night) before", "[,.;!?)]", match -> anchored(match, -1)),
        Rule.before("the (?:day|night) after", "[,.;!?)]", match -> anchored(match, 1)));
  }

  private static Rule published(String template, int days) {
    return Rule.of(
        "(?:" + template + ")", match -> Optional.of(match.reckoning().fromPublished(days)));
  }

  private static Rule anchored(String template, int days) {
    return Rule.of(template, match -> anchored(match, days));
  }

  private static Optional<When> anchored(Match match, int days) {
    return Optional.of(
        anchor(match)
            .map(when -> When.of(when.first(), when.last(), when.grain()))
            .map(when -> shifted(when, days))
            .orElse(When.open()));
  }

  private static When shifted(When when, int days) {
    return when.between(when.first().plusDays(days), when.last().plusDays(days));
  }

  private static Optional<When> anchor(Match match) {
    return match.anchor().filter(When::isKnown);
  }

  private static Optional<When> lastNight(Match match) {
    return Optional.of(
        match
            .reckoning()
            .published()
            .map(day -> When.of(day.minusDays(1), day, Grain.DAY))
            .orElse(When.open()));
  }

  private static List<Rule> weekdays() {
    return List.of(
        weekday("{weekday}", m -> m.reckoning().weekday(m.number("weekday"), m.tense())),
        weekday("this {weekday}", m -> m.reckoning().weekday(m.number("weekday"), m.tense())),
        weekday("(?:last|this past|this last) {weekday}", DeicticRules::weekdayBefore),
        weekday("(?:next|this coming|the coming) {weekday}", DeicticRules::weekdayAfter),
        weekday("the (?:following|next) {weekday}", match -> anchoredWeekday(match, 1)),
        weekday("the (?:previous|preceding) {weekday}", match -> anchoredWeekday(match, -1)),
        weekday("that {weekday}", match -> anchoredWeekday(match, 0)));
  }

  private static Rule weekday(String template, java.util.function.Function<Match, When> reading) {
    return Rule.of(template, match -> Optional.of(reading.apply(match)));
  }

  private static When weekdayBefore(Match match) {
    return match.reckoning().weekdayBefore(match.number("weekday"));
  }

  private static When weekdayAfter(Match match) {
    return match.reckoning().weekdayAfter(match.number("weekday"));
  }

  private static When anchoredWeekday(Match match, int direction) {
    int number = match.number("weekday");
    return anchor(match)
        .map(
            anchor -> {
              Reckoning from = new Reckoning(DateContext.published(anchor.first()));
              return switch (direction) {
                case 1 -> from.weekdayAfter(number);
                case -1 -> from.weekdayBefore(number);
                default -> from.weekday(number, Tense.FUTURE);
              };
            })
        .orElse(When.open());
  }

  private static List<Rule> wholes() {
    String whole = "(?<whole>week|weekend|month|quarter|year|decade|century)";
    return List.of(
        Rule.before("(?:last|this past) " + whole, NOT_OF, match -> around(match, -1)),
        Rule.of("(?:this|the current) " + whole, DeicticRules::running),
        Rule.of("(?:over |during )?the weekend", match -> weekend(match)),
        Rule.of("(?:next|this coming|the coming) " + whole, match -> around(match, 1)),
        Rule.of("(?:the )?(?:previous|preceding) " + whole, match -> aroundAnchor(match, -1)),
        Rule.of("the (?:following|next) " + whole, match -> aroundAnchor(match, 1)),
        Rule.of("(?:the same|that(?: same| very)?) " + whole, DeicticRules::thatWhole),
        Rule.of("later (?:that|in the|the same) " + whole, DeicticRules::laterThat),
        Rule.of("earlier (?:that|in the|the same) " + whole, DeicticRules::earlierThat),
        Rule.of("(?:so far|earlier|until now|thus far) this " + whole, DeicticRules::soFar),
        Rule.of("so far in {year}", match -> soFar(match)),
        Rule.of("this " + whole + " so far", DeicticRules::soFar),
        Rule.of("(?:later|the rest of) this " + whole, DeicticRules::stillThis));
  }

  private static Optional<When> around(Match match, int later) {
    return Optional.of(
        match
            .reckoning()
            .published()
            .map(day -> Reckoning.around(day, match.text("whole"), later))
            .orElse(When.open()));
  }

  private static Optional<When> running(Match match) {
    return around(match, 0).map(when -> match.reckoning().cut(when, match.tense()));
  }

  /** The last weekend that had begun, or the one to come. */
  private static Optional<When> weekend(Match match) {
    Tense tense = match.tense();
    return match
        .reckoning()
        .published()
        .map(day -> Reckoning.around(day, "weekend", 0))
        .map(
            when ->
                tense != Tense.FUTURE && isAhead(match, when)
                    ? when.between(when.first().minusDays(7), when.last().minusDays(7))
                    : when)
        .or(() -> Optional.of(When.open()));
  }

  private static boolean isAhead(Match match, When when) {
    return match.reckoning().published().filter(when.first()::isAfter).isPresent();
  }

  private static Optional<When> aroundAnchor(Match match, int later) {
    return Optional.of(
        anchor(match)
            .map(anchor -> Reckoning.around(anchor.first(), match.text("whole"), later))
            .orElse(When.open()));
  }

  private static Optional<When> thatWhole(Match match) {
    if (match.text("whole").equals("year")) {
      return Optional.of(
          CalendarRules.narrativeYear(match).map(Reckoning::year).orElse(When.open()));
    }
    return aroundAnchor(match, 0);
  }

  private static Optional<When> laterThat(Match match) {
    return thatWhole(match).map(whole -> clipped(match, whole, true));
  }

  private static Optional<When> earlierThat(Match match) {
    return thatWhole(match).map(whole -> clipped(match, whole, false));
  }

  /** What lies after the anchor, or before it; the whole if the anchor isn't within. */
  private static When clipped(Match match, When whole, boolean after) {
    Optional<When> anchor = anchor(match);
    if (!whole.isKnown() || anchor.isEmpty()) {
      return whole;
    }
    LocalDate from = after ? anchor.get().first() : whole.first();
    LocalDate to = after ? whole.last() : anchor.get().last();
    boolean isWithin = !from.isBefore(whole.first()) && !to.isAfter(whole.last());
    return isWithin ? whole.between(from, to) : whole;
  }

  private static Optional<When> soFar(Match match) {
    Optional<When> whole =
        match.has("year")
            ? Optional.of(match.number("year"))
                .filter(match.reckoning()::isYear)
                .map(Reckoning::year)
            : around(match, 0);
    return whole.map(when -> match.reckoning().cut(when, Tense.PAST));
  }

  private static Optional<When> stillThis(Match match) {
    return around(match, 0).map(when -> match.reckoning().cut(when, Tense.FUTURE));
  }

  private static List<Rule> rolling() {
    String past = "(?:(?:in|over|during|within|for|throughout|across) )?(?:the |these )?";
    return List.of(
        Rule.before(past + "(?:past|last|previous) (?:the )?{count}", NOT_OF, DeicticRules::past),
        Rule.before(
            "(?:in|over|during|within|for) the (?:past|last) {unit}",
            NOT_OF,
            DeicticRules::pastOne),
        Rule.of("the past {unit}", DeicticRules::pastOne),
        Rule.of(past + "recent {unit}", match -> vague(match, "recent")),
        Rule.before(past + "(?:past|last) few {unit}", NOT_OF, match -> vagueOrPast(match)),
        Rule.of(past + "(?:coming|next) {count}", DeicticRules::coming),
        Rule.of("(?:in|over|during|within|for) the next {unit}", DeicticRules::comingOne),
        Rule.of(past + "coming {unit}", match -> vague(match, "coming")),
        Rule.of(past + "(?:weeks|months|days|years) ahead", match -> Optional.of(When.open())));
  }

  private static Optional<When> past(Match match) {
    return Amount.of(match).map(amount -> reach(match, amount, -1));
  }

  private static Optional<When> pastOne(Match match) {
    Amount one = new Amount(1, 1, Unit.of(match.text("unit")), "width");
    return Optional.of(reach(match, one, -1));
  }

  private static Optional<When> vagueOrPast(Match match) {
    return Conventions.find("few", "any")
        .map(few -> new Amount(few.from(), few.to(), Unit.of(match.text("unit")), "vague"))
        .map(amount -> reach(match, amount, -1));
  }

  private static Optional<When> coming(Match match) {
    return Amount.of(match).map(amount -> reach(match, amount, 1));
  }

  private static Optional<When> comingOne(Match match) {
    Amount one = new Amount(1, 1, Unit.of(match.text("unit")), "width");
    return Optional.of(reach(match, one, 1));
  }

  /** All days from publication to an amount of time before or after it. */
  private static When reach(Match match, Amount amount, int direction) {
    return match
        .reckoning()
        .published()
        .map(day -> stretch(day, amount.unit().plus(day, direction * amount.most())))
        .orElse(When.open());
  }

  private static When stretch(LocalDate one, LocalDate other) {
    LocalDate from = one.isBefore(other) ? one : other;
    LocalDate to = one.isBefore(other) ? other : one;
    return When.of(one, one, Grain.PERIOD).between(from, to);
  }

  private static Optional<When> vague(Match match, String word) {
    String unit = Unit.of(match.text("unit")).word();
    Optional<LocalDate> published = match.reckoning().published();
    Optional<Stretch> stretch = Conventions.find(word, unit);
    return stretch.map(
        found ->
            published
                .map(day -> When.of(found.earliest(day), found.latest(day), Grain.PERIOD))
                .orElse(When.open()));
  }

  private static List<Rule> distances() {
    return List.of(
        Rule.of("(?:as long as |as recently as )?{amount} ago", DeicticRules::ago),
        Rule.of(
            "{amount} (?:earlier|previously|beforehand)",
            match -> distance(match, anchor(match), true)),
        Rule.before("{amount} before", "[,.;!?)]", match -> distance(match, anchor(match), true)),
        Rule.of(
            "{amount} (?:later|afterwards?|thereafter)",
            match -> distance(match, anchor(match), false)),
        Rule.before("{amount} after", "[,.;!?)]", match -> distance(match, anchor(match), false)),
        Rule.of(
            "(?:in )?{amount} (?:from now|from today)",
            match -> distance(match, match.reckoning().published().map(When::day), false)),
        Rule.of(
            "in {amount} ' time",
            match -> distance(match, match.reckoning().published().map(When::day), false)),
        Rule.of("in {amount}(?: 's time)?", DeicticRules::inSoMany));
  }

  private static Optional<When> ago(Match match) {
    return distance(match, match.reckoning().published().map(When::day), true);
  }

  /** "will meet in three days"; "taken in three days" is a duration. */
  private static Optional<When> inSoMany(Match match) {
    return match.tense() == Tense.FUTURE
        ? distance(match, match.reckoning().published().map(When::day), false)
        : Optional.empty();
  }

  private static Optional<When> distance(Match match, Optional<When> base, boolean back) {
    boolean manyUnits = match.text("quantity").equals("many");
    Optional<Amount> amount = Amount.of(match);
    if (manyUnits) {
      return Optional.of(When.open());
    }
    return amount.map(
        length ->
            base.map(when -> back ? length.before(when) : length.after(when)).orElse(When.open()));
  }
}
