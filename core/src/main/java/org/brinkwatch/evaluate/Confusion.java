package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Which type was taken for which. */
final class Confusion {
  private static final String NONE = "none";
  private static final int SHORT = 4;

  private Confusion() {}

  /** An empty label stands for nothing. */
  static void count(Tally tally, String expected, String found) {
    tally.count("cross." + or(expected) + "." + or(found));
  }

  private static String or(String label) {
    return label.isEmpty() ? NONE : label;
  }

  static Grid grid(Tally tally, List<String> rows, List<String> columns) {
    List<String> across = with(columns);
    List<Grid.Row> table = new ArrayList<>();
    for (String row : with(rows)) {
      List<Grid.Cell> cells = across.stream().map(column -> cell(tally, row, column)).toList();
      if (cells.stream().anyMatch(cell -> cell.value() > 0)) {
        table.add(new Grid.Row(row, cells));
      }
    }
    return new Grid(
        "confusion",
        "Types: gold's down, found across",
        "gold",
        across.stream().map(Confusion::column).toList(),
        table);
  }

  private static List<String> with(List<String> labels) {
    List<String> all = new ArrayList<>(labels);
    all.add(NONE);
    return all;
  }

  private static Grid.Cell cell(Tally tally, String row, String column) {
    return Grid.Cell.of(tally.get("cross." + row + "." + column));
  }

  private static Grid.Column column(String name) {
    String head = name.substring(0, Math.min(SHORT, name.length()));
    return new Grid.Column(name, head, Grid.Kind.CROSS);
  }
}
