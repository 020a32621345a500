package org.brinkwatch.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a day in a line of text. The day is taken as written, in whatever time zone it was written.
 * A day and month that could be either way round ("03/05/2024") are no day, nor is one outside 1800
 * to 2100.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d/-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern PACKED = Pattern.compile("^\\s*(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)" + DAY + "(?: of)?[ -]" + MONTH + ",?[ -](\\d{4})(?!\\d)", flags());
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " " + DAY + ",? (\\d{4})(?!\\d)", flags());
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");

  private Dates() {}

  /** The first day that the text names in a form we know. */
  static Optional<LocalDate> in(String text) {
    String line = Marks.line(text);
    return first(PACKED, line, found -> day(found, 1, 2, 3))
        .or(() -> first(ISO, line, found -> day(found, 1, 3, 4)))
        .or(() -> first(DAY_FIRST, line, found -> day(found, 3, 2, 1)))
        .or(() -> first(MONTH_FIRST, line, found -> day(found, 3, 1, 2)))
        .or(() -> first(DOTTED, line, found -> day(found, 3, 2, 1)))
        .or(() -> first(SLASHED, line, Dates::eitherWay));
  }

  /** What remains of a line when its days are taken out. */
  static String without(String line) {
    String rest = line;
    for (Pattern pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST, DOTTED, SLASHED)) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  private interface Maker {
    Optional<LocalDate> of(MatchResult found);
  }

  private static Optional<LocalDate> first(Pattern pattern, String line, Maker maker) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      Optional<LocalDate> day = maker.of(matcher.toMatchResult());
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(MatchResult found, int year, int month, int day) {
    return day(
        Integer.parseInt(found.group(year)),
        month(found.group(month)),
        Integer.parseInt(found.group(day)));
  }

  private static Optional<LocalDate> eitherWay(MatchResult found) {
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(2));
    int year = Integer.parseInt(found.group(3));
    if (first <= 12 && second <= 12 && first != second) {
      return Optional.empty();
    }
    return first > 12 ? day(year, second, first) : day(year, first, second);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return year < 1800 || year > 2100
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : 1 + MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }
}
