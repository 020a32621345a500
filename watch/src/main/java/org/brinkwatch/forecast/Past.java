package org.brinkwatch.forecast;

/**
 * What the plain forecasters look at: a dyad's hostile weeks before the row's.
 *
 * @param lastWeek whether the last week was hostile
 * @param quarter the share of hostile weeks among the last 12
 * @param fading the average over all past weeks with a half-life of six
 * @param year hostile weeks among the last 52
 * @param quiet whether the last four weeks held no hostile act
 */
record Past(
    boolean lastWeek, double quarter, double fading, int year, int since, int usual) {
  private static final int PERIODS = 12;
  private static final int SIX_WEEKS = 2;

  static Past of(Track track) {
    return new Past(
        track.latest(Track.ANY) > 0,
        track.shareOfLast(PERIODS),
        track.faded(Track.ANY, SIX_WEEKS),
        track.hostileWeeksOfYear(),
        track.sinceHostile(),
        0);
  }
}
