package org.brinkwatch.watch;

/**
 * How often one dyad was hostile in the week after another was, and how often otherwise: an answer,
 * a copy, or a fight that both belong to. It shows what goes together in time, not what causes it.
 *
 * @param after weeks after a hostile week of the other
 * @param hostileAfter how many of them were hostile
 * @param otherwise all other weeks
 * @param low of the difference of the shares, with 95 in 100 (Newcombe's method)
 */
public record Response(
    int after, int hostileAfter, int otherwise, int hostileOtherwise, double low, double high) {
  private static final double Z = 1.96;

  /** Two, in weeks. */
  static final int YEARS = 104;

  /**
   * @param leader weekly counts, oldest first
   * @param follower of the same weeks
   */
  static Response of(int[] leader, int[] follower) {
    int[] weeks = new int[2];
    int[] hits = new int[2];
    for (int week = 1; week < leader.length; week++) {
      int group = leader[week - 1] > 0 ? 1 : 0;
      weeks[group]++;
      hits[group] += follower[week] > 0 ? 1 : 0;
    }
    double[] one = wilson(hits[1], weeks[1]);
    double[] none = wilson(hits[0], weeks[0]);
    double difference = share(hits[1], weeks[1]) - share(hits[0], weeks[0]);
    double down = Math.hypot(share(hits[1], weeks[1]) - one[0], none[1] - share(hits[0], weeks[0]));
    double up = Math.hypot(one[1] - share(hits[1], weeks[1]), share(hits[0], weeks[0]) - none[0]);
    return new Response(weeks[1], hits[1], weeks[0], hits[0], difference - down, difference + up);
  }

  /** How a dyad answers the reverse one, over the last two years. */
  public static Response reciprocity(Series dyad, Series reverse, Hostility hostility) {
    return of(reverse.counts(hostility, YEARS), dyad.counts(hostility, YEARS));
  }

  /** How another dyad follows this one, over the last two years. */
  public static Response spillover(Series dyad, Series other, Hostility hostility) {
    return of(dyad.counts(hostility, YEARS), other.counts(hostility, YEARS));
  }

  /** How much more often, as a difference of shares. */
  public double difference() {
    return share(hostileAfter, after) - share(hostileOtherwise, otherwise);
  }

  /** Whether chance alone would seldom give as much. */
  public boolean isSure() {
    return after > 0 && low > 0;
  }

  private static double share(int hits, int weeks) {
    return weeks == 0 ? 0 : hits / (double) weeks;
  }

  private static double[] wilson(int hits, int weeks) {
    if (weeks == 0) {
      return new double[] {0, 1};
    }
    double share = share(hits, weeks);
    double spread = Z * Math.sqrt(share * (1 - share) / weeks + Z * Z / (4.0 * weeks * weeks));
    double middle = share + Z * Z / (2.0 * weeks);
    double scale = 1 + Z * Z / weeks;
    return new double[] {
      Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)
    };
  }
}
