package org.brinkwatch.forecast;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A line that holds one JSON object without others inside, read into words by field. */
final class FlatJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> fields;

  private FlatJson(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * @throws IOException if it is none; the message says why
   */
  static FlatJson read(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("is no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (!parser.nextToken().isScalarValue()) {
          throw new IOException("field " + name + " holds more than a value");
        }
        fields.put(name, parser.getText());
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("ends too early");
      }
    }
    return new FlatJson(fields);
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
