package org.brinkwatch.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reader is told beforehand.
 *
 * @param published the day of publication of every article that does not carry one
 * @param maxBytes the most that one file, or one line of JSON lines, may hold; from 1 to {@value
 *     #LARGEST}, or an IllegalArgumentException
 */
public record ReadOptions(Optional<LocalDate> published, long maxBytes) {
  /** Twenty megabytes: longer than any article, shorter than what hurts. */
  public static final long DEFAULT_MAX_BYTES = 20L * 1000 * 1000;

  /** One gigabyte: what still fits into an array. */
  public static final long LARGEST = 1000L * 1000 * 1000;

  public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), DEFAULT_MAX_BYTES);

  public ReadOptions {
    if (maxBytes < 1 || maxBytes > LARGEST) {
      throw new IllegalArgumentException("maxBytes: " + maxBytes);
    }
  }
}
