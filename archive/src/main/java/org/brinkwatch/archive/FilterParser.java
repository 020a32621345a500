package org.brinkwatch.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brinkwatch.archive.Filter.Dyad;
import org.brinkwatch.archive.FilterException.Mistake;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** Reads a query word by word; of a fresh one for each query. */
final class FilterParser {
  static final List<String> FIELDS =
      List.of(
          "actor", "source", "target", "dyad", "type", "quad", "status", "from", "to", "place",
          "outlet", "outlets", "in");

  private final String query;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, List<Token>> values = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private int at;

  /** A word of the query; quoted ones may hold anything. */
  private record Token(int at, String field, String value, String raw) {}

  FilterParser(String query) {
    this.query = query;
  }

  Filter parse() {
    while (skipSpace()) {
      take(token());
    }
    Optional<LocalDate> from = date("from", false);
    Optional<LocalDate> to = date("to", true);
    checkOrder(from, to);
    Filter filter = filter(from, to);
    if (!mistakes.isEmpty()) {
      throw new FilterException(mistakes);
    }
    return filter;
  }

  private Filter filter(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Filter(
        texts("actor"),
        texts("source"),
        texts("target"),
        each("dyad", this::dyad),
        each("type", token -> constant(token, EventType.values())),
        each("quad", this::quad),
        each("status", token -> constant(token, Status.values())),
        from,
        to,
        texts("place"),
        texts("outlet"),
        texts("in"),
        least(),
        words.stream().distinct().toList());
  }

  private boolean skipSpace() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  private Token token() {
    int begin = at;
    String field = field();
    String value = value(begin);
    return new Token(begin, field, value, query.substring(begin, at));
  }

  /** The letters before a colon; none where the word has no colon or begins with a quote. */
  private String field() {
    int end = at;
    while (end < query.length() && Character.isLetter(query.charAt(end))) {
      end++;
    }
    if (end == at || end >= query.length() || query.charAt(end) != ':') {
      return "";
    }
    String field = query.substring(at, end).toLowerCase(Locale.ROOT);
    at = end + 1;
    return field;
  }

  private String value(int begin) {
    StringBuilder value = new StringBuilder();
    boolean quoted = at < query.length() && query.charAt(at) == '"';
    if (!quoted) {
      while (at < query.length() && !Character.isWhitespace(query.charAt(at))) {
        value.append(query.charAt(at++));
      }
      return value.toString();
    }
    at++;
    while (at < query.length() && query.charAt(at) != '"') {
      if (query.charAt(at) == '\\' && at + 1 < query.length()) {
        at++;
      }
      value.append(query.charAt(at++));
    }
    if (at == query.length()) {
      wrong(begin, query.substring(begin), "has no closing quotation mark");
    } else {
      at++;
    }
    return value.toString();
  }

  private void take(Token token) {
    if (token.value().isBlank()) {
      wrong(token.at(), token.raw(), "has no value");
    } else if (token.field().isEmpty()) {
      takeWords(token);
    } else if (FIELDS.contains(token.field())) {
      values.computeIfAbsent(token.field(), field -> new ArrayList<>()).add(token);
    } else {
      wrong(
          token.at(),
          token.raw(),
          "names no field; expected one of "
              + String.join(", ", FIELDS)
              + near(token.field(), FIELDS)
              + " (quotes make it words)");
    }
  }

  private void takeWords(Token token) {
    if (token.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
      wrong(token.at(), token.raw(), "has neither letters nor digits to look for");
    } else {
      words.add(token.value());
    }
  }

  private List<String> texts(String field) {
    return each(field, token -> Optional.of(token.value()));
  }

  private <T> List<T> each(String field, Function<Token, Optional<T>> reading) {
    return values.getOrDefault(field, List.of()).stream()
        .map(reading)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<Dyad> dyad(Token token) {
    // ids may hold a hyphen, so a comma or two dots part them as well
    for (String mark : List.of(",", "..", "-")) {
      int middle = token.value().indexOf(mark);
      boolean alone = middle == token.value().lastIndexOf(mark);
      if (middle > 0 && alone && middle + mark.length() < token.value().length()) {
        return Optional.of(
            new Dyad(
                token.value().substring(0, middle).strip(),
                token.value().substring(middle + mark.length()).strip()));
      }
    }
    wrong(
        token.at(),
        token.raw(),
        "is no pair; expected two parties as in dyad:SRB-XKX, or with a comma between them");
    return Optional.empty();
  }

  private Optional<Quad> quad(Token token) {
    return Arrays.stream(Quad.values())
        .filter(quad -> token.value().equals(String.valueOf(quad.code())))
        .findFirst()
        .or(
            () -> {
              wrong(token.at(), token.raw(), "is no quad class; expected 1, 2, 3 or 4");
              return Optional.empty();
            });
  }

  private <E extends Enum<E>> Optional<E> constant(Token token, E[] all) {
    return Arrays.stream(all)
        .filter(one -> one.name().equalsIgnoreCase(token.value()))
        .findFirst()
        .or(
            () -> {
              List<String> names = Arrays.stream(all).map(Enum::name).toList();
              wrong(
                  token.at(),
                  token.raw(),
                  "is none of "
                      + String.join(", ", names)
                      + near(token.value().toUpperCase(Locale.ROOT), names));
              return Optional.empty();
            });
  }

  private Optional<LocalDate> date(String field, boolean end) {
    List<Token> tokens = values.getOrDefault(field, List.of());
    tokens.stream()
        .skip(1)
        .forEach(token -> wrong(token.at(), token.raw(), "is a second '" + field + "'"));
    return tokens.stream().findFirst().flatMap(token -> day(token, end));
  }

  /** A day, or the first or last of a month or year. */
  private Optional<LocalDate> day(Token token, boolean end) {
    String value = token.value();
    try {
      if (value.matches("\\d{4}")) {
        Year year = Year.parse(value);
        return Optional.of(end ? year.atDay(year.length()) : year.atDay(1));
      }
      if (value.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(value);
        return Optional.of(end ? month.atEndOfMonth() : month.atDay(1));
      }
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      wrong(token.at(), token.raw(), "is no day; expected one like 2023-11-30, 2023-11 or 2023");
      return Optional.empty();
    }
  }

  private void checkOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      Token token = values.getOrDefault("to", List.of()).get(0);
      wrong(token.at(), token.raw(), "is before from:" + from.get());
    }
  }

  private int least() {
    List<Token> tokens = values.getOrDefault("outlets", List.of());
    int least = 0;
    for (Token token : tokens) {
      if (token.value().matches("[1-9]\\d{0,5}")) {
        least = Math.max(least, Integer.parseInt(token.value()));
      } else {
        wrong(token.at(), token.raw(), "is no number of outlets; expected one like outlets:2");
      }
    }
    return least;
  }

  private static String near(String word, List<String> known) {
    return known.stream()
        .filter(one -> isNear(one, word))
        .findFirst()
        .map(one -> "; did you mean " + one + "?")
        .orElse("");
  }

  /** One begins with the other's first letters, or they have all but a few letters in common. */
  private static boolean isNear(String one, String other) {
    String letters = other.chars().mapToObj(Character::toString).collect(Collectors.joining());
    int shared = 0;
    while (shared < Math.min(one.length(), letters.length())
        && one.charAt(shared) == letters.charAt(shared)) {
      shared++;
    }
    return shared >= 3 || (other.length() > 2 && one.contains(other));
  }

  private void wrong(int where, String found, String what) {
    mistakes.add(new Mistake(where, found, what));
  }
}
