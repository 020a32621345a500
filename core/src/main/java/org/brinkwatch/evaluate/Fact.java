package org.brinkwatch.evaluate;

/**
 * Something about a run that is no figure of the coder.
 *
 * @param name as JSON calls it
 * @param head as a reader reads it
 */
record Fact(String name, String head, Object value) {
  static Fact intervals(long seed) {
    return new Fact(
        "intervals", "intervals", "95 %, " + Bootstrap.RESAMPLES + " samples, seed " + seed);
  }
}
