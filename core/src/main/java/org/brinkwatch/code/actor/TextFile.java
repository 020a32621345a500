package org.brinkwatch.code.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/** A table's text and the name by which to speak of it. */
record TextFile(String name, String text) {
  private static final List<String> BUILT_IN =
      List.of(
          "states.tsv",
          "peoples.tsv",
          "namesakes.tsv",
          "organisations.tsv",
          "groups.tsv",
          "people.tsv",
          "roles.tsv");

  static List<TextFile> builtIn() {
    return BUILT_IN.stream().flatMap(name -> resource(name).stream()).toList();
  }

  private static Optional<TextFile> resource(String name) {
    try (InputStream stream = TextFile.class.getResourceAsStream(name)) {
      return Optional.ofNullable(stream == null ? null : new TextFile(name, utf8(stream)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String utf8(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  static Optional<TextFile> of(Path path, Consumer<Problem> wrong) {
    try {
      return Optional.of(new TextFile(path.toString(), Files.readString(path)));
    } catch (NoSuchFileException missing) {
      wrong.accept(new Problem(path.toString(), 0, "no such file", "check its name"));
      return Optional.empty();
    } catch (MalformedInputException broken) {
      wrong.accept(new Problem(path.toString(), 0, "is not text in UTF-8", "save it as UTF-8"));
      return Optional.empty();
    } catch (IOException unreadable) {
      wrong.accept(
          new Problem(path.toString(), 0, "cannot be read: " + unreadable.getMessage(), ""));
      return Optional.empty();
    }
  }

  /** Hands on each row; the first line that is no comment tells which table it is. */
  void read(Rows rows, Consumer<Problem> wrong) {
    List<String> header = List.of();
    Optional<Table> table = Optional.empty();
    int number = 0;
    for (String line : (Iterable<String>) withoutMark().lines()::iterator) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!header.isEmpty()) {
        readRow(table.orElseThrow(), header, number, line, rows, wrong);
        continue;
      }
      header = headerCells(line);
      table = tableOf(header, number, wrong);
      if (table.isEmpty()) {
        return;
      }
    }
  }

  private String withoutMark() {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private void readRow(
      Table table,
      List<String> columns,
      int number,
      String line,
      Rows rows,
      Consumer<Problem> wrong) {
    Row row = new Row(name, number, columns, Row.cells(line), wrong);
    if (row.cells().size() > columns.size()) {
      row.problem(row.cells().size() + " columns", "the header has " + columns.size());
    }
    rows.take(table, row);
  }

  private static List<String> headerCells(String line) {
    List<String> cells = new ArrayList<>();
    Row.cells(line).forEach(cell -> cells.add(cell.strip()));
    return cells;
  }

  private Optional<Table> tableOf(List<String> header, int number, Consumer<Problem> wrong) {
    for (Table table : Table.values()) {
      if (table.columns().equals(header)) {
        return Optional.of(table);
      }
    }
    wrong.accept(
        new Problem(
            name,
            number,
            "unknown header '" + String.join(" ", header) + "'",
            "use tabs, and one of: " + String.join("; ", Table.headers())));
    return Optional.empty();
  }
}
