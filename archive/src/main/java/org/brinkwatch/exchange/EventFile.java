package org.brinkwatch.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * The rows of an {@code events.jsonl}, or of what {@link ImportedLines} wrote, in their order. Bad
 * lines are told and passed over, deletions are no rows. What events.jsonl does not carry is empty:
 * outlets, addresses and quotes.
 */
public final class EventFile implements Iterator<ExportRow> {
  private static final int LONGEST_LINE = 1 << 22;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

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
          Map<String, Object> line = parsed(lines.line());
          if (!"true".equals(line.get("deleted"))) {
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

  private static ExportRow row(Map<String, Object> line) throws BadCell {
    EventType type = constant(EventType.values(), "type", text(line, "type"));
    Map<String, Object> date = object(line, "date");
    String url = text(line, "url");
    return new ExportRow(
        need(line, "id"),
        text(line, "dataset"),
        date(day(date, "from"), day(date, "to"), text(date, "text")),
        new Coding(
            type,
            text(line, "mode"),
            strings(line, "contexts"),
            text(line, "cameo"),
            number(line, "intensity", 10)),
        constant(Status.values(), "status", text(line, "status")),
        actors(line, "source"),
        actors(line, "target"),
        place(object(line, "place")),
        new Counts(count(line, "killed"), count(line, "injured"), count(line, "size")),
        strings(line, "outlets"),
        url.isEmpty() ? List.of() : List.of(url),
        "",
        text(line, "note"));
  }

  private static DateRange date(Optional<LocalDate> from, Optional<LocalDate> to, String text)
      throws BadCell {
    try {
      return new DateRange(from, to, text);
    } catch (IllegalArgumentException e) {
      throw new BadCell("date", String.valueOf(e.getMessage()), "from before to");
    }
  }

  private static Optional<LocalDate> day(Map<String, Object> date, String field) throws BadCell {
    String words = text(date, field);
    try {
      return words.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(words));
    } catch (DateTimeException e) {
      throw new BadCell("date." + field, words, "a day like 2023-11-30");
    }
  }

  private static Optional<Place> place(Map<String, Object> place) throws BadCell {
    if (place.isEmpty()) {
      return Optional.empty();
    }
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
  private static Place.Precision guess(Map<String, Object> place) {
    boolean whole =
        Countries.builtIn().names().peek(text(place, "name")).equals(text(place, "country"));
    return whole ? Place.Precision.COUNTRY : Place.Precision.PROVINCE;
  }

  private static List<Actor> actors(Map<String, Object> line, String field) throws BadCell {
    List<Actor> actors = new ArrayList<>();
    for (Object each : list(line, field)) {
      Map<String, Object> actor = fields(each);
      actors.add(
          new Actor(
              need(actor, "id"),
              text(actor, "name"),
              text(actor, "country"),
              text(actor, "sector")));
    }
    return actors;
  }

  private static OptionalInt count(Map<String, Object> line, String field) throws BadCell {
    return text(line, field).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) number(line, field, Integer.MAX_VALUE));
  }

  private static double number(Map<String, Object> line, String field, double most) throws BadCell {
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

  private static String need(Map<String, Object> line, String field) throws BadCell {
    String words = text(line, field);
    if (words.isEmpty()) {
      throw new BadCell(field, "", "something");
    }
    return words;
  }

  private static String text(Map<String, Object> line, String field) {
    return line.get(field) instanceof String words ? words : "";
  }

  private static List<String> strings(Map<String, Object> line, String field) {
    return list(line, field).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  private static List<?> list(Map<String, Object> line, String field) {
    return line.get(field) instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> object(Map<String, Object> line, String field) {
    Object value = line.get(field);
    return value == null ? Map.of() : fields(value);
  }

  private static Map<String, Object> fields(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> fields.put(String.valueOf(name), each));
    }
    return fields;
  }

  private static Map<String, Object> parsed(String line) throws BadCell {
    try (JsonParser json = JSON.createParser(line)) {
      JsonToken first = json.nextToken();
      Object value = first == JsonToken.START_OBJECT ? value(json, first) : "";
      if (value instanceof Map<?, ?> && json.nextToken() == null) {
        return fields(value);
      }
    } catch (IOException e) {
      // told below
    }
    throw new BadCell("", line, "one JSON object a line");
  }

  /** Numbers are strings, and nulls are left out. */
  private static Object value(JsonParser json, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken inner = json.nextToken();
        Object value = value(json, inner);
        if (inner != JsonToken.VALUE_NULL) {
          object.put(field, value);
        }
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      for (JsonToken each = json.nextToken();
          each != JsonToken.END_ARRAY;
          each = json.nextToken()) {
        list.add(value(json, each));
      }
      return list;
    }
    return json.getText();
  }
}
