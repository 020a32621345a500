package org.brinkwatch.store;

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

/**
 * A JSON object that is read whole: a small one, such as a line. Fields that are null are left out.
 */
public final class JsonTree {
  private static final int DEEPEST = 50;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final Map<String, Object> fields;

  private JsonTree(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * @throws IOException if the line is no JSON object
   */
  public static JsonTree read(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("is no JSON object");
      }
      JsonTree tree = object(parser);
      if (parser.nextToken() != null) {
        throw new IOException("holds more than one object");
      }
      return tree;
    }
  }

  public Optional<String> words(String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Empty too if it stands there as something else than a number. */
  public Optional<Double> number(String name) {
    return words(name)
        .filter(text -> text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"))
        .map(Double::valueOf);
  }

  public Optional<JsonTree> object(String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(JsonTree.class::isInstance)
        .map(JsonTree.class::cast);
  }

  /** The objects of a list; none if there is no such list. */
  public List<JsonTree> objects(String name) {
    return items(name).stream()
        .filter(JsonTree.class::isInstance)
        .map(JsonTree.class::cast)
        .toList();
  }

  /** The words of a list; none if there is no such list. */
  public List<String> list(String name) {
    return items(name).stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  private List<?> items(String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  private static JsonTree object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Optional<Object> value = value(parser, parser.nextToken());
      if (value.isPresent()) {
        fields.put(name, value.get());
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("ends too early");
    }
    return new JsonTree(fields);
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      value(parser, token).ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Object> value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> Optional.of(object(parser));
      case START_ARRAY -> Optional.of(list(parser));
      case VALUE_NULL -> Optional.empty();
      default -> Optional.of(parser.getText());
    };
  }
}
