package org.brinkwatch.fetch;

import java.util.Locale;

/**
 * What came of asking all feeds once.
 *
 * @param fresh feeds with something to read
 * @param unchanged feeds with nothing newer
 * @param empty feeds without entries
 * @param failed feeds that could not be had
 * @param resting feeds that were not asked, for they failed a short while ago
 * @param articles that came in
 * @param known entries that were dealt with before
 * @param passedOver entries that could not be had, and won't be tried again
 * @param waiting entries to be tried again
 */
public record Round(
    int fresh,
    int unchanged,
    int empty,
    int failed,
    int resting,
    int articles,
    int known,
    int passedOver,
    int waiting) {
  static final Round NOTHING = new Round(0, 0, 0, 0, 0, 0, 0, 0, 0);

  Round plus(Round other) {
    return new Round(
        fresh + other.fresh,
        unchanged + other.unchanged,
        empty + other.empty,
        failed + other.failed,
        resting + other.resting,
        articles + other.articles,
        known + other.known,
        passedOver + other.passedOver,
        waiting + other.waiting);
  }

  public int feeds() {
    return fresh + unchanged + empty + failed + resting;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d feeds: %d read, %d unchanged, %d empty, %d failed, %d resting; %d new articles,"
            + " %d entries known, %d passed over, %d to be tried again",
        feeds(),
        fresh,
        unchanged,
        empty,
        failed,
        resting,
        articles,
        known,
        passedOver,
        waiting);
  }
}
