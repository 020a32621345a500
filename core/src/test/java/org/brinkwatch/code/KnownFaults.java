package org.brinkwatch.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Golden lines that are not coded right, and what the coder says of them instead. */
record KnownFaults(Map<String, String> found) {
  private static final Path FILE = GoldenLine.FOLDER.resolve("known-faults.txt");
  private static final String HEADER = "file\tsentence\tfound";

  static KnownFaults read() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FILE)) {
      int tab = line.lastIndexOf('\t');
      if (!line.equals(HEADER)) {
        found.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return new KnownFaults(found);
  }

  void write() throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    found.forEach((key, now) -> text.append(key).append('\t').append(now).append('\n'));
    Files.writeString(FILE, text);
  }
}
