package org.brinkwatch.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/** A gold file's text, in UTF-8, and the problems with it. */
record Sheet(String name, String text, Consumer<Problem> problems) {
  /** Larger than any gold file, smaller than what hurts. */
  private static final long LARGEST = 200_000_000;

  /** Longer than any sentence, shorter than what hurts. */
  static final int LONGEST_SENTENCE = 20_000;

  /** Longer than any article, shorter than what hurts. */
  static final int LONGEST_ARTICLE = 500_000;

  /** Empty, with a problem told, where the file cannot be read. */
  static Optional<Sheet> read(Path file, Consumer<Problem> problems) {
    try {
      return Optional.of(new Sheet(file.toString(), text(file), problems));
    } catch (NoSuchFileException e) {
      problems.accept(new Problem(file.toString(), 0, "no such file", "check the name"));
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(file.toString(), 0, "is not UTF-8", "expected UTF-8 text"));
    } catch (IOException e) {
      problems.accept(new Problem(file.toString(), 0, "cannot be read: " + e.getMessage(), ""));
    }
    return Optional.empty();
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than " + LARGEST + " bytes");
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
        .toString()
        .replaceFirst("^\uFEFF", "")
        .replace("\r\n", "\n");
  }

  void problem(int line, String what, String remedy) {
    problems.accept(new Problem(name, line, what, remedy));
  }

  /** A line of the file, as messages name it. */
  String where(int line) {
    return name + ":" + line;
  }

  /** The line of a place in the text, counted from 1. */
  int line(int place) {
    return 1 + (int) text.substring(0, place).chars().filter(mark -> mark == '\n').count();
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** A row's cells and where it stands, counted from 1. */
  record Row(int line, List<String> cells) {}

  /**
   * The rows of a table parted by tabs, each with the cells of the named columns in their order.
   * What is no such table, and every row that has too few cells, is a problem.
   */
  List<Row> rows(List<String> columns) {
    List<String> lines = lines();
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
    if (!header.containsAll(columns)) {
      problem(
          1,
          "has the columns '" + String.join(", ", header) + "'",
          "expected " + String.join(", ", columns));
      return List.of();
    }
    List<Integer> places = columns.stream().map(header::indexOf).toList();
    List<Row> rows = new ArrayList<>();
    for (int number = 2; number <= lines.size(); number++) {
      row(number, lines.get(number - 1), places, columns).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<Row> row(int number, String line, List<Integer> places, List<String> columns) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    List<String> cells = cells(line);
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) >= cells.size() || cells.get(places.get(i)).isBlank()) {
        problem(
            number, "has no " + columns.get(i), "expected a row of " + columns.size() + " cells");
        return Optional.empty();
      }
    }
    return Optional.of(new Row(number, places.stream().map(cells::get).toList()));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
