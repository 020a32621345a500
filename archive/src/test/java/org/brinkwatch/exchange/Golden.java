package org.brinkwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What our own program makes of a fixture, in a file beside it. */
final class Golden {
  static final Path FOLDER = Path.of("src/test/resources/org/brinkwatch/exchange");

  private Golden() {}

  static Path fixture(String name) {
    return FOLDER.resolve(name);
  }

  /** Holds a text against its file; where there is none, writes it and fails. */
  static void check(String name, String text) {
    Path file = fixture(name + ".expected");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, text);
        throw new AssertionError("wrote " + file + "; read it and run again");
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
