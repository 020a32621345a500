package org.brinkwatch.forecast;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** JSON with numbers that every Java version writes alike. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DECIMALS = 5;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Something that writes into an object or a list. */
  @FunctionalInterface
  interface Body {
    void write(Json json) throws IOException;
  }

  /** One object, on one line. */
  static String object(Body body) {
    StringWriter words = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(words)) {
      new Json(out).braces(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return words.toString();
  }

  void object(String name, Body body) throws IOException {
    out.writeFieldName(name);
    braces(body);
  }

  void braces(Body body) throws IOException {
    out.writeStartObject();
    body.write(this);
    out.writeEndObject();
  }

  void list(String name, Body body) throws IOException {
    out.writeArrayFieldStart(name);
    body.write(this);
    out.writeEndArray();
  }

  void put(String name, String value) throws IOException {
    out.writeStringField(name, value);
  }

  void put(String name, long value) throws IOException {
    out.writeNumberField(name, value);
  }

  void put(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
  }

  void put(String name, double value) throws IOException {
    out.writeFieldName(name);
    if (Double.isFinite(value)) {
      out.writeNumber(
          new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString());
    } else {
      out.writeNull();
    }
  }

  void put(String name, Interval value) throws IOException {
    object(
        name,
        json -> {
          json.put("value", value.value());
          json.put("low", value.low());
          json.put("high", value.high());
        });
  }

  void none(String name) throws IOException {
    out.writeNullField(name);
  }
}
