package org.brinkwatch.evaluate;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns with the greatest sum of weights, by the Hungarian
 * method in O(rows² · columns).
 */
final class Assignment {
  /** No column. */
  static final int NONE = -1;

  private final long[][] weights;
  private final int rows;
  private final int columns;
  private final long[] rowPrice;
  private final long[] columnPrice;
  private final int[] rowOf;
  private final int[] before;

  private Assignment(long[][] weights, int columns) {
    this.weights = weights;
    rows = weights.length;
    // a column of its own for each row stands for "none"
    this.columns = columns + rows;
    rowPrice = new long[rows + 1];
    columnPrice = new long[this.columns + 1];
    rowOf = new int[this.columns + 1];
    before = new int[this.columns + 1];
  }

  /**
   * For each row its column, or {@link #NONE}.
   *
   * @param weights one row of weights for each row; what is not above 0 is never assigned
   * @param columns how many there are, for there may be no row
   */
  static int[] best(long[][] weights, int columns) {
    Assignment assignment = new Assignment(weights, columns);
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.add(row);
    }
    return assignment.columnOfEachRow(columns);
  }

  /** Finds the cheapest way to give one more row a column, moving other rows where that helps. */
  private void add(int row) {
    rowOf[0] = row;
    long[] slack = new long[columns + 1];
    Arrays.fill(slack, Long.MAX_VALUE);
    boolean[] visited = new boolean[columns + 1];
    int column = 0;
    do {
      visited[column] = true;
      column = advance(column, slack, visited);
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }

  private int advance(int column, long[] slack, boolean[] visited) {
    int nearest = 0;
    long delta = Long.MAX_VALUE;
    for (int next = 1; next <= columns; next++) {
      if (visited[next]) {
        continue;
      }
      long reduced = cost(rowOf[column], next) - rowPrice[rowOf[column]] - columnPrice[next];
      if (reduced < slack[next]) {
        slack[next] = reduced;
        before[next] = column;
      }
      if (slack[next] < delta) {
        delta = slack[next];
        nearest = next;
      }
    }
    for (int each = 0; each <= columns; each++) {
      if (visited[each]) {
        rowPrice[rowOf[each]] += delta;
        columnPrice[each] -= delta;
      } else if (slack[each] != Long.MAX_VALUE) {
        slack[each] -= delta;
      }
    }
    return nearest;
  }

  private long cost(int row, int column) {
    long[] own = weights[row - 1];
    return column <= own.length ? -Math.max(0, own[column - 1]) : 0;
  }

  private int[] columnOfEachRow(int real) {
    int[] assigned = new int[rows];
    Arrays.fill(assigned, NONE);
    for (int column = 1; column <= real; column++) {
      int row = rowOf[column];
      if (row > 0 && weights[row - 1][column - 1] > 0) {
        assigned[row - 1] = column - 1;
      }
    }
    return assigned;
  }
}
