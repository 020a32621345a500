package org.brinkwatch.watch.redline;

import java.util.Comparator;

/**
 * Something wrong in a file of red lines.
 *
 * @param file its name as given
 * @param line counted from 1; 0 for the whole file
 * @param column counted from 1
 * @param found what stands there
 * @param expected what should
 */
public record Mistake(String file, int line, int column, String found, String expected) {
  static final Comparator<Mistake> ORDER =
      Comparator.comparing(Mistake::file)
          .thenComparing(Mistake::line)
          .thenComparing(Mistake::column);

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line + ":" + column : "")
        + ": "
        + found
        + (expected.isEmpty() ? "" : "; " + expected);
  }
}
