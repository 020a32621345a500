package org.brinkwatch.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinkwatch.evaluate.Written;

/**
 * A line of golden/code: a text with its day of publication, and the claims that are expected of
 * it.
 *
 * @param number counted from 1
 */
record GoldenLine(
    String file, int number, LocalDate published, String sentence, List<Written> expected) {
  static final Path FOLDER = Path.of("src", "test", "resources", "golden", "code");
  private static final String HEADER = "published\tsentence\texpected";

  GoldenLine {
    expected = List.copyOf(expected);
  }

  /** All lines, by file and then in the order of the file. */
  static List<GoldenLine> all() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(FOLDER)) {
      files = found.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    List<GoldenLine> lines = new ArrayList<>();
    for (Path file : files) {
      lines.addAll(read(file));
    }
    return lines;
  }

  private static List<GoldenLine> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<String> text = Files.readAllLines(file);
    if (!text.get(0).equals(HEADER)) {
      throw new IllegalArgumentException(name + ":1: expected the header " + HEADER);
    }
    List<GoldenLine> lines = new ArrayList<>();
    for (int number = 2; number <= text.size(); number++) {
      lines.add(parse(name, number, text.get(number - 1).split("\t", -1)));
    }
    return lines;
  }

  private static GoldenLine parse(String file, int number, String[] cells) {
    try {
      LocalDate published = LocalDate.parse(cells[0]);
      return new GoldenLine(file, number, published, cells[1], Written.parse(cells[2]));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
    }
  }

  List<Written> found() {
    return BuiltIn.claims(published, sentence).stream().map(Written::of).toList();
  }

  /** File and sentence, by which known-faults.txt names a line. */
  String key() {
    return file + "\t" + sentence;
  }

  String where() {
    return file + ":" + number;
  }
}
