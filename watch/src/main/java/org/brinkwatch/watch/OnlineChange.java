package org.brinkwatch.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bayesian online change-points of weekly counts (Adams and MacKay 2007): Poisson weeks whose rate
 * is drawn anew, from a gamma, at each change. It knows no later week than the one it speaks of.
 */
final class OnlineChange {
  /** A change every two years, before anything is seen. */
  private static final double HAZARD = 1.0 / 104;

  private static final int LONGEST = 156;
  private static final int YOUNG = 3;
  private static final double SURE = 0.3;

  private final double shape;
  private final double rate;
  private double[] probability = {1};
  private double[] shapes;
  private double[] rates;

  /** A rate of its own for each run, about this many a week. */
  private OnlineChange(double usual) {
    shape = 0.5;
    rate = 0.5 / Math.max(usual, 0.05);
    shapes = new double[] {shape};
    rates = new double[] {rate};
  }

  /** The weeks in which a rise was seen; of neighbours, the first. */
  static List<Integer> rises(int[] weekly, int from) {
    double sum = 0;
    for (int week = 0; week < Math.min(from, weekly.length); week++) {
      sum += weekly[week];
    }
    OnlineChange change = new OnlineChange(sum / Math.max(1, from));
    List<Integer> rises = new ArrayList<>();
    boolean before = false;
    for (int week = start(weekly, from); week < weekly.length; week++) {
      change.see(weekly[week]);
      boolean now = change.young() > SURE && isRise(weekly, week);
      if (now && !before && week >= from) {
        rises.add(week);
      }
      before = now;
    }
    return rises;
  }

  /** A base before the first act; nothing changes before it. */
  private static int start(int[] weekly, int base) {
    int first = 0;
    while (first < weekly.length && weekly[first] == 0) {
      first++;
    }
    return Math.max(0, first - base);
  }

  private static boolean isRise(int[] weekly, int week) {
    double late = mean(weekly, week - YOUNG + 1, week + 1);
    double early = mean(weekly, week - YOUNG - 26, week - YOUNG + 1);
    return late > early && weekly[week] + (week > 0 ? weekly[week - 1] : 0) >= YOUNG;
  }

  private static double mean(int[] weekly, int from, int to) {
    double sum = 0;
    for (int week = Math.max(0, from); week < to; week++) {
      sum += weekly[week];
    }
    return sum / Math.max(1, to - Math.max(0, from));
  }

  /** How probable it is that the last change was within the last weeks. */
  private double young() {
    return Arrays.stream(probability, 0, Math.min(YOUNG, probability.length)).sum();
  }

  private void see(int count) {
    int runs = Math.min(probability.length + 1, LONGEST);
    double[] next = new double[runs];
    double[] nextShapes = new double[runs];
    double[] nextRates = new double[runs];
    for (int run = 0; run < probability.length; run++) {
      double joint = probability[run] * predictive(count, shapes[run], rates[run]);
      int grown = Math.min(run + 1, runs - 1);
      next[grown] += joint * (1 - HAZARD);
      nextShapes[grown] = shapes[run] + count;
      nextRates[grown] = rates[run] + 1;
    }
    // the new run begins with this week, as one that was drawn anew would tell it
    next[0] = HAZARD * predictive(count, shape, rate);
    nextShapes[0] = shape + count;
    nextRates[0] = rate + 1;
    double all = Math.max(Arrays.stream(next).sum(), Double.MIN_NORMAL);
    probability = Arrays.stream(next).map(one -> one / all).toArray();
    shapes = nextShapes;
    rates = nextRates;
  }

  /** A negative binomial: Poisson with a gamma over its rate. */
  private static double predictive(int count, double shape, double rate) {
    double log = shape * Math.log(rate / (rate + 1));
    for (int k = 0; k < count; k++) {
      log += Math.log((shape + k) / (k + 1)) - Math.log(rate + 1);
    }
    return Math.exp(log);
  }
}
