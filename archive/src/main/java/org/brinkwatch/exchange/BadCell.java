package org.brinkwatch.exchange;

/** Why a row cannot be read; without a stack, for there may be millions. */
final class BadCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String found;
  private final String expected;

  BadCell(String field, String found, String expected) {
    super(field + ": " + found, null, false, false);
    this.field = field;
    this.found = found;
    this.expected = expected;
  }

  BadLine at(String file, long line) {
    return new BadLine(file, line, field, found, expected);
  }
}
