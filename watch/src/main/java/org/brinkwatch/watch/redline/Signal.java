package org.brinkwatch.watch.redline;

import java.util.Locale;

/**
 * A figure of a pair of actors that a line may ask for; it is computed elsewhere.
 *
 * @param series between whom
 * @param horizonDays how far a forecast looks ahead; 0 for none
 */
public record Signal(Kind kind, Pair series, int horizonDays) {
  /** What the figure means. */
  public enum Kind {
    /** How far the last seven days are from what was usual, in standard deviations. */
    SURPRISE,
    /** Probability, 0 to 1, that the outcome comes within the horizon. */
    FORECAST;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
