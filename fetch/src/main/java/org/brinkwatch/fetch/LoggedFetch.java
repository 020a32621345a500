package org.brinkwatch.fetch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.brinkwatch.read.Json;

/** A line of the log, read back: see {@link FetchLog.Entry}. */
public record LoggedFetch(
    String at, String kind, String outcome, String feed, String url, String why) {
  /** The log only grows; what is looked back on is its end. */
  private static final int LOOKED_AT = 4 << 20;

  /**
   * The last lines of a log, the newest first; none if it is not there.
   *
   * @param limit at most so many
   */
  public static List<LoggedFetch> latest(Path file, Predicate<LoggedFetch> wanted, int limit)
      throws IOException {
    List<LoggedFetch> found = new ArrayList<>();
    List<String> lines = Files.exists(file) ? end(file) : List.of();
    for (int i = lines.size() - 1; i >= 0 && found.size() < limit; i--) {
      read(lines.get(i)).filter(wanted).ifPresent(found::add);
    }
    return Collections.unmodifiableList(found);
  }

  private static List<String> end(Path file) throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - LOOKED_AT);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** None for half a line: the first one looked at, or the last after a crash. */
  private static Optional<LoggedFetch> read(String line) {
    try {
      return Json.parse(line) instanceof Map<?, ?> entry
          ? Optional.of(
              new LoggedFetch(
                  Json.text(entry, "at"),
                  Json.text(entry, "kind"),
                  Json.text(entry, "outcome"),
                  Json.text(entry, "feed"),
                  Json.text(entry, "url"),
                  Json.text(entry, "why")))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
