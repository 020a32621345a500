package org.brinkwatch.watch.redline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the tests that a line carries. */
final class TestReader {
  private static final String EVENT =
      "an event, as {day: 2023-11-30, source: SRB.MIL, target: XKX, type: MOBILIZE}";

  private final Sheet sheet;
  private final SelectorReader selectors;
  private final Names names;
  private final Path folder;

  /**
   * @param folder where fixtures are looked for
   */
  TestReader(Sheet sheet, SelectorReader selectors, Names names, Path folder) {
    this.sheet = sheet;
    this.selectors = selectors;
    this.names = names;
    this.folder = folder;
  }

  List<LineTest> read(Node node) {
    List<LineTest> tests = new ArrayList<>();
    List<Node> items = Sheet.items(node);
    for (int at = 0; at < items.size(); at++) {
      String usual = "test " + (at + 1);
      Optional<Keys> keys = Keys.of(sheet, items.get(at), "a test, as {events: .., expect: ..}");
      keys.ifPresent(
          found -> {
            tests.add(test(found, usual));
            found.finish();
          });
    }
    return tests;
  }

  private LineTest test(Keys keys, String usual) {
    String name = keys.text("name").orElse(usual);
    List<Version> versions =
        keys.need("events", node -> Optional.of(events(node)), "events: [..] or a CSV file")
            .orElse(List.of());
    Map<LineTest.Reading, Double> signals = new HashMap<>();
    keys.get("signals").ifPresent(node -> Sheet.items(node).forEach(item -> signal(item, signals)));
    Optional<LocalDate> until = keys.day("until");
    List<LineTest.ExpectedRing> rings = new ArrayList<>();
    List<LineTest.ExpectedState> states = new ArrayList<>();
    keys.need("expect", Optional::of, "expect: {fires: 2023-11-30, severity: high}, or nothing")
        .ifPresent(node -> expect(node, rings, states));
    return new LineTest(name, Sheet.line(keys.place()), versions, signals, until, rings, states);
  }

  private List<Version> events(Node node) {
    if (node instanceof ScalarNode) {
      return sheet.text(node).map(file -> fixture(node, file)).orElse(List.of());
    }
    List<Deed> deeds = new ArrayList<>();
    List<Version> withdrawals = new ArrayList<>();
    List<Node> items = Sheet.items(node);
    for (int at = 0; at < items.size(); at++) {
      String usual = "event-" + (at + 1);
      Optional<Keys> keys = Keys.of(sheet, items.get(at), EVENT);
      keys.ifPresent(found -> event(found, usual, deeds, withdrawals));
      keys.ifPresent(Keys::finish);
    }
    return Version.of(deeds, withdrawals);
  }

  private List<Version> fixture(Node at, String name) {
    Path file = folder.resolve(name).normalize();
    try {
      EventTable events = EventTable.read(name, Files.readString(file, StandardCharsets.UTF_8));
      events.problems().forEach(problem -> sheet.mistake(at, problem.toString(), ""));
      return events.versions();
    } catch (IOException e) {
      sheet.mistake(at, "no file '" + name + "' beside the line", "expected a CSV file, or events");
      return List.of();
    }
  }

  private void event(Keys keys, String usual, List<Deed> deeds, List<Version> withdrawals) {
    String id = keys.text("id").orElse(usual);
    Optional<String> withdrawn = keys.text("withdrawn");
    if (withdrawn.isPresent()) {
      keys.need("known", sheet::day, "known: 2023-11-30")
          .ifPresent(known -> withdrawals.add(Version.withdrawn(withdrawn.get(), known)));
      return;
    }
    Optional<LocalDate> day = keys.need("day", sheet::day, "day: 2023-11-30");
    Optional<LocalDate> known = keys.day("known");
    List<Actor> sources = actors(keys, "source");
    List<Actor> targets = actors(keys, "target");
    Optional<EventType> type = keys.need("type", selectors.what()::type, "type: ASSAULT");
    String mode = keys.text("mode").orElse("");
    OptionalDouble intensity = keys.number("intensity", -10, 10);
    Status status = keys.word("status", statuses()).orElse(Status.ACTUAL);
    Optional<Place> place = place(keys);
    List<String> outlets = keys.get("outlets").map(sheet::texts).orElse(List.of("an outlet"));
    if (day.isEmpty() || type.isEmpty()) {
      return;
    }
    for (Actor source : sources) {
      for (Actor target : targets) {
        deeds.add(
            new Deed(
                id,
                day.get(),
                known.orElse(day.get()),
                source,
                target,
                type.get(),
                mode,
                intensity.orElse(Usual.intensity(type.get())),
                status,
                place,
                outlets.stream().distinct().toList()));
      }
    }
  }

  private List<Actor> actors(Keys keys, String side) {
    return keys
        .need(
            side,
            node -> {
              selectors.who().actors(node);
              return Optional.of(sheet.texts(node));
            },
            side + ": SRB.MIL")
        .orElse(List.of())
        .stream()
        .map(EventTable::actor)
        .toList();
  }

