package org.brinkwatch.watch.redline;

import java.util.Locale;

/**
 * A figure that other rooms compute and a line may ask for.
 *
 * @param series whose it is, as the file names it: {@code SRB-XKX}
 * @param horizonDays how far a forecast looks ahead; 0 for none
 */
public record Signal(Kind kind, String series, int horizonDays) {
  /** What the figure means. */
  public enum Kind {
    /** How far the last days are from what was usual, in standard deviations. */
    SURPRISE,
    /** Probability, 0 to 1, that the outcome comes within the horizon. */
    FORECAST;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
