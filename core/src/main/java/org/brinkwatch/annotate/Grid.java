package org.brinkwatch.annotate;

import java.util.List;

/**
 * The hashed properties of the tokens of one sentence: a row for each token, of which row 0 is the
 * root, and a column for each property that a model looks at. A single value has a hash and a
 * power, a power of 0 where the token lacks it; a set of values has hashes.
 */
final class Grid {
  private static final long[] NONE = {};
  private final List<String> columns;
  private final long[][] hashes;
  private final long[][] powers;
  private final long[][][] sets;

  Grid(List<String> columns, int rows) {
    this.columns = columns;
    this.hashes = new long[columns.size()][rows];
    this.powers = new long[columns.size()][rows];
    this.sets = new long[columns.size()][rows][];
  }

  /** The column of a property; -1 where the model does not look at it. */
  int column(String name) {
    return columns.indexOf(name);
  }

  void put(int column, int row, String value) {
    put(column, row, Hash.of(value), Hash.power(value.length()));
  }

  void put(int column, int row, long hash, long power) {
    if (column >= 0) {
      hashes[column][row] = hash;
      powers[column][row] = power;
    }
  }

  void putSet(int column, int row, long[] values) {
    if (column >= 0) {
      sets[column][row] = values;
    }
  }

  long hash(int column, int row) {
    return hashes[column][row];
  }

  long power(int column, int row) {
    return powers[column][row];
  }

  long[] set(int column, int row) {
    long[] values = sets[column][row];
    return values == null ? NONE : values;
  }
}
