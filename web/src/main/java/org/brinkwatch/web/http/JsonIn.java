package org.brinkwatch.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A JSON object as it was sent: what it holds is asked for by name and kind. */
public final class JsonIn {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(40).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Map<String, @Nullable Object> fields;

  private JsonIn(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads one object and nothing after it.
   *
   * @throws Refusal that says where it is none
   */
  public static JsonIn parse(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.of(400, "bad-json", "expected a JSON object");
      }
      JsonIn object = new JsonIn(object(parser));
      if (parser.nextToken() != null) {
        throw bad(parser.currentLocation(), "more than one JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw bad(e.getLocation(), "this is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes cannot fail", e);
    }
  }

  /** The same from what stands on a command line. */
  public static JsonIn of(Map<String, String> words) {
    return new JsonIn(new LinkedHashMap<>(words));
  }

  private static Refusal bad(@Nullable JsonLocation at, String message) {
    Refusal refusal = Refusal.of(400, "bad-json", message);
    return at == null ? refusal : refusal.at("body:" + at.getLineNr() + ":" + at.getColumnNr());
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new JsonIn(object(parser));
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> null;
    };
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  /**
   * Refuses fields of other names, for one that is misspelt would be passed over in silence.
   *
   * @throws Refusal with the names that there are
   */
  public JsonIn only(String... names) {
    Set<String> known = new TreeSet<>(List.of(names));
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw Refusal.badValue(name, "there is no field '" + name + "' here")
            .hint(known.isEmpty() ? "send {}" : "fields are " + String.join(", ", known));
      }
    }
    return this;
  }

  /** The names, in their order. */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** What stands there, as it is: a string, a Double, a Boolean, a list, or an object. */
  public Optional<Object> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** A string that is there and not blank, without white space around it. */
  public String words(String name) {
    return maybeWords(name)
        .orElseThrow(() -> Refusal.badValue(name, "the field '" + name + "' is needed"));
  }

  /** A string; one that is blank or null is none. */
  public Optional<String> maybeWords(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
    throw Refusal.badValue(name, "the field '" + name + "' has to be a string");
  }

  /** A list of strings; empty where it is missing. */
  public List<String> list(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
      return items.stream().map(String.class::cast).toList();
    }
    throw Refusal.badValue(name, "the field '" + name + "' has to be a list of strings");
  }
}
