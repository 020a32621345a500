package org.brinkwatch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that comes with the program: tabs, a header, one fact a line. */
final class Facts {
  private Facts() {}

  /** The cells of all lines but the header. */
  static List<String[]> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
