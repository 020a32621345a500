package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of a table separated by commas, by the names in its first line. */
final class CsvRows {
  private CsvRows() {}

  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, Map<String, String> cells) {
    String cell(String... names) {
      for (String name : names) {
        String cell = cells.getOrDefault(name, "").strip();
        if (!cell.isEmpty()) {
          return cell;
        }
      }
      return "";
    }
  }

  static List<Row> read(String text) {
    List<List<String>> table = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begun = 1;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\n') {
        line++;
      }
      if (quoted) {
        boolean doubled = letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (letter != '"' || doubled) {
          cell.append(letter);
          at += doubled ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (letter == '"') {
        quoted = true;
      } else if (letter == ',' || letter == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (letter == '\n') {
          table.add(row);
          lines.add(begun);
          row = new ArrayList<>();
          begun = line;
        }
      } else if (letter != '\r') {
        cell.append(letter);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      table.add(row);
      lines.add(begun);
    }
    return named(table, lines);
  }

  private static List<Row> named(List<List<String>> table, List<Integer> lines) {
    List<Row> rows = new ArrayList<>();
    if (table.isEmpty()) {
      return rows;
    }
    List<String> names =
        table.get(0).stream()
            .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    for (int at = 1; at < table.size(); at++) {
      List<String> cells = table.get(at);
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < Math.min(names.size(), cells.size()); column++) {
        row.put(names.get(column), cells.get(column));
      }
      if (!cells.equals(List.of(""))) {
        rows.add(new Row(lines.get(at), row));
      }
    }
    return rows;
  }
}
