package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a file is to be read.
 *
 * @param format empty: told by the first line
 * @param asOf the day of the release, or of the import: since when rows are known that do not say
 */
public record ImportOptions(Optional<Format> format, LocalDate asOf, Limits limits) {
  public ImportOptions(Optional<Format> format, LocalDate asOf) {
    this(format, asOf, Limits.USUAL);
  }

  /**
   * What is too much.
   *
   * @param line the longest line, or field with quotes, in bytes or characters
   * @param unpacked the most that a packed file may hold, in bytes
   * @param ratio how many times its own size it may hold, beyond the first {@link #FREE} bytes
   */
  public record Limits(int line, long unpacked, int ratio) {
    public static final long FREE = 16L << 20;
    public static final Limits USUAL = new Limits(1 << 20, 64L << 30, 200);
  }
}
