package org.brinkwatch.watch.redline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;

/** Alerts, standings and checked files as JSON, in the words of docs/redlines.md. */
public final class AlertJson {
  private static final JsonFactory JSON = new JsonFactory();

  private AlertJson() {}

  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** One line, without a line break. */
  public static String alert(Alert alert) {
    return line(json -> write(json, alert));
  }

  /** The deeds that show it as a list for a reader: {@code id} of the event, {@code words}. */
  public static String evidence(Alert alert) {
    return line(
        json -> {
          json.writeStartArray();
          for (Deed deed : alert.evidence()) {
            json.writeStartObject();
            json.writeStringField("id", deed.event());
            json.writeStringField("words", AlertText.words(deed));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  public static String standing(Standing standing) {
    return line(json -> write(json, standing));
  }

  /** A file that was checked; with the alerts that its line would have given. */
  public static String file(RedLineFile file, List<Alert> alerts) {
    return line(
        json -> {
          json.writeStartObject();
          json.writeStringField("file", file.name());
          words(json, "redline", file.line().map(RedLine::name).orElse(""));
          words(json, "reads", file.line().map(RedLine::readBack).orElse(""));
          json.writeArrayFieldStart("mistakes");
          for (Mistake mistake : file.mistakes()) {
            json.writeStartObject();
            json.writeNumberField("line", mistake.line());
            json.writeNumberField("column", mistake.column());
            json.writeStringField("found", mistake.found());
            json.writeStringField("expected", mistake.expected());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("tests");
          for (TestResult result : file.results()) {
            json.writeStartObject();
            json.writeStringField("name", result.name());
            json.writeNumberField("line", result.line());
            json.writeBooleanField("passed", result.passed());
            strings(json, "faults", result.faults());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("alerts");
          for (Alert alert : alerts) {
            write(json, alert);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static String line(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Standing standing) throws IOException {
    json.writeStartObject();
    json.writeStringField("redline", standing.line());
    words(json, "neighbour", standing.track());
    json.writeStringField("state", standing.state().word());
    words(json, "severity", standing.severity().map(Severity::word).orElse(""));
    json.writeStringField("since", standing.since().toString());
    json.writeNumberField("progress", Math.round(standing.progress() * 1000) / 1000.0);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Alert alert) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", alert.id());
    json.writeStringField("kind", alert.kind().word());
    json.writeStringField("redline", alert.line());
    words(json, "neighbour", alert.track());
    json.writeStringField("step", alert.step());
    json.writeStringField("state", alert.state().word());
    json.writeStringField("severity", alert.severity().word());
    json.writeStringField("day", alert.day().toString());
    json.writeStringField("rung", alert.rung().toString());
    json.writeStringField("says", alert.says());
    words(json, "response", alert.response());
    words(json, "about", alert.about().orElse(""));
    silence(json, alert.silence());
    json.writeArrayFieldStart("evidence");
    for (Deed deed : alert.evidence()) {
      write(json, deed);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void silence(JsonGenerator json, Optional<Silence> silence) throws IOException {
    if (silence.isEmpty()) {
      json.writeNullField("silenced");
      return;
    }
    json.writeObjectFieldStart("silenced");
    json.writeStringField("until", silence.get().until().toString());
    json.writeStringField("by", silence.get().by());
    json.writeStringField("reason", silence.get().reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Deed deed) throws IOException {
    json.writeStartObject();
    json.writeStringField("event", deed.event());
    json.writeStringField("day", deed.day().toString());
    json.writeStringField("known", deed.known().toString());
    actor(json, "source", deed.source());
    actor(json, "target", deed.target());
    json.writeStringField("type", deed.type().name());
    words(json, "mode", deed.mode());
    json.writeNumberField("intensity", deed.intensity());
    json.writeStringField("status", deed.status().name());
    words(json, "place", deed.place().map(Place::name).orElse(""));
    strings(json, "outlets", deed.outlets());
    json.writeEndObject();
  }

  private static void actor(JsonGenerator json, String side, Actor actor) throws IOException {
    json.writeStringField(side, actor.id());
  }

  private static void strings(JsonGenerator json, String name, List<String> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }
}
