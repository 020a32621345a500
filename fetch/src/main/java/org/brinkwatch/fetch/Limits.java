package org.brinkwatch.fetch;

import java.time.Duration;

/**
 * What one fetch may cost us.
 *
 * @param maxBytes of a body, compressed or not; at least 1
 * @param connect how long a connection may take to be made
 * @param silence how long the site may say nothing
 * @param total how long all of it may take, redirects too
 * @param redirects how many are followed
 */
public record Limits(
    int maxBytes, Duration connect, Duration silence, Duration total, int redirects) {
  public static final Limits DEFAULT =
      new Limits(
          10_000_000, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 5);

  public Limits {
    if (maxBytes < 1 || redirects < 0) {
      throw new IllegalArgumentException(maxBytes + " bytes, " + redirects + " redirects");
    }
  }
}
