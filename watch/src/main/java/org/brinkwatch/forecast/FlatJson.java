package org.brinkwatch.forecast;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line that holds one JSON object of words and lists of words, read by field. */
final class FlatJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  private FlatJson() {}

  /**
   * @throws IOException if it is none; the message says why
   */
  static FlatJson read(String line) throws IOException {
    FlatJson read = new FlatJson();
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("is no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          read.lists.put(name, list(name, parser));
        } else {
          read.fields.put(name, scalar(name, parser));
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("ends too early");
      }
    }
    return read;
  }

  private static List<String> list(String name, JsonParser parser) throws IOException {
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(scalar(name, parser));
    }
    return values;
  }

  private static String scalar(String name, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isScalarValue()) {
      throw new IOException("field " + name + " holds more than a value");
    }
    return parser.getText();
  }

  /** Empty if there is no such field. */
  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Empty if there is no such field. */
  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /**
   * @throws IOException if there is no such field
   */
  String words(String name) throws IOException {
    String words = fields.get(name);
    if (words == null) {
      throw new IOException("has no field " + name);
    }
    return words;
  }
}
