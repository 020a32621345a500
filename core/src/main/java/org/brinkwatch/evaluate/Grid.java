package org.brinkwatch.evaluate;

import java.util.List;

/**
 * A table of a report.
 *
 * @param name as JSON calls it
 * @param title as a reader reads it
 * @param corner what the first column holds
 */
record Grid(String name, String title, String corner, List<Column> columns, List<Row> rows) {
  Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** How a column's cells are written. */
  enum Kind {
    COUNT,
    /** 0 to 1. */
    SHARE,
    /** A share with its interval. */
    INTERVAL,
    /** A count of which most are 0, in little room. */
    CROSS
  }

  /**
   * A column.
   *
   * @param name as JSON calls it
   * @param head as a reader reads it
   */
  record Column(String name, String head, Kind kind) {
    Column(String name, Kind kind) {
      this(name, name, kind);
    }
  }

  /** A row's label and its cells, one for each column. */
  record Row(String label, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** A value, not a number for none, and the ends of its interval, not numbers for none. */
  record Cell(double value, double low, double high) {
    static Cell of(double value) {
      return new Cell(value, Double.NaN, Double.NaN);
    }

    static Cell of(Figure figure) {
      return new Cell(figure.value(), figure.low(), figure.high());
    }
  }
}
