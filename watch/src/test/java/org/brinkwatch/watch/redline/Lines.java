package org.brinkwatch.watch.redline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinkwatch.event.Place;

/** Lines and news for tests, written as a user writes them. */
final class Lines {
  /** Two towns, as a gazetteer would know them. */
  static final Names NAMES =
      new Names() {
        @Override
        public Optional<Place> place(String name, Optional<String> country) {
          return switch (name) {
            case "Oldbridge" ->
                Optional.of(new Place(name, "XKX", 42.9, 20.87, Place.Precision.TOWN));
            case "Farford" ->
                Optional.of(new Place(name, "SRB", 44.8, 20.46, Place.Precision.TOWN));
            default -> Optional.empty();
          };
        }

        @Override
        public boolean isActor(String id) {
          return id.equals("NATO") || id.equals("UN");
        }
      };

  private Lines() {}

  static RedLineFile file(String text) {
    return RedLineFiles.read("line.yml", text, Path.of(""), NAMES);
  }

  /** A line without mistakes. */
  static RedLine line(String text) {
    RedLineFile file = file(text);
    return file.line().orElseThrow(() -> new AssertionError(file.mistakes().toString()));
  }

  /** The usual head, with these keys below it. */
  static RedLine serbia(String keys) {
    return line(
        "redline: test\nseverity: warning\nselect: {source: SRB, target: XKX}\ncooldown: 0d\n"
            + keys);
  }

  /** A table: day,known,id,source,target,type and so on. */
  static List<Version> news(String table) {
    EventTable file = EventTable.read("news.csv", table);
    if (!file.problems().isEmpty()) {
      throw new AssertionError(file.problems().toString());
    }
    return file.versions();
  }

  static Watched watch(RedLine line, String table, String first, String last) {
    return watch(line, news(table), first, last);
  }

  static Watched watch(RedLine line, List<Version> versions, String first, String last) {
    return RedLines.watch(
        List.of(line),
        versions,
        Signals.NONE,
        new RedLines.Period(LocalDate.parse(first), LocalDate.parse(last)));
  }

  /** "raised warning 2024-01-05, known 2024-01-06" and so on, in a line each. */
  static String rings(Watched watched) {
    return watched.alerts().stream().map(Lines::words).collect(Collectors.joining("\n"));
  }

  private static String words(Alert alert) {
    return alert.kind().word()
        + " "
        + alert.severity().word()
        + " "
        + alert.day()
        + (alert.track().isEmpty() ? "" : " in " + alert.track())
        + (alert.rung().equals(alert.day()) ? "" : ", known " + alert.rung())
        + (alert.silence().isPresent() ? ", silenced" : "");
  }

  static State state(Watched watched) {
    return watched.standings().get(0).state();
  }
}
