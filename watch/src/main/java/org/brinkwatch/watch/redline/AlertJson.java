package org.brinkwatch.watch.redline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;
import org.brinkwatch.watch.Json;

/** Alerts, standings and checked files as JSON, in the words of docs/redlines.md. */
public final class AlertJson {
  private AlertJson() {}

  /** One line, without a line break. */
  public static String alert(Alert alert) {
    return Json.object(json -> write(json, alert));
  }

  /** The deeds that show it as a list for a reader: {@code id} of the event, {@code words}. */
  public static String evidence(Alert alert) {
    return Json.array(
        json ->
            each(
                json,
                alert.evidence(),
                (item, deed) -> {
                  item.put("id", deed.event());
                  item.put("words", AlertText.words(deed));
                }));
  }

  public static String standing(Standing standing) {
    return Json.object(json -> write(json, standing));
  }

  /** A file that was checked; with the alerts that its line would have given. */
  public static String file(RedLineFile file, List<Alert> alerts) {
    return Json.object(
        json -> {
          json.put("file", file.name());
          json.words("redline", file.line().map(RedLine::name).orElse(""));
          json.words("reads", file.line().map(RedLine::readBack).orElse(""));
          json.list("mistakes", list -> each(list, file.mistakes(), AlertJson::write));
          json.list("tests", list -> each(list, file.results(), AlertJson::write));
          json.list("alerts", list -> each(list, alerts, AlertJson::write));
        });
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  private interface Fields<T> {
    void write(Json json, T value) throws IOException;
  }

  private static <T> void each(Json json, List<T> values, Fields<T> fields) throws IOException {
    for (T value : values) {
      json.braces(item -> fields.write(item, value));
    }
  }

  private static void write(Json json, Mistake mistake) throws IOException {
    json.put("line", mistake.line());
    json.put("column", mistake.column());
    json.put("found", mistake.found());
    json.put("expected", mistake.expected());
  }

  private static void write(Json json, TestResult result) throws IOException {
    json.put("name", result.name());
    json.put("line", result.line());
    json.put("passed", result.passed());
    json.words("faults", result.faults());
  }

  private static void write(Json json, Standing standing) throws IOException {
    json.put("redline", standing.line());
    json.words("neighbour", standing.track());
    json.put("state", standing.state().word());
    json.words("severity", standing.severity().map(Severity::word).orElse(""));
    json.put("since", standing.since().toString());
    json.shortest("progress", Math.round(standing.progress() * 1000) / 1000.0);
  }

  private static void write(Json json, Alert alert) throws IOException {
    json.put("id", alert.id());
    json.put("kind", alert.kind().word());
    json.put("redline", alert.line());
    json.words("neighbour", alert.track());
    json.put("step", alert.step());
    json.put("state", alert.state().word());
    json.put("severity", alert.severity().word());
    json.put("day", alert.day().toString());
    json.put("rung", alert.rung().toString());
    json.put("says", alert.says());
    json.words("response", alert.response());
    json.words("about", alert.about().orElse(""));
    silence(json, alert.silence());
    json.list("evidence", list -> each(list, alert.evidence(), AlertJson::write));
  }

  private static void silence(Json json, Optional<Silence> silence) throws IOException {
    if (silence.isEmpty()) {
      json.none("silenced");
      return;
    }
    json.object(
        "silenced",
        it -> {
          it.put("until", silence.get().until().toString());
          it.put("by", silence.get().by());
          it.put("reason", silence.get().reason());
        });
  }

  private static void write(Json json, Deed deed) throws IOException {
    json.put("event", deed.event());
    json.put("day", deed.day().toString());
    json.put("known", deed.known().toString());
    json.put("source", deed.source().id());
    json.put("target", deed.target().id());
    json.put("type", deed.type().name());
    json.words("mode", deed.mode());
    json.shortest("intensity", deed.intensity());
    json.put("status", deed.status().name());
    json.words("place", deed.place().map(Place::name).orElse(""));
    json.words("outlets", deed.outlets());
  }
}
