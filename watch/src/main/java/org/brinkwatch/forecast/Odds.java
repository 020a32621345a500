package org.brinkwatch.forecast;

/** Probabilities as log-odds and back. */
final class Odds {
  private static final double EDGE = 1e-6;

  private Odds() {}

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  static double of(double probability) {
    double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
    return Math.log(inside / (1 - inside));
  }
}
