package org.brinkwatch.forecast;

import java.time.LocalDate;
import org.brinkwatch.watch.Dyad;

/** A dyad at the start of a week, with what was known then. */
final class Row {
  private final Dyad dyad;
  private final LocalDate day;
  private final float[] features;
  private final int usual;
  private final Outcomes.Hits hits;

  /**
   * @param day the first day of what is to be forecast
   * @param usual how many hostile deeds a week of its last year exceeds one time in twenty
   * @param hits what came, to be asked as of a day
   */
  Row(Dyad dyad, LocalDate day, float[] features, int usual, Outcomes.Hits hits) {
    this.dyad = dyad;
    this.day = day;
    this.features = features;
    this.usual = usual;
    this.hits = hits;
  }

  Dyad dyad() {
    return dyad;
  }

  LocalDate day() {
    return day;
  }

  float[] features() {
    return features;
  }

  int usual() {
    return usual;
  }

  Outcomes.Hits hits() {
    return hits;
  }

  private static final int QUIET_DAYS = 28;

  LocalDate eve() {
    return day.minusDays(1);
  }

  /** Whether the last four weeks held nothing hostile: what comes now would be an onset. */
  boolean isQuiet() {
    return hits.within(day.minusDays(QUIET_DAYS), QUIET_DAYS, eve()) == 0;
  }
}
