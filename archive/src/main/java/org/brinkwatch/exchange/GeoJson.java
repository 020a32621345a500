package org.brinkwatch.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/**
 * RFC 7946: a feature for each event, a line for each. An event without a place has no geometry; a
 * point says how precise it is, for the middle of a country is no place where something happened.
 */
final class GeoJson implements Exporter {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Written write(Iterator<ExportRow> rows, OutputStream out) throws IOException {
    long written = 0;
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      while (rows.hasNext()) {
        json.writeRaw('\n');
        feature(json, rows.next());
        written++;
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
    return new Written(written, 0);
  }

  private static void feature(JsonGenerator json, ExportRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", row.id());
    json.writeFieldName("geometry");
    if (row.place().isPresent()) {
      point(json, row.place().get());
    } else {
      json.writeNull();
    }
    json.writeObjectFieldStart("properties");
    properties(json, row);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, Place place) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates"); // east before north
    json.writeNumber(new BigDecimal(Safe.number(place.lon())));
    json.writeNumber(new BigDecimal(Safe.number(place.lat())));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, ExportRow row) throws IOException {
    json.writeStringField("dataset", row.dataset().isEmpty() ? "own" : row.dataset());
    words(json, "date_from", row.date().from().map(Object::toString).orElse(""));
    words(json, "date_to", row.date().to().map(Object::toString).orElse(""));
    json.writeStringField("type", row.coding().type().name());
    words(json, "mode", row.coding().mode());
    json.writeNumberField("quad", row.coding().type().quad().code());
    json.writeFieldName("intensity");
    json.writeNumber(new BigDecimal(Safe.number(row.coding().intensity())));
    json.writeStringField("status", row.status().name());
    list(json, "source", actors(row.sources(), Actor::id));
    list(json, "source_names", actors(row.sources(), Actor::name));
    list(json, "target", actors(row.targets(), Actor::id));
    list(json, "target_names", actors(row.targets(), Actor::name));
    words(json, "place", row.place().map(Place::name).orElse(""));
    words(json, "country", row.place().map(Place::country).orElse(""));
    words(json, "precision", row.place().map(place -> place.precision().name()).orElse(""));
    if (row.counts().killed().isPresent()) {
      json.writeNumberField("killed", row.counts().killed().getAsInt());
    } else {
      json.writeNullField("killed");
    }
    list(json, "outlets", row.outlets());
    list(json, "urls", row.urls());
    words(json, "quote", row.quote());
    words(json, "note", row.note());
  }

  private static List<String> actors(List<Actor> actors, Function<Actor, String> part) {
    return actors.stream().map(part).toList();
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
