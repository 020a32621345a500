package org.brinkwatch.watch.redline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.event.Problem;

/**
 * Events from a file, to watch lines over: events.jsonl, or a table.
 *
 * @param problems lines that are none
 */
public record EventFile(List<Version> versions, List<Problem> problems) {
  public EventFile {
    versions = List.copyOf(versions);
    problems = List.copyOf(problems);
  }

  public static EventFile read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? EventTable.read(name, text)
        : EventLines.read(name, text);
  }
}
