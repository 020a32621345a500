package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Span;

/** The rules that {@code names.tsv} and {@code open-words.tsv} stand for. */
final class Names {
  private Names() {}

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (List<String> row : Conventions.rows("names.tsv", 5)) {
      rules.add(Rule.before(pattern(row.get(0)), followers(row.get(3)), reading(row)));
    }
    for (List<String> row : Conventions.rows("open-words.tsv", 1)) {
      rules.add(Rule.of(pattern(row.get(0)), match -> Optional.of(When.open())));
    }
    return List.copyOf(rules);
  }

  /** The symbols of a name, as they come out of a text. */
  private static String pattern(String name) {
    List<Token> tokens = new ArrayList<>();
    for (String word : name.replace("'s", " 's").split(" ", -1)) {
      int at = tokens.size();
      tokens.add(new Token(at, new Span(0, 0), word, word, "CD", -1, ""));
    }
    return Symbols.of(tokens).stream()
        .map(piece -> Pattern.quote(piece.symbol()))
        .collect(Collectors.joining(" "));
  }

  private static String followers(String words) {
    return words.isEmpty() ? "" : "(?:" + words.replace(' ', '|') + ") ";
  }

  private static Rule.Reading reading(List<String> row) {
    String from = row.get(1);
    String to = row.get(2);
    return switch (row.get(4)) {
      case "period" ->
          match ->
              Optional.of(
                  When.of(LocalDate.parse(from), LocalDate.parse(to), Grain.PERIOD).strong(false));
      case "open" -> match -> Optional.of(When.open());
      case "name" -> match -> Optional.of(When.open().strong(false));
      default -> day(from, to);
    };
  }

  private static Rule.Reading day(String from, String to) {
    if (from.startsWith("easter")) {
      int after = Integer.parseInt(from.substring("easter".length()));
      return match -> Optional.of(easter(match.reckoning(), after, match.tense()));
    }
    if (from.length() > 5) {
      When when = When.of(LocalDate.parse(from), LocalDate.parse(to), Grain.DAY);
      return match -> Optional.of(when);
    }
    LocalDate first = MonthDay.parse("--" + from).atYear(When.FLOATING_YEAR);
    LocalDate last = MonthDay.parse("--" + to).atYear(When.FLOATING_YEAR);
    When yearless = When.of(first, last, Grain.DAY);
    return match -> Optional.of(match.reckoning().settle(yearless, match.tense()));
  }

  private static When easter(Reckoning reckoning, int after, Tense tense) {
    if (reckoning.published().isEmpty()) {
      return When.open();
    }
    LocalDate published = reckoning.published().get();
    LocalDate day = easter(published.getYear()).plusDays(after);
    if (tense == Tense.FUTURE && day.isBefore(published)) {
      return When.day(easter(published.getYear() + 1).plusDays(after));
    }
    boolean isAhead = tense != Tense.FUTURE && day.isAfter(published);
    return When.day(isAhead ? easter(published.getYear() - 1).plusDays(after) : day);
  }

  /**
   * Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
   */
  static LocalDate easter(int year) {
    int moon = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * moon + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int shift = (moon + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
