package org.brinkwatch.archive;

/**
 * How a pair of countries moved: the mean daily intensity of the days before, and of the last ones.
 *
 * @param dataset empty for the desk's own
 * @param deeds in the last days
 */
public record Movement(
    String source, String target, String dataset, double before, double now, int deeds) {
  /** Below zero: to more conflict. */
  public double change() {
    return now - before;
  }
}
