package org.brinkwatch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.brinkwatch.store.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an {@code events.jsonl}, or of what {@link ImportedLines} wrote, in their order. Bad
 * lines are told and passed over, deletions are no rows. What events.jsonl does not carry is empty:
 * outlets, addresses and quotes.
 */
public final class EventFile implements Iterator<ExportRow> {
  private static final int LONGEST_LINE = 1 << 22;

  private final String name;
  private final Consumer<BadLine> bad;
  private final TabLines lines;
  private @Nullable ExportRow next;

  public EventFile(String name, InputStream in, Consumer<BadLine> bad) {
    this.name = name;
    this.bad = bad;
    this.lines = new TabLines(in, LONGEST_LINE);
    next = advance();
  }

  private @Nullable ExportRow advance() {
    try {
      while (true) {
        try {
          if (!lines.next()) {
            return null;
          }
          JsonTree line = parsed(lines.line());
          if (!text(line, "deleted").equals("true")) {
            return row(line);
          }
        } catch (BadCell e) {
          bad.accept(e.at(name, lines.number()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public ExportRow next() {
    ExportRow row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return row;
  }

  private static ExportRow row(JsonTree line) throws BadCell {
    EventType type = constant(EventType.values(), "type", text(line, "type"));
    Optional<JsonTree> date = line.object("date");
    String url = text(line, "url");
    return new ExportRow(
        need(line, "id"),
        text(line, "dataset"),
        date.isEmpty() ? DateRange.UNKNOWN : date(date.get()),
        new Coding(
            type,
            text(line, "mode"),
            line.list("contexts"),
            text(line, "cameo"),
            number(line, "intensity", 10)),
        constant(Status.values(), "status", text(line, "status")),
        actors(line, "source"),
        actors(line, "target"),
        place(line.object("place")),
        new Counts(count(line, "killed"), count(line, "injured"), count(line, "size")),
        line.list("outlets"),
        url.isEmpty() ? List.of() : List.of(url),
        "",
        text(line, "note"));
  }

  private static DateRange date(JsonTree date) throws BadCell {
    try {
      return new DateRange(day(date, "from"), day(date, "to"), text(date, "text"));
    } catch (IllegalArgumentException e) {
      throw new BadCell("date", String.valueOf(e.getMessage()), "from before to");
    }
  }

  private static Optional<LocalDate> day(JsonTree date, String field) throws BadCell {
    String words = text(date, field);
    try {
      return words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(words));
    } catch (DateTimeException e) {
      throw new BadCell("date." + field, words, "a day like 2023-11-30");
    }
  }

  private static Optional<Place> place(Optional<JsonTree> found) throws BadCell {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonTree place = found.get();
    String precision = text(place, "precision");
    return Optional.of(
        new Place(
            text(place, "name"),
            text(place, "country"),
            number(place, "lat", 90),
            number(place, "lon", 180),
            precision.isEmpty()
                ? guess(place)
                : constant(Place.Precision.values(), "precision", precision)));
  }

  /** events.jsonl does not say how precise a point is: a country's by its name, others roughly. */
  private static Place.Precision guess(JsonTree place) {
    boolean whole =
        Countries.builtIn().names().peek(text(place, "name")).equals(text(place, "country"));
    return whole ? Place.Precision.COUNTRY : Place.Precision.PROVINCE;
  }

  private static List<Actor> actors(JsonTree line, String field) throws BadCell {
    List<Actor> actors = new ArrayList<>();
    for (JsonTree actor : line.objects(field)) {
      actors.add(
          new Actor(
              need(actor, "id"),
              text(actor, "name"),
              text(actor, "country"),
              text(actor, "sector")));
    }
    return actors;
  }

  private static OptionalInt count(JsonTree line, String field) throws BadCell {
    return text(line, field).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) number(line, field, Integer.MAX_VALUE));
  }

  private static double number(JsonTree line, String field, double most) throws BadCell {
    String words = text(line, field);
    try {
      double value = Double.parseDouble(words);
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new BadCell(field, words, "a number");
  }

  private static <T extends Enum<T>> T constant(T[] all, String field, String word) throws BadCell {
    for (T one : all) {
      if (one.name().equals(word)) {
        return one;
      }
    }
    throw new BadCell(field, word, "one of " + List.of(all));
  }

  private static String need(JsonTree line, String field) throws BadCell {
    String words = text(line, field);
    if (words.isEmpty()) {
      throw new BadCell(field, "", "something");
    }
    return words;
  }

  private static String text(JsonTree line, String field) {
    return line.words(field).orElse("");
  }

  private static JsonTree parsed(String line) throws BadCell {
    try {
      return JsonTree.read(line);
    } catch (IOException e) {
      throw new BadCell("", line, "one JSON object a line");
    }
  }
}
