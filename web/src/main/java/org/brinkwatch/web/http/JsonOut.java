package org.brinkwatch.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Writes one JSON object, field by field. As in the files of docs/formats.md a field that does not
 * apply is null and never missing, and a number has at most five decimals.
 */
public final class JsonOut {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DECIMALS = 5;

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonOut out) throws IOException;
  }

  /** Writes the fields of the object that is made of an item. */
  @FunctionalInterface
  public interface Item<T> {
    void write(JsonOut out, T item) throws IOException;
  }

  /** An object with these fields. */
  public static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      JsonOut out = new JsonOut(json);
      json.writeStartObject();
      fields.write(out);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return text.toString();
  }

  /** An empty string is one that does not apply. */
  public JsonOut words(String name, String value) throws IOException {
    if (value.isEmpty()) {
      return none(name);
    }
    json.writeStringField(name, whole(value));
    return this;
  }

  public JsonOut words(String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(whole(value));
    }
    json.writeEndArray();
    return this;
  }

  public JsonOut day(String name, Optional<LocalDate> day) throws IOException {
    return words(name, day.map(LocalDate::toString).orElse(""));
  }

  public JsonOut number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
    return this;
  }

  public JsonOut number(String name, double value) throws IOException {
    if (!Double.isFinite(value)) {
      return none(name);
    }
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    json.writeFieldName(name);
    json.writeNumber(rounded.setScale(Math.max(1, rounded.scale())).toPlainString());
    return this;
  }

  public JsonOut flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
    return this;
  }

  public JsonOut none(String name) throws IOException {
    json.writeNullField(name);
    return this;
  }

  /** What is JSON already. */
  public JsonOut raw(String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
    return this;
  }

  /** A list of what is JSON already. */
  public JsonOut raws(String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeRawValue(value);
    }
    json.writeEndArray();
    return this;
  }

  public JsonOut object(String name, Fields fields) throws IOException {
    json.writeFieldName(name);
    json.writeStartObject();
    fields.write(this);
    json.writeEndObject();
    return this;
  }

  /** A list of objects. */
  public <T> JsonOut list(String name, Iterable<T> items, Item<? super T> item) throws IOException {
    json.writeArrayFieldStart(name);
    for (T each : items) {
      json.writeStartObject();
      item.write(this, each);
      json.writeEndObject();
    }
    json.writeEndArray();
    return this;
  }

  /** Half a surrogate pair cannot be written in UTF-8. */
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
