package org.brinkwatch.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** JSON on one line: written, with numbers that every Java version writes alike, and read. */
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
    return line(json -> json.braces(body));
  }

  /** One list, on one line. */
  public static String array(Body body) {
    return line(
        json -> {
          json.out.writeStartArray();
          body.write(json);
          json.out.writeEndArray();
        });
  }

  private static String line(Body body) {
    StringWriter words = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(words)) {
      body.write(new Json(out));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return words.toString();
  }

  /**
   * The fields of a line that holds one object without others inside, as words, in their order; the
   * words of a list are joined by line breaks.
   *
   * @throws IOException if it is none; the message says why
   */
  public static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("is no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        fields.put(
            name,
            parser.nextToken() == JsonToken.START_ARRAY ? list(name, parser) : value(name, parser));
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("ends too early");
      }
    }
    return fields;
  }

  private static String list(String name, JsonParser parser) throws IOException {
    StringJoiner words = new StringJoiner("\n");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      words.add(value(name, parser));
    }
    return words.toString();
  }

  private static String value(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == null || !parser.currentToken().isScalarValue()) {
      throw new IOException("field " + name + " holds more than a value");
    }
    return parser.getText();
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

  public void put(String name, String value) throws IOException {
    out.writeStringField(name, value);
  }

  /** Null if empty. */
  public void words(String name, String value) throws IOException {
    if (value.isEmpty()) {
      none(name);
    } else {
      put(name, value);
    }
  }

  public void words(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
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

  /** In as few digits as tell it apart. */
  public void shortest(String name, double value) throws IOException {
    out.writeNumberField(name, value);
  }

  public void none(String name) throws IOException {
    out.writeNullField(name);
  }
}
