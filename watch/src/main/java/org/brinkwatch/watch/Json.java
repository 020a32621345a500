package org.brinkwatch.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** JSON with numbers that every Java version writes alike. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DECIMALS = 5;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Something that writes into an object or a list. */
  @FunctionalInterface
  public interface Body {
    void write(Json json) throws IOException;
  }

  /** One object, on one line. */
  public static String object(Body body) {
    StringWriter words = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(words)) {
      new Json(out).braces(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return words.toString();
  }

  public void object(String name, Body body) throws IOException {
    out.writeFieldName(name);
    braces(body);
  }

  public void braces(Body body) throws IOException {
    out.writeStartObject();
    body.write(this);
    out.writeEndObject();
  }

  public void list(String name, Body body) throws IOException {
    out.writeArrayFieldStart(name);
    body.write(this);
    out.writeEndArray();
  }

  public void words(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  public void put(String name, String value) throws IOException {
    out.writeStringField(name, value);
  }

  public void put(String name, long value) throws IOException {
    out.writeNumberField(name, value);
  }

  public void put(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
  }

  public void put(String name, double value) throws IOException {
    out.writeFieldName(name);
    if (Double.isFinite(value)) {
      out.writeNumber(
          new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString());
    } else {
      out.writeNull();
    }
  }

  public void none(String name) throws IOException {
    out.writeNullField(name);
  }
}
