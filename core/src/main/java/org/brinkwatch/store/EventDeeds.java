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
 * Reads the deeds of {@code events.jsonl}: each event once for each pair of its sources and
 * targets. Since when it is known, and by which outlets it is told, say its fields {@code known}
 * and {@code outlets}; where it has none, it is known since its first claim was published, and its
 * outlets are those of its claims, if {@code claims.jsonl} is given; else it is known on its day
 * and its outlets are not. An event without a day, a source or a target is nobody's deed and is
 * passed over. A line {@code {"id":..,"known":..,"withdrawn":true}} takes an event back.
 */
public final class EventDeeds {
  private final Consumer<Problem> problems;
  private final Map<String, Telling> tellings = new HashMap<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Withdrawal> withdrawals = new ArrayList<>();

  private EventDeeds(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** What a file tells, in its order. */
  public record Told(List<Deed> deeds, List<Withdrawal> withdrawals) {
    public Told {
      deeds = List.copyOf(deeds);
      withdrawals = List.copyOf(withdrawals);
    }
  }

  /**
   * An event that turned out not to be one.
   *
   * @param event its id
   * @param known since when that is known
   */
  public record Withdrawal(String event, LocalDate known) {}

  /** Where and when a claim was published. */
  private record Telling(Optional<LocalDate> published, Optional<String> outlet) {}

  /**
   * @param claims lines of {@code claims.jsonl}; empty if there is no such file
   */
  public static Told read(
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
    return new Told(reader.deeds, reader.withdrawals);
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
    Optional<LocalDate> since = line.words("known").map(EventDeeds::day);
    if (line.words("withdrawn").filter("true"::equals).isPresent()) {
      withdrawals.add(new Withdrawal(id, since.orElseThrow(() -> lacks("known"))));
      return;
    }
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
    LocalDate known = since.orElseGet(() -> known(told, day.get()));
    List<String> named = line.list("outlets").stream().distinct().toList();
    List<String> outlets = named.isEmpty() ? outlets(told) : named;
    for (JsonTree source : line.objects("source")) {
      for (JsonTree target : line.objects("target")) {
        deeds.add(
            new Deed(
                id,
                day.get(),
                known,
                actor(source),
                actor(target),
                type,
                line.words("mode").orElse(""),
                intensity,
                status,
                line.object("place").flatMap(EventDeeds::place),
                outlets));
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

  /** None without a spot; how exact it is the format does not say. */
  private static Optional<Place> place(JsonTree tree) {
    Optional<Double> lat = tree.number("lat");
    Optional<Double> lon = tree.number("lon");
    return lat.isEmpty() || lon.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Place(
                tree.words("name").orElse(""),
                tree.words("country").orElse(""),
                lat.get(),
                lon.get(),
                Place.Precision.TOWN));
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