  private static Map<String, Status> statuses() {
    Map<String, Status> known = new LinkedHashMap<>();
    Stream.of(Status.values()).forEach(status -> known.put(status.name(), status));
    return known;
  }

  private Optional<Place> place(Keys keys) {
    Optional<String> name = keys.text("place");
    Optional<String> country = keys.text("country");
    OptionalDouble lat = keys.number("lat", -90, 90);
    OptionalDouble lon = keys.number("lon", -180, 180);
    if (lat.isPresent() && lon.isPresent()) {
      return Optional.of(
          new Place(
              name.orElse("a place"),
              country.orElse(""),
              lat.getAsDouble(),
              lon.getAsDouble(),
              Place.Precision.TOWN));
    }
    if (name.isPresent()) {
      Optional<Place> found = names.place(name.get(), country);
      if (found.isEmpty()) {
        sheet.mistake(
            keys.valueOf("place"),
            "no one place is called '" + name.get() + "'",
            "add its country, or give lat and lon");
      }
      return found;
    }
    return country.map(code -> new Place(code, code, 0, 0, Place.Precision.COUNTRY));
  }

  private void signal(Node node, Map<LineTest.Reading, Double> signals) {
    String example = "{surprise: SRB-XKX, day: 2023-11-30, value: 3.5}";
    Optional<Keys> keys = Keys.of(sheet, node, example);
    if (keys.isEmpty()) {
      return;
    }
    Optional<Pair> surprise = keys.get().get("surprise").flatMap(selectors.who()::dyad);
    Optional<Pair> forecast = keys.get().get("forecast").flatMap(selectors.who()::dyad);
    int horizon = keys.get().someDays("horizon").orElse(7);
    Optional<LocalDate> day = keys.get().need("day", sheet::day, example);
    OptionalDouble value = keys.get().number("value", -1e9, 1e9);
    keys.get().finish();
    if (surprise.isPresent() == forecast.isPresent() || value.isEmpty()) {
      sheet.mistake(node, "no figure of a series", "expected one as " + example);
      return;
    }
    Signal signal =
        surprise
            .map(pair -> new Signal(Signal.Kind.SURPRISE, pair, 0))
            .orElseGet(() -> new Signal(Signal.Kind.FORECAST, forecast.orElseThrow(), horizon));
    day.ifPresent(when -> signals.put(new LineTest.Reading(signal, when), value.getAsDouble()));
  }

  private void expect(
      Node node, List<LineTest.ExpectedRing> rings, List<LineTest.ExpectedState> states) {
    if (node instanceof ScalarNode) {
      Optional<String> word = sheet.text(node);
      if (word.filter(text -> !text.equals("nothing")).isPresent()) {
        sheet.mistake(
            node, "'" + word.get() + "' is expected", "expected nothing, or {fires: DAY}");
      }
      return;
    }
    for (Node item : Sheet.items(node)) {
      Optional<Keys> keys = Keys.of(sheet, item, "{fires: 2023-11-30, severity: high}");
      keys.ifPresent(
          found -> {
            expectation(found, rings, states);
            found.finish();
          });
    }
  }

  private void expectation(
      Keys keys, List<LineTest.ExpectedRing> rings, List<LineTest.ExpectedState> states) {
    Optional<LocalDate> fires = keys.day("fires");
    Optional<LocalDate> retracts = keys.day("retracts");
    Optional<LocalDate> reminds = keys.day("reminds");
    Optional<Severity> severity = keys.word("severity", LineReader.severities());
    Optional<String> step = keys.text("step");
    Optional<LocalDate> known = keys.day("known");
    Optional<State> state = keys.word("state", states());
    Optional<LocalDate> on = keys.day("on");
    fires.ifPresent(day -> rings.add(ring(Alert.Kind.RAISED, day, severity, step, known)));
    reminds.ifPresent(day -> rings.add(ring(Alert.Kind.REMINDER, day, severity, step, known)));
    retracts.ifPresent(day -> rings.add(ring(Alert.Kind.RETRACTED, day, severity, step, known)));
    if (state.isPresent() != on.isPresent()) {
      sheet.mistake(keys.place(), "half a state", "expected {state: quiet, on: 2023-11-30}");
    }
    state.ifPresent(what -> on.ifPresent(day -> states.add(new LineTest.ExpectedState(day, what))));
    if (fires.isEmpty() && reminds.isEmpty() && retracts.isEmpty() && state.isEmpty()) {
      sheet.mistake(
          keys.place(), "nothing to expect", "expected fires, reminds, retracts, or state and on");
    }
  }

  private static LineTest.ExpectedRing ring(
      Alert.Kind kind,
      LocalDate day,
      Optional<Severity> severity,
      Optional<String> step,
      Optional<LocalDate> known) {
    return new LineTest.ExpectedRing(kind, day, severity, step, known);
  }

  private static Map<String, State> states() {
    Map<String, State> known = new LinkedHashMap<>();
    Stream.of(State.values()).forEach(state -> known.put(state.word(), state));
    return known;
  }
}
