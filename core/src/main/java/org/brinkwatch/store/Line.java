package org.brinkwatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Place;

/** One JSON object on one line, field by field, with the words that all formats share. */
final class Line {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DECIMALS = 5;

  private final StringWriter out = new StringWriter();
  private final JsonGenerator json;

  private Line() throws IOException {
    json = JSON.createGenerator(out);
  }

  /** Something that writes fields. */
  @FunctionalInterface
  interface Fields {
    void write() throws IOException;
  }

  /** Something that writes a whole line. */
  @FunctionalInterface
  interface Body {
    void write(Line line) throws IOException;
  }

  static String of(Body body) {
    try {
      Line line = new Line();
      line.json.writeStartObject();
      body.write(line);
      line.json.writeEndObject();
      line.json.close();
      return line.out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
  }

  void object(String name, Fields fields) throws IOException {
    json.writeFieldName(name);
    object(fields);
  }

  void object(Fields fields) throws IOException {
    json.writeStartObject();
    fields.write();
    json.writeEndObject();
  }

  void list(String name, Fields items) throws IOException {
    json.writeArrayFieldStart(name);
    items.write();
    json.writeEndArray();
  }

  void none(String name) throws IOException {
    json.writeNullField(name);
  }

  /** An empty string is one that does not apply. */
  void words(String name, String value) throws IOException {
    if (value.isEmpty()) {
      none(name);
    } else {
      json.writeStringField(name, whole(value));
    }
  }

  void words(String name, List<String> values) throws IOException {
    list(
        name,
        () -> {
          for (String value : values) {
            json.writeString(whole(value));
          }
        });
  }

  void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void number(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  private void number(String name, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      number(name, value.getAsInt());
    } else {
      none(name);
    }
  }

  /** At most five decimals, so that every Java version writes the same digits. */
  void number(String name, double value) throws IOException {
    if (!Double.isFinite(value)) {
      none(name);
      return;
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    json.writeFieldName(name);
    json.writeNumber(rounded.setScale(Math.max(1, rounded.scale())).toPlainString());
  }

  void article(Citation article) throws IOException {
    object(
        "article",
        () -> {
          words("id", article.id());
          words("title", article.title());
          words("outlet", article.outlet());
          words("url", article.url());
          day("published", article.published());
        });
  }

  void actor(Actor actor) throws IOException {
    words("id", actor.id());
    words("name", actor.name());
    words("country", actor.country());
    words("sector", actor.sector());
  }

  /** What follows type, mode and act. */
  void coding(Coding coding) throws IOException {
    words("contexts", coding.contexts());
    words("cameo", coding.cameo());
    number("quad", coding.type().quad().code());
    number("intensity", coding.intensity());
  }

  void date(DateRange date) throws IOException {
    if (!date.isKnown() && date.text().isEmpty()) {
      none("date");
      return;
    }
    object(
        "date",
        () -> {
          day("from", date.from());
          day("to", date.to());
          words("text", date.text());
        });
  }

  private void day(String name, Optional<LocalDate> day) throws IOException {
    words(name, day.map(LocalDate::toString).orElse(""));
  }

  void place(Place place) throws IOException {
    words("name", place.name());
    words("country", place.country());
    number("lat", place.lat());
    number("lon", place.lon());
  }

  void counts(Counts counts) throws IOException {
    number("killed", counts.killed());
    number("injured", counts.injured());
    number("size", counts.size());
  }

  /** Half a surrogate pair cannot be written in UTF-8; it counts as one code point either way. */
  private static String whole(String value) {
    if (value.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return value;
    }
    StringBuilder whole = new StringBuilder(value.length());
    value
        .codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
