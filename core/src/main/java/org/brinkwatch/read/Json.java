package org.brinkwatch.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as maps, lists and strings; numbers are strings, and nulls are left out. */
public final class Json {
  private static final int DEEPEST = 200;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength((int) ReadOptions.LARGEST)
                  .build())
          .build();

  private Json() {}

  /**
   * The value that a text is.
   *
   * @throws IOException if it is no JSON, is nested too deep, or something follows the value
   */
  public static Object parse(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new IOException("nothing there");
      }
      Object value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new IOException("something follows the value");
      }
      return value;
    }
  }

  /** A field of an object, if it is a string or a number. */
  public static String text(Map<?, ?> object, String field) {
    return object.get(field) instanceof String string ? string : "";
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_NULL -> Optional.empty();
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    for (JsonToken token = parser.nextToken();
        token == JsonToken.FIELD_NAME;
        token = parser.nextToken()) {
      String name = parser.currentName();
      object.put(name, value(parser, parser.nextToken()));
    }
    object.values().removeIf(value -> value instanceof Optional);
    return object;
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    list.removeIf(value -> value instanceof Optional);
    return list;
  }
}
