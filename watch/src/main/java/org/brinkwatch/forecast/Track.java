package org.brinkwatch.forecast;

import org.brinkwatch.event.Deed;

/**
 * The fading memory of one stream of deeds, closed week by week: weekly figures averaged with
 * several half-lives, and the last year as it was.
 */
final class Track {
  /** In weeks. */
  static final int[] HALF_LIVES = {1, 3, 6, 13, 26, 52};

  static final int YEAR = 52;
  static final int ANY = 0;
  static final int HOSTILE = 1;
  static final int VERBAL = 2;
  static final int COOPERATION = 3;
  static final int DEEDS = 4;
  static final int TENSION = 5;
  static final int ACTIVE = 6;
  private static final int CHANNELS = 7;

  /** Between this and its negative, an act is neither friendly nor hostile. */
  private static final double TONE = 0.5;

  private static final double[] KEPT = new double[HALF_LIVES.length];

  static {
    for (int i = 0; i < KEPT.length; i++) {
      KEPT[i] = Math.pow(0.5, 1.0 / HALF_LIVES[i]);
    }
  }

  private final double[][] faded = new double[CHANNELS][HALF_LIVES.length];
  private final double[] latest = new double[CHANNELS];
  private final int[] deedsOf = new int[YEAR];
  private final int[] hostileOf = new int[YEAR];
  private int deedsOfYear;
  private int hostileOfYear;
  private int hostileWeeks;
  private int closed;
  private int sinceHostile = YEAR * 4;
  private int sinceDeed = YEAR * 4;

  private int hostile;
  private int verbal;
  private int cooperation;
  private int deeds;
  private double tension;

  /** Into the week that is open. */
  void add(Deed deed, boolean isHostile) {
    deeds++;
    if (isHostile) {
      hostile++;
    } else if (deed.intensity() < -TONE) {
      verbal++;
    } else if (deed.intensity() > TONE) {
      cooperation++;
    }
    tension -= deed.intensity();
  }

  /** Ends the week that is open and opens the next. */
  void close() {
    latest[ANY] = hostile > 0 ? 1 : 0;
    latest[HOSTILE] = Math.log1p(hostile);
    latest[VERBAL] = Math.log1p(verbal);
    latest[COOPERATION] = Math.log1p(cooperation);
    latest[DEEDS] = Math.log1p(deeds);
    latest[TENSION] = Math.signum(tension) * Math.log1p(Math.abs(tension));
    latest[ACTIVE] = deeds > 0 ? 1 : 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int i = 0; i < KEPT.length; i++) {
        faded[channel][i] = KEPT[i] * faded[channel][i] + (1 - KEPT[i]) * latest[channel];
      }
    }
    remember();
    hostile = 0;
    verbal = 0;
    cooperation = 0;
    deeds = 0;
    tension = 0;
  }

  private void remember() {
    int slot = closed % YEAR;
    deedsOfYear += deeds - deedsOf[slot];
    hostileOfYear += hostile - hostileOf[slot];
    hostileWeeks += (hostile > 0 ? 1 : 0) - (hostileOf[slot] > 0 ? 1 : 0);
    deedsOf[slot] = deeds;
    hostileOf[slot] = hostile;
    closed++;
    sinceHostile = hostile > 0 ? 0 : Math.min(sinceHostile + 1, YEAR * 4);
    sinceDeed = deeds > 0 ? 0 : Math.min(sinceDeed + 1, YEAR * 4);
  }

  double faded(int channel, int halfLife) {
    return faded[channel][halfLife];
  }

  double latest(int channel) {
    return latest[channel];
  }

  int deedsOfYear() {
    return deedsOfYear;
  }

  int hostileOfYear() {
    return hostileOfYear;
  }

  int hostileWeeksOfYear() {
    return hostileWeeks;
  }

  /** Weeks since the last hostile week; 0 if it was the last one. */
  int sinceHostile() {
    return sinceHostile;
  }

  int sinceDeed() {
    return sinceDeed;
  }

  /** The share of the last weeks that were hostile. */
  double shareOfLast(int weeks) {
    int hits = 0;
    for (int back = 1; back <= Math.min(weeks, closed); back++) {
      hits += hostileOf[(closed - back) % YEAR] > 0 ? 1 : 0;
    }
    return hits / (double) weeks;
  }

  /** Hostile deeds of the last weeks, the latest first; as many as the year holds. */
  int[] hostileCounts() {
    int[] counts = new int[Math.min(closed, YEAR)];
    for (int back = 1; back <= counts.length; back++) {
      counts[back - 1] = hostileOf[(closed - back) % YEAR];
    }
    return counts;
  }
}
