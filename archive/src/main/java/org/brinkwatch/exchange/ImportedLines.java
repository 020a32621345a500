package org.brinkwatch.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/**
 * Imported rows as JSON lines: the fields of {@code events.jsonl}, and those that say which row of
 * which data set it is. {@link EventFile} reads both.
 */
public final class ImportedLines {
  private static final JsonFactory JSON = new JsonFactory();

  private ImportedLines() {}

  /** A line, without its end. */
  public static String line(Incoming incoming) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", incoming.origin().key());
      json.writeStringField("dataset", incoming.origin().dataset());
      json.writeStringField("original_id", incoming.origin().id());
      words(json, "version", incoming.origin().version());
      if (incoming instanceof Imported row) {
        json.writeBooleanField("deleted", false);
        row(json, row);
      } else {
        json.writeBooleanField("deleted", true);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private static void row(JsonGenerator json, Imported row) throws IOException {
    Imported.Details details = row.details();
    json.writeObjectFieldStart("date");
    words(json, "from", details.date().from().map(Object::toString).orElse(""));
    words(json, "to", details.date().to().map(Object::toString).orElse(""));
    json.writeNullField("text");
    json.writeEndObject();
    json.writeStringField("known", row.deed().known().toString());
    json.writeStringField("type", row.deed().type().name());
    words(json, "mode", row.deed().mode());
    list(json, "contexts", details.contexts());
    words(json, "code", details.code());
    words(json, "cameo", details.cameo());
    json.writeNumberField("quad", row.deed().quad().code());
    number(json, "intensity", row.deed().intensity());
    json.writeStringField("status", row.deed().status().name());
    json.writeBooleanField("directed", details.directed());
    side(json, "source", row.deed().source());
    side(json, "target", row.deed().target());
    if (row.deed().place().isPresent()) {
      place(json, row.deed().place().get());
    } else {
      json.writeNullField("place");
    }
    words(json, "where", details.where());
    count(json, "killed", details.killed());
    count(json, "killed_low", details.low());
    count(json, "killed_high", details.high());
    list(json, "outlets", row.deed().outlets());
    words(json, "url", details.url());
    words(json, "notes", details.notes());
    list(json, "flags", row.flags());
  }

  private static void side(JsonGenerator json, String name, Actor actor) throws IOException {
    json.writeArrayFieldStart(name);
    if (!actor.id().isEmpty()) {
      json.writeStartObject();
      json.writeStringField("id", actor.id());
      words(json, "name", actor.name());
      words(json, "country", actor.country());
      words(json, "sector", actor.sector());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Place place) throws IOException {
    json.writeObjectFieldStart("place");
    words(json, "name", place.name());
    words(json, "country", place.country());
    number(json, "lat", place.lat());
    number(json, "lon", place.lon());
    json.writeStringField("precision", place.precision().name());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(new BigDecimal(Safe.number(value)));
  }

  private static void count(JsonGenerator json, String name, OptionalInt count) throws IOException {
    if (count.isPresent()) {
      json.writeNumberField(name, count.getAsInt());
    } else {
      json.writeNullField(name);
    }
  }

  private static void words(JsonGenerator json, String name, String words) throws IOException {
    if (words.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, words);
    }
  }

  private static void list(JsonGenerator json, String name, List<String> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : all) {
      json.writeString(each);
    }
    json.writeEndArray();
  }
}
