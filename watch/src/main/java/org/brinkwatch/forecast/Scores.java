package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** How good probabilities were, once it is known what came. */
final class Scores {
  private static final double EDGE = 1e-6;
  private static final int BINS = 10;

  private Scores() {}

  /** The mean squared miss; 0 is perfect. */
  static double brier(double[] guess, boolean[] came) {
    return brier(guess, came, row -> 1);
  }

  /**
   * @param times how often a row counts
   */
  static double brier(double[] guess, boolean[] came, IntUnaryOperator times) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < guess.length; i++) {
      double miss = guess[i] - (came[i] ? 1 : 0);
      sum += times.applyAsInt(i) * miss * miss;
      count += times.applyAsInt(i);
    }
    return sum / count;
  }

  /** The mean surprise, in natural logarithms. */
  static double logLoss(double[] guess, boolean[] came) {
    double sum = 0;
    for (int i = 0; i < guess.length; i++) {
      double inside = Math.max(EDGE, Math.min(1 - EDGE, guess[i]));
      sum -= Math.log(came[i] ? inside : 1 - inside);
    }
    return sum / guess.length;
  }

  /**
   * The chance that one that came was given more than one that did not; ties count half.
   *
   * @param order the rows from the least probable up
   */
  static double auc(double[] guess, boolean[] came, int[] order, IntUnaryOperator times) {
    double below = 0;
    double won = 0;
    double hits = 0;
    for (int i = 0; i < order.length; ) {
      double hitsHere = 0;
      double missesHere = 0;
      int end = i;
      for (; end < order.length && guess[order[end]] == guess[order[i]]; end++) {
        int weight = times.applyAsInt(order[end]);
        hitsHere += came[order[end]] ? weight : 0;
        missesHere += came[order[end]] ? 0 : weight;
      }
      won += hitsHere * (below + missesHere / 2);
      below += missesHere;
      hits += hitsHere;
      i = end;
    }
    return won / (hits * below);
  }

  /** The mean precision over what came, from the most probable down. */
  static double averagePrecision(double[] guess, boolean[] came) {
    int[] order = order(guess);
    double sum = 0;
    int hits = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      if (came[order[i]]) {
        hits++;
        sum += hits / (double) (order.length - i);
      }
    }
    return hits == 0 ? Double.NaN : sum / hits;
  }

  /** Expected calibration error over ten bins of equal width. */
  static double calibrationError(double[] guess, boolean[] came, IntUnaryOperator times) {
    double[] excess = new double[BINS];
    long count = 0;
    for (int i = 0; i < guess.length; i++) {
      int bin = Math.min(BINS - 1, (int) (guess[i] * BINS));
      excess[bin] += times.applyAsInt(i) * (guess[i] - (came[i] ? 1 : 0));
      count += times.applyAsInt(i);
    }
    return Arrays.stream(excess).map(Math::abs).sum() / count;
  }

  /** The rows from the least probable up. */
  static int[] order(double[] guess) {
    return IntStream.range(0, guess.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> guess[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
