package org.brinkwatch.fetch;

import java.time.Duration;

/**
 * How feeds are asked.
 *
 * @param interval between two rounds; what back-off after failures counts in
 * @param follow whether the page is fetched where the feed has only a summary
 * @param threads how many sites are asked at once
 * @param pages how many pages of one feed are fetched in a round
 */
public record PollOptions(Duration interval, boolean follow, int threads, int pages) {
  public static final PollOptions DEFAULT = new PollOptions(Duration.ofMinutes(15), true, 4, 50);

  public PollOptions {
    if (interval.isNegative() || interval.isZero() || threads < 1 || pages < 1) {
      throw new IllegalArgumentException(interval + ", " + threads + " threads, " + pages);
    }
  }
}
