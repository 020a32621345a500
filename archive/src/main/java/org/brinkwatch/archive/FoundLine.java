package org.brinkwatch.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;

/** A deed found as a JSON line, described in docs/archive.md. */
final class FoundLine {
  private static final JsonFactory JSON = new JsonFactory();

  private FoundLine() {}

  static String of(Found found) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(json, found);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Found found) throws IOException {
    Deed deed = found.deed();
    json.writeStartObject();
    text(json, "event", deed.event());
    text(json, "dataset", found.dataset());
    json.writeStringField("day", deed.day().toString());
    json.writeStringField("known", deed.known().toString());
    actor(json, "source", deed.source());
    actor(json, "target", deed.target());
    json.writeStringField("type", deed.type().name());
    text(json, "mode", deed.mode());
    json.writeNumberField("quad", deed.quad().code());
    json.writeNumberField("intensity", deed.intensity());
    json.writeStringField("status", deed.status().name());
    place(json, deed.place());
    json.writeArrayFieldStart("outlets");
    for (String outlet : deed.outlets()) {
      json.writeString(outlet);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private static void actor(JsonGenerator json, String name, Actor actor) throws IOException {
    if (actor.id().isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    text(json, "id", actor.id());
    text(json, "name", actor.name());
    text(json, "country", actor.country());
    text(json, "sector", actor.sector());
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Optional<Place> place) throws IOException {
    if (place.isEmpty()) {
      json.writeNullField("place");
      return;
    }
    json.writeObjectFieldStart("place");
    text(json, "name", place.get().name());
    text(json, "country", place.get().country());
    json.writeNumberField("lat", place.get().lat());
    json.writeNumberField("lon", place.get().lon());
    json.writeEndObject();
  }
}
