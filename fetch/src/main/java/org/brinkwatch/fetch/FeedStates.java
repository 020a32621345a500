package org.brinkwatch.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.fetch.FeedState.Condition;
import org.brinkwatch.read.Json;
import org.brinkwatch.store.WholeFile;

/** The states of all feeds in a file, a line of JSON for each; written whole each time. */
public final class FeedStates {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final Map<String, FeedState> states;

  private FeedStates(Path file, Map<String, FeedState> states) {
    this.file = file;
    this.states = states;
  }

  /**
   * The states in a file; none if it is not there.
   *
   * @throws IOException if it cannot be read; says which line is broken
   */
  public static FeedStates open(Path file) throws IOException {
    Map<String, FeedState> states = new LinkedHashMap<>();
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        FeedState state = state(lines.get(i), file + ":" + (i + 1));
        states.put(state.url(), state);
      }
    }
    return new FeedStates(file, states);
  }

  /** The state of a feed, whether it was ever asked or not. */
  public synchronized FeedState of(String url) {
    return states.getOrDefault(url, FeedState.fresh(url));
  }

  /** Holds a state until the next {@link #save}. */
  synchronized void put(FeedState state) {
    states.put(state.url(), state);
  }

  /** Forgets a feed. */
  public synchronized void remove(String url) throws IOException {
    if (states.remove(url) != null) {
      save();
    }
  }

  /** Writes the file. */
  synchronized void save() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    new WholeFile(file).lines(states.values().stream().map(FeedStates::line));
  }

  static String line(FeedState state) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("url", state.url());
      json.writeStringField("state", state.condition().name());
      json.writeStringField("reason", state.reason());
      json.writeStringField("polled", state.polled().toString());
      json.writeStringField("good", state.good().toString());
      json.writeStringField("not_before", state.notBefore().toString());
      json.writeNumberField("failures", state.failures());
      json.writeStringField("etag", state.validators().etag());
      json.writeStringField("last_modified", state.validators().lastModified());
      json.writeObjectFieldStart("waiting");
      for (Map.Entry<String, Integer> entry : state.waiting().entrySet()) {
        json.writeNumberField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("seen");
      for (String key : state.seen()) {
        json.writeString(key);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  static FeedState state(String line, String where) throws IOException {
    try {
      if (Json.parse(line) instanceof Map<?, ?> object) {
        return state(object);
      }
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      // said below, with what to do
    }
    throw new IOException(
        where + ": is not the state of a feed; remove the line, and the feed is read anew");
  }

  private static FeedState state(Map<?, ?> object) {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    if (object.get("waiting") instanceof Map<?, ?> map) {
      map.forEach((key, tries) -> waiting.put(key.toString(), Integer.valueOf(tries.toString())));
    }
    List<?> seen = object.get("seen") instanceof List<?> list ? list : List.of();
    return new FeedState(
        Json.text(object, "url"),
        Condition.valueOf(Json.text(object, "state")),
        Json.text(object, "reason"),
        Instant.parse(Json.text(object, "polled")),
        Instant.parse(Json.text(object, "good")),
        Instant.parse(Json.text(object, "not_before")),
        Integer.parseInt(Json.text(object, "failures")),
        new Validators(Json.text(object, "etag"), Json.text(object, "last_modified")),
        seen.stream().map(Object::toString).toList(),
        waiting);
  }
}
