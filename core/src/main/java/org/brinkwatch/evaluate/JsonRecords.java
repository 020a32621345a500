package org.brinkwatch.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON objects of a file, be they a line each, in a list, or one after the other with commas,
 * as PLOVER's own file has them. A broken one is a problem with its line, and the next is read.
 */
final class JsonRecords {
  private static final int DEEPEST = 60;
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final Sheet sheet;
  private final String text;
  private final List<Item> items = new ArrayList<>();
  private int at;
  private int line = 1;

  /** An object and the line on which it begins, counted from 1. */
  record Item(int line, Map<String, Object> fields) {}

  private JsonRecords(Sheet sheet) {
    this.sheet = sheet;
    text = sheet.text();
  }

  static List<Item> of(Sheet sheet) {
    JsonRecords records = new JsonRecords(sheet);
    while (records.at < records.text.length()) {
      records.next();
    }
    return records.items;
  }

  private void next() {
    char mark = text.charAt(at);
    if (mark == '{') {
      object();
    } else if (Character.isWhitespace(mark) || mark == ',' || mark == '[' || mark == ']') {
      step();
    } else {
      sheet.problem(line, "found '" + mark + "'", "expected a record in braces");
      skipLine();
    }
  }

  private void object() {
    int begin = at;
    int first = line;
    boolean atMargin = isAtMargin();
    int depth = 0;
    boolean quoted = false;
    do {
      char mark = text.charAt(at);
      if (quoted) {
        quoted = mark != '"' && mark != '\n'; // no string runs over the line's end
        if (mark == '\\' && at + 1 < text.length()) {
          step();
        }
      } else if (mark == '"') {
        quoted = true;
      } else if (mark == '{') {
        depth++;
      } else if (mark == '}') {
        depth--;
      }
      step();
      // a brace at the margin begins a record, even where the one before was left open
    } while (depth > 0 && at < text.length() && !(atMargin && isAtMargin() && isBrace()));
    if (depth > 0) {
      sheet.problem(first, "a record begins that is not closed", "expected '}'");
    } else {
      parse(first, text.substring(begin, at));
    }
  }

  private boolean isAtMargin() {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private boolean isBrace() {
    return text.charAt(at) == '{';
  }

  private void step() {
    line += text.charAt(at) == '\n' ? 1 : 0;
    at++;
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void parse(int first, String object) {
    try (JsonParser parser = JSON.createParser(object)) {
      parser.nextToken();
      items.add(new Item(first, fields(parser)));
    } catch (JsonProcessingException e) {
      int row = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
      sheet.problem(first + row, "is not JSON: " + e.getOriginalMessage(), "");
    } catch (IOException e) {
      sheet.problem(first, "is not JSON: " + e.getMessage(), "");
    }
  }

  private static Map<String, Object> fields(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      fields.put(name, value(parser, parser.nextToken()));
    }
    return fields;
  }

  /** Null is an empty string: nothing is told. */
  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> list(parser);
      case VALUE_NULL -> "";
      default -> parser.getText();
    };
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    return list;
  }
}
