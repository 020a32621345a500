package org.brinkwatch.forecast;

import org.brinkwatch.event.Deed;

/**
 * The fading memory of one stream of deeds, closed week by week: weekly figures averaged with
 * several half-lives, what is fresh counted by the day, and the hostile deeds of the last year.
 */
final class Track {
  /** Of the averages, in weeks. */
  static final int[] HALF_LIVES = {1, 3, 6, 13, 26, 52};

  private static final int YEAR = 52;

  /** Longer silences all count alike. */
  private static final int LONG_AGO = 4 * YEAR;

  /** Between this and its negative, an act is neither friendly nor unfriendly. */
  private static final double TONE = 0.5;

  /** Of what is fresh, in days. */
  private static final double FRESH_DAYS = 2;

  private static final double[] KEPT = kept();

  /** What is averaged, of each week. */
  enum Channel {
    /** Whether anything hostile was done. */
    ANY(0),
    HOSTILE(1),
    UNFRIENDLY(2),
    FRIENDLY(3),
    DEEDS(4),
    /** Intensity, turned so that conflict is positive. */
    TENSION(5);

    private final int place;

    Channel(int place) {
      this.place = place;
    }
  }

  private final double[][] faded = new double[Channel.values().length][HALF_LIVES.length];
  private final int[] deedsOf = new int[YEAR];
  private final int[] hostileOf = new int[YEAR];
  private int deedsOfYear;
  private int hostileOfYear;
  private int hostileWeeks;
  private int deedsEver;
  private int closed;
  private int sinceHostile = LONG_AGO;
  private int sinceDeed = LONG_AGO;
  private double freshHostile;
  private double freshDeeds;
  private Week open = new Week();

  /** What a week has held so far. */
  private static final class Week {
    private int hostile;
    private int unfriendly;
    private int friendly;
    private int deeds;
    private double tension;
    private double freshHostile;
    private double freshDeeds;

    double of(Channel channel) {
      return switch (channel) {
        case ANY -> hostile > 0 ? 1 : 0;
        case HOSTILE -> Math.log1p(hostile);
        case UNFRIENDLY -> Math.log1p(unfriendly);
        case FRIENDLY -> Math.log1p(friendly);
        case DEEDS -> Math.log1p(deeds);
        case TENSION -> Math.signum(tension) * Math.log1p(Math.abs(tension));
      };
    }
  }

  /**
   * Into the week that is open.
   *
   * @param daysLeft from the day it was known to the end of the week
   */
  void add(Deed deed, boolean hostile, long daysLeft) {
    double weight = Math.pow(0.5, daysLeft / FRESH_DAYS);
    open.deeds++;
    open.freshDeeds += weight;
    open.tension -= deed.intensity();
    deedsEver++;
    if (hostile) {
      open.hostile++;
      open.freshHostile += weight;
    } else if (deed.intensity() < -TONE) {
      open.unfriendly++;
    } else if (deed.intensity() > TONE) {
      open.friendly++;
    }
  }

  /** Closes weeks until the given one is open. */
  void openWeek(int week) {
    while (closed < week) {
      close();
    }
  }

  private void close() {
    for (Channel channel : Channel.values()) {
      double[] averages = faded[channel.place];
      double latest = open.of(channel);
      for (int i = 0; i < KEPT.length; i++) {
        averages[i] = KEPT[i] * averages[i] + (1 - KEPT[i]) * latest;
      }
    }
    remember(open.deeds, open.hostile);
    freshHostile = Math.log1p(open.freshHostile);
    freshDeeds = Math.log1p(open.freshDeeds);
    open = new Week();
    closed++;
  }

  private void remember(int deeds, int hostile) {
    int slot = closed % YEAR;
    deedsOfYear += deeds - deedsOf[slot];
    hostileOfYear += hostile - hostileOf[slot];
    hostileWeeks += (hostile > 0 ? 1 : 0) - (hostileOf[slot] > 0 ? 1 : 0);
    deedsOf[slot] = deeds;
    hostileOf[slot] = hostile;
    sinceHostile = hostile > 0 ? 0 : Math.min(sinceHostile + 1, LONG_AGO);
    sinceDeed = deeds > 0 ? 0 : Math.min(sinceDeed + 1, LONG_AGO);
  }

  /**
   * An average over the closed weeks.
   *
   * @param halfLife its place in {@link #HALF_LIVES}
   */
  double faded(Channel channel, int halfLife) {
    return faded[channel.place][halfLife];
  }

  /** All deeds, the open week's too. */
  int deedsEver() {
    return deedsEver;
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

  /** Closed weeks since the last hostile one. */
  int sinceHostile() {
    return sinceHostile;
  }

  int sinceDeed() {
    return sinceDeed;
  }

  double freshHostile() {
    return freshHostile;
  }

  double freshDeeds() {
    return freshDeeds;
  }

  /** Hostile deeds of the closed weeks of the year, in no order. */
  int[] hostileCounts() {
    return hostileOf.clone();
  }

  private static double[] kept() {
    double[] kept = new double[HALF_LIVES.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Math.pow(0.5, 1.0 / HALF_LIVES[i]);
    }
    return kept;
  }
}
