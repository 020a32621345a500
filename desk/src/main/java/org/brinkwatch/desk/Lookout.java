package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.AlertJson;
import org.brinkwatch.watch.redline.AlertText;
import org.brinkwatch.watch.redline.Mistake;
import org.brinkwatch.watch.redline.RedLine;
import org.brinkwatch.watch.redline.RedLineFile;
import org.brinkwatch.watch.redline.RedLineFiles;
import org.brinkwatch.watch.redline.Watched;
import org.brinkwatch.web.DeskLines;

/** Judges the red lines of a desk by what its archive holds; keeps what rings, and sends it. */
final class Lookout {
  private static final int RECENT = 30;
  private static final int MOST = 500;
  private static final String RETRACTED = "retracted";

  private final DeskFolder folder;
  private final InstantSource clock;
  private final Streams streams;

  Lookout(DeskFolder folder, InstantSource clock, Streams streams) {
    this.folder = folder;
    this.clock = clock;
    this.streams = streams;
  }

  /**
   * What a look showed.
   *
   * @param crossed whether a line is crossed today
   * @param sent whether all that was due has been taken by the sinks
   */
  record Seen(boolean crossed, boolean sent) {
    static final Seen NOTHING = new Seen(false, true);
  }

  /**
   * To be done before anything else.
   *
   * @throws Mistakes in the red lines, or in what says where alerts go
   */
  void check() throws IOException {
    List<Mistake> mistakes = mistakes(files());
    if (!mistakes.isEmpty()) {
      throw Mistakes.of(mistakes);
    }
    AlertDelivery.of(folder.alerts(), clock, streams);
  }

  /** Reads the lines anew, for they may have been edited; those with mistakes are told. */
  Seen look(Archive archive) throws IOException {
    List<RedLineFile> files = files();
    mistakes(files).forEach(mistake -> streams.err().println("brinkwatch: " + mistake));
    List<RedLine> lines = RedlinesCommand.lines(files);
    if (lines.isEmpty()) {
      return Seen.NOTHING;
    }
    LocalDate today = ArchiveDeeds.today(clock);
    Watched watched = DeskLines.watch(lines, archive, today);
    LocalDate since = today.minusDays(RECENT);
    keep(watched.alerts(), since, archive);
    Set<String> silenced = silenced(archive);
    List<Alert> due =
        watched.alerts().stream()
            .filter(alert -> !alert.rung().isBefore(since) && !silenced.contains(alert.line()))
            .toList();
    return new Seen(watched.isAnyCrossed(), send(due));
  }

  private List<RedLineFile> files() throws IOException {
    Optional<Path> lines = folder.redLines();
    return lines.isEmpty() ? List.of() : RedLineFiles.read(List.of(lines.get()), new DeskNames());
  }

  private static List<Mistake> mistakes(List<RedLineFile> files) {
    return files.stream().flatMap(file -> file.mistakes().stream()).toList();
  }

  /** What rang of late, once each; and of what was kept before, what was taken back since. */
  private void keep(List<Alert> alerts, LocalDate since, Archive archive) {
    Map<String, String> states = states(alerts);
    for (Alert alert : alerts) {
      if (alert.kind() == Alert.Kind.RETRACTED || alert.silence().isPresent()) {
        continue;
      }
      String state = states.getOrDefault(alert.id(), RETRACTED);
      boolean kept = archive.alerts().alert(alert.id()).isPresent();
      boolean rings = !alert.rung().isBefore(since) && !state.equals(RETRACTED);
      if ((kept || rings) && raise(alert, state, archive)) {
        streams.err().println("brinkwatch: " + AlertText.subject(alert) + taken(state));
      }
    }
  }

  private static boolean raise(Alert alert, String state, Archive archive) {
    return archive
        .alerts()
        .raise(
            alert.id(),
            alert.line(),
            state,
            alert.severity().rank(),
            alert.day(),
            AlertJson.evidence(alert));
  }

  private static String taken(String state) {
    return state.equals(RETRACTED) ? " (retracted)" : "";
  }

  /** The last word on each alert; they come in the order in which they rang. */
  private static Map<String, String> states(List<Alert> alerts) {
    Map<String, String> states = new HashMap<>();
    for (Alert alert : alerts) {
      if (alert.kind() == Alert.Kind.RETRACTED) {
        alert.about().ifPresent(id -> states.put(id, RETRACTED));
      } else {
        states.put(alert.id(), alert.state().word());
      }
    }
    return states;
  }

  /** Lines that somebody silenced in the browser. */
  private Set<String> silenced(Archive archive) {
    return archive.alerts().latest(MOST).stream()
        .filter(alert -> alert.silencedUntil().filter(clock.instant()::isBefore).isPresent())
        .map(org.brinkwatch.archive.Alert::line)
        .collect(Collectors.toSet());
  }

  /** A watch goes on though alerts cannot be sent now: they wait. */
  private boolean send(List<Alert> alerts) {
    try {
      Optional<AlertDelivery> delivery = AlertDelivery.of(folder.alerts(), clock, streams);
      return delivery.isEmpty() || delivery.get().send(alerts);
    } catch (Mistakes | IOException e) {
      streams.err().println("brinkwatch: alerts were not sent: " + e.getMessage());
      return false;
    }
  }
}
