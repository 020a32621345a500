package org.brinkwatch.watch.redline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Status;

/**
 * Reads events.jsonl: of each event its deeds. Two fields more are read where they stand: {@code
 * known}, since when the desk holds it, and {@code outlets}, the independent ones; a line {@code
 * {"id":..,"known":..,"withdrawn":true}} takes an event back.
 */
final class EventLines {
  private static final JsonFactory JSON = new JsonFactory();

  private EventLines() {}

  static EventFile read(String file, String text) {
    List<Deed> deeds = new ArrayList<>();
    List<Version> withdrawals = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      if (lines[at].isBlank()) {
        continue;
      }
      try {
        Fields fields = new Fields(object(lines[at]));
        if (fields.text("withdrawn").equals("true")) {
          withdrawals.add(
              Version.withdrawn(fields.text("id"), LocalDate.parse(fields.text("known"))));
        } else {
          deeds.addAll(deeds(fields));
        }
      } catch (IOException | DateTimeException | IllegalArgumentException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        problems.add(new Problem(file, at + 1, "no event: " + why, ""));
      }
    }
    return new EventFile(Version.of(deeds, withdrawals), problems);
  }

  private static List<Deed> deeds(Fields event) {
    Fields date = event.inner("date");
    String last = date.text("to").isEmpty() ? date.text("from") : date.text("to");
    if (last.isEmpty()) {
      // nothing says when: it can be counted on no day
      return List.of();
    }
    LocalDate day = LocalDate.parse(last);
    LocalDate known = event.text("known").isEmpty() ? day : LocalDate.parse(event.text("known"));
    List<Deed> deeds = new ArrayList<>();
    for (Actor source : actors(event, "source")) {
      for (Actor target : actors(event, "target")) {
        deeds.add(deed(event, day, known, source, target));
      }
    }
    return deeds;
  }

  private static Deed deed(
      Fields event, LocalDate day, LocalDate known, Actor source, Actor target) {
    return new Deed(
        event.text("id"),
        day,
        known,
        source,
        target,
        EventType.valueOf(event.text("type")),
        event.text("mode"),
        Double.parseDouble(event.text("intensity")),
        Status.valueOf(event.text("status")),
        place(event.inner("place")),
        event.list("outlets").stream().map(String::valueOf).distinct().toList());
  }

  private static List<Actor> actors(Fields event, String side) {
    return event.list(side).stream()
        .filter(Map.class::isInstance)
        .map(item -> new Fields((Map<?, ?>) item))
        .map(
            actor ->
                new Actor(
                    actor.text("id"),
                    actor.text("name"),
                    actor.text("country"),
                    actor.text("sector")))
        .toList();
  }

  /** What has no country's name has a spot; how exact it is the format does not say. */
  private static Optional<Place> place(Fields place) {
    if (place.text("lat").isEmpty() || place.text("lon").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            place.text("name"),
            place.text("country"),
            Double.parseDouble(place.text("lat")),
            Double.parseDouble(place.text("lon")),
            Place.Precision.TOWN));
  }

  /** The fields of an object; what is missing is empty. */
  private record Fields(Map<?, ?> all) {
    String text(String name) {
      Object value = all.get(name);
      return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    Fields inner(String name) {
      return new Fields(all.get(name) instanceof Map<?, ?> inner ? inner : Map.of());
    }

    List<?> list(String name) {
      return all.get(name) instanceof List<?> list ? list : List.of();
    }
  }

  private static Map<?, ?> object(String line) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      if (value(json) instanceof Map<?, ?> object) {
        return object;
      }
      throw new IllegalArgumentException("expected an object");
    }
  }

  /** Null is the empty string: neither says anything. */
  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        object.put(name, value(json));
      }
      return object;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
  }
}
