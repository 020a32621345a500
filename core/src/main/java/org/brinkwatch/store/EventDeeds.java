package org.brinkwatch.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Status;

/**
 * The deeds of {@code events.jsonl}: each event once for each pair of its sources and targets. An
 * event is known since its first claim was published, and its outlets are those of its claims,
 * where {@code claims.jsonl} is given; else it is known on its day and its outlets are not. An
 * event without a day, a source or a target is nobody's deed and is passed over.
 */
public final class EventDeeds {
  private final Consumer<Problem> problems;
  private final Map<String, Telling> tellings = new HashMap<>();
  private final List<Deed> deeds = new ArrayList<>();

  private EventDeeds(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** Where and when a claim was published. */
  private record Telling(Optional<LocalDate> published, Optional<String> outlet) {}

  /**
   * @param claims lines of {@code claims.jsonl}; empty if there is no such file
   * @return in the order of the file
   */
  public static List<Deed> read(
      String name,
      BufferedReader events,
      Optional<BufferedReader> claims,
      Consumer<Problem> problems)
      throws IOException {
    EventDeeds reader = new EventDeeds(problems);
    if (claims.isPresent()) {
      reader.lines("claims.jsonl", claims.get(), reader::claim);
    }
    reader.lines(name, events, reader::event);
    return List.copyOf(reader.deeds);
  }

  /** Takes one object; what is wrong with it is an IllegalArgumentException. */
  @FunctionalInterface
  private interface Taker {
    void take(JsonTree line);
  }

  private void lines(String name, BufferedReader lines, Taker taker) throws IOException {
    int number = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      try {
        taker.take(JsonTree.read(text));
      } catch (IOException e) {
        problems.accept(
            new Problem(
                name, number, "is no JSON object", "expected a line as in docs/formats.md"));
      } catch (IllegalArgumentException e) {
        problems.accept(
            new Problem(name, number, String.valueOf(e.getMessage()), "see docs/formats.md"));
      }
    }
  }

  private void claim(JsonTree line) {
    JsonTree article = line.object("article").orElseThrow(() -> lacks("article"));
    tellings.put(
        need(line, "id"),
        new Telling(article.words("published").map(EventDeeds::day), article.words("outlet")));
  }

  private void event(JsonTree line) {
    String id = need(line, "id");
    EventType type = constant(EventType.class, line, "type");
    Status status = constant(Status.class, line, "status");
    double intensity = line.number("intensity").orElseThrow(() -> lacks("intensity"));
    Optional<LocalDate> day =
        line.object("date")
            .flatMap(date -> date.words("to").or(() -> date.words("from")))
            .map(EventDeeds::day);
    if (day.isEmpty()) {
      return;
    }
    List<Telling> told =
        line.object("claims").map(claims -> claims.list("for")).orElse(List.of()).stream()
            .flatMap(claim -> Optional.ofNullable(tellings.get(claim)).stream())
            .toList();
    for (JsonTree source : line.objects("source")) {
      for (JsonTree target : line.objects("target")) {
        deeds.add(
            new Deed(
                id,
                day.get(),
                known(told, day.get()),
                actor(source),
                actor(target),
                type,
                line.words("mode").orElse(""),
                intensity,
                status,
                line.object("place").map(EventDeeds::place),
                outlets(told)));
      }
    }
  }

  private static LocalDate known(List<Telling> told, LocalDate day) {
    return told.stream()
        .flatMap(telling -> telling.published().stream())
        .min(LocalDate::compareTo)
        .filter(published -> published.isAfter(day))
        .orElse(day);
  }

  private static List<String> outlets(List<Telling> told) {
    TreeSet<String> outlets = new TreeSet<>();
    told.forEach(telling -> telling.outlet().ifPresent(outlets::add));
    return List.copyOf(outlets);
  }

  private static Actor actor(JsonTree tree) {
    String id = need(tree, "id");
    return new Actor(
        id,
        tree.words("name").orElse(id),
        tree.words("country").orElse(""),
        tree.words("sector").orElse(""));
  }

  private static Place place(JsonTree tree) {
    return new Place(
        need(tree, "name"),
        tree.words("country").orElse(""),
        tree.number("lat").orElse(Double.NaN),
        tree.number("lon").orElse(Double.NaN),
        Place.Precision.TOWN); // the format does not say
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + words + "' is no day like 2023-11-30", e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonTree line, String name) {
    String words = need(line, name);
    try {
      return Enum.valueOf(type, words.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown " + name + " '" + words + "'", e);
    }
  }

  private static String need(JsonTree tree, String name) {
    return tree.words(name).orElseThrow(() -> lacks(name));
  }

  private static IllegalArgumentException lacks(String name) {
    return new IllegalArgumentException("has no " + name);
  }
}
