package org.brinkwatch.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** Reads one claim of a gold file, word by word. */
final class Notation {
  private static final Pattern WORD = Pattern.compile("\"[^\"]+\"|\\S+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final String ARROW = "->";

  private final List<String> words;
  private int next;

  private Notation(String text) {
    words = WORD.matcher(text).results().map(match -> match.group()).toList();
  }

  static List<Written> claims(String line) {
    return line.equals("NONE")
        ? List.of()
        : Stream.of(line.split(" ; ", -1)).map(Notation::claim).toList();
  }

  static Written claim(String text) {
    return new Notation(text).read();
  }

  private Written read() {
    String[] types = take("a type").split(">", 2);
    EventType type = one(EventType.class, types[0]);
    Optional<EventType> act =
        types.length < 2 ? Optional.empty() : Optional.of(one(EventType.class, types[1]));
    Status status = one(Status.class, take("a status"));
    Set<String> sources = actors();
    expect(ARROW);
    Set<String> targets = actors();
    Written written =
        new Written(type, act, status, sources, targets, speaker(), days(), country(), counts());
    if (next < words.size()) {
      throw wrong(
          words.get(next),
          "[by speaker] [@from..to] [in COUNTRY] [killed=n] [injured=n] [size=n], in this order");
    }
    return written;
  }

  private Set<String> actors() {
    String first = take("an actor or -");
    if (first.equals("-")) {
      return Set.of();
    }
    Set<String> actors = new LinkedHashSet<>();
    actors.add(actor(first));
    while (isNext("+")) {
      next++;
      actors.add(actor(take("an actor")));
    }
    return actors;
  }

  private static String actor(String word) {
    boolean mark = word.equals("-") || word.equals("+") || word.equals(ARROW);
    if (mark || word.startsWith("@") || (word.startsWith("\"") != word.endsWith("\""))) {
      throw wrong(word, "an actor: an id, or words in quotation marks");
    }
    return word;
  }

  private String speaker() {
    if (!isNext("by")) {
      return "";
    }
    next++;
    return actor(take("a speaker"));
  }

  private String days() {
    if (next == words.size() || !words.get(next).startsWith("@")) {
      return "";
    }
    String days = take("days").substring(1);
    String[] ends = days.split("\\.\\.", -1);
    if (ends.length != 2 || days.equals("..")) {
      throw wrong("@" + days, "days like @2023-11-30..2023-12-01");
    }
    Optional<LocalDate> from = day(ends[0]);
    Optional<LocalDate> to = day(ends[1]);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw wrong("@" + days, "days that do not end before they begin");
    }
    return days;
  }

  private static Optional<LocalDate> day(String word) {
    try {
      return word.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(word));
    } catch (DateTimeException e) {
      throw wrong(word, "a day like 2023-11-30");
    }
  }

  private String country() {
    if (!isNext("in")) {
      return "";
    }
    next++;
    String country = take("a country");
    if (!COUNTRY.matcher(country).matches()) {
      throw wrong(country, "a country of three capital letters");
    }
    return country;
  }

  private Counts counts() {
    return new Counts(number("killed="), number("injured="), number("size="));
  }

  private OptionalInt number(String name) {
    if (next == words.size() || !words.get(next).startsWith(name)) {
      return OptionalInt.empty();
    }
    String word = take(name);
    String digits = word.substring(name.length());
    if (!NUMBER.matcher(digits).matches()) {
      throw wrong(word, name + " and a number");
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private boolean isNext(String word) {
    return next < words.size() && words.get(next).equals(word);
  }

  private void expect(String word) {
    String found = take(word);
    if (!found.equals(word)) {
      throw wrong(found, word);
    }
  }

  private String take(String expected) {
    if (next == words.size()) {
      throw new IllegalArgumentException("ends too early; expected " + expected);
    }
    return words.get(next++);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(word))
        .findFirst()
        .orElseThrow(() -> wrong(word, "one of " + names(type)));
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static IllegalArgumentException wrong(String found, String expected) {
    return new IllegalArgumentException("found '" + found + "'; expected " + expected);
  }
}
