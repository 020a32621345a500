package org.brinkwatch.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Problem;

/**
 * A file of the codebook: tab-separated, a header line, "-" for nothing, "#" before a comment.
 *
 * @param rows each with as many cells as the header has
 */
record Sheet(String name, List<Row> rows) {
  Sheet {
    rows = List.copyOf(rows);
  }

  /** A line of the file, counted from 1. */
  record Row(String file, int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /** The cell's words, empty for "-". */
    String cell(int column) {
      String cell = cells.get(column);
      return cell.equals("-") ? "" : cell;
    }

    List<String> words(int column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }

    String where() {
      return file + ":" + line;
    }

    Problem problem(String what, String remedy) {
      return new Problem(file, line, what, remedy);
    }
  }

  static Sheet builtIn(String name, List<String> header, List<Problem> problems) {
    try (InputStream in = Sheet.class.getResourceAsStream("codebook/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: codebook/" + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(name, text, header, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sheet read(Path file, List<String> header, List<Problem> problems) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return parse(file.toString(), text, header, problems);
    } catch (IOException e) {
      problems.add(new Problem(file.toString(), 0, "cannot be read: " + e.getMessage(), ""));
      return new Sheet(file.toString(), List.of());
    }
  }

  private static Sheet parse(
      String name, String text, List<String> header, List<Problem> problems) {
    List<Row> rows = new ArrayList<>();
    String[] lines = text.split("\r?\n", -1);
    String expected = String.join("\t", header);
    if (!lines[0].equals(expected)) {
      String what = "header is '" + lines[0] + "', expected '" + expected + "'";
      problems.add(new Problem(name, 1, what, "give the columns this order, tabs between them"));
      return new Sheet(name, rows);
    }
    for (int line = 1; line < lines.length; line++) {
      if (lines[line].isBlank() || lines[line].startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(lines[line].split("\t", -1));
      if (cells.size() == header.size()) {
        rows.add(new Row(name, line + 1, cells));
      } else {
        String what = cells.size() + " columns, expected " + header.size();
        problems.add(new Problem(name, line + 1, what, "columns: " + String.join(", ", header)));
      }
    }
    return new Sheet(name, rows);
  }
}
