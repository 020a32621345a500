package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.Comparator;

/** How good probabilities were, once it is known what came. */
final class Scores {
  private Scores() {}

  static double brier(double[] p, boolean[] came) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double miss = p[i] - (came[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / p.length;
  }

  static double log(double[] p, boolean[] came) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double inside = Math.max(1e-6, Math.min(1 - 1e-6, p[i]));
      sum -= Math.log(came[i] ? inside : 1 - inside);
    }
    return sum / p.length;
  }

  /** The chance that one that came was given more than one that did not; ties count half. */
  static double auc(double[] p, boolean[] came) {
    Integer[] order = order(p);
    double ranks = 0;
    long hits = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      int here = 0;
      while (end < order.length && p[order[end]] == p[order[i]]) {
        here += came[order[end++]] ? 1 : 0;
      }
      ranks += here * ((i + 1 + end) / 2.0);
      hits += here;
      i = end;
    }
    double misses = p.length - (double) hits;
    return (ranks - hits * (hits + 1.0) / 2) / (hits * misses);
  }

  /** The mean precision over what came, from the most probable down. */
  static double averagePrecision(double[] p, boolean[] came) {
    Integer[] order = order(p);
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
  static double calibrationError(double[] p, boolean[] came) {
    double[] sums = new double[10];
    double[] hits = new double[10];
    for (int i = 0; i < p.length; i++) {
      int bin = Math.min(9, (int) (p[i] * 10));
      sums[bin] += p[i];
      hits[bin] += came[i] ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < sums.length; bin++) {
      error += Math.abs(sums[bin] - hits[bin]);
    }
    return error / p.length;
  }

  private static Integer[] order(double[] p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    return order;
  }
}
