package org.brinkwatch.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Place;

/** Events as JSON lines, without line breaks: {@code events.jsonl}, see docs/formats.md. */
public final class EventLines {
  private EventLines() {}

  /** A line of {@code events.jsonl}. */
  public static String event(Event event) {
    return Line.of(
        line -> {
          line.words("id", event.id());
          line.date(event.date());
          line.words("type", event.coding().type().name());
          line.words("mode", event.coding().mode());
          act(line, event.act());
          line.coding(event.coding());
          line.words("status", event.status().name());
          actors(line, "source", event.sources());
          actors(line, "target", event.targets());
          place(line, event.place());
          line.counts(event.counts());
          line.object("claims", () -> claims(line, event));
        });
  }

  /** Without its trigger: an event's words are those of its claims. */
  private static void act(Line line, Optional<Act> act) throws IOException {
    if (act.isEmpty()) {
      line.none("act");
      return;
    }
    line.object(
        "act",
        () -> {
          line.words("type", act.get().type().name());
          line.words("mode", act.get().mode());
          line.words("status", act.get().status().name());
        });
  }

  private static void actors(Line line, String name, List<Actor> actors) throws IOException {
    line.list(
        name,
        () -> {
          for (Actor actor : actors) {
            line.object(() -> line.actor(actor));
          }
        });
  }

  private static void place(Line line, Optional<Place> place) throws IOException {
    if (place.isEmpty()) {
      line.none("place");
    } else {
      line.object("place", () -> line.place(place.get()));
    }
  }

  private static void claims(Line line, Event event) throws IOException {
    line.words("for", event.supporting().stream().map(Claim::id).toList());
    line.words("against", event.denying().stream().map(Claim::id).toList());
  }
}
