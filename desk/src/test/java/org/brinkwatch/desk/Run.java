package org.brinkwatch.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** One run of the program inside a test: what it answered and printed. */
record Run(int exit, String out, String err) {
  static Run of(Object... arguments) {
    return with("", arguments);
  }

  static Run with(String input, Object... arguments) {
    return at(InstantSource.system(), input, arguments);
  }

  /** As if it were another day. */
  static Run at(InstantSource clock, String input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int exit = new Desk(Streams.of(in, out, err), clock).run(words(arguments));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of data. */
  List<String> lines() {
    return out.lines().toList();
  }

  private static String[] words(Object... arguments) {
    return Stream.of(arguments).map(Object::toString).toArray(String[]::new);
  }
}
