package org.brinkwatch.evaluate;

/**
 * A figure of a report.
 *
 * @param name as an expectation names it: {@code type+status.f1}
 * @param value not a number where there is nothing to measure
 * @param low the lower end of its 95 % interval; not a number where there is none
 * @param high the upper end
 */
public record Figure(String name, double value, double low, double high, Better better) {
  /** Which way is the better one. */
  public enum Better {
    HIGHER,
    LOWER
  }
}
