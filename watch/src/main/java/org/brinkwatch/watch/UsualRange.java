package org.brinkwatch.watch;

/**
 * How many hostile acts a pair of actors usually has in a span: a negative binomial with the mean
 * and variance of its own past, for such counts are more spread than chance alone would have them.
 *
 * @param mean per span; above 0
 * @param variance at least the mean
 */
public record UsualRange(double mean, double variance) {
  private static final int MOST = 10_000;

  /** Half an act more than was seen: what never happened may yet. */
  private static final double PRIOR = 0.5;

  public UsualRange {
    if (!(mean > 0) || variance < mean) {
      throw new IllegalArgumentException("mean " + mean + ", variance " + variance);
    }
  }

  /** From the counts of earlier spans; of none, half an act in one span. */
  public static UsualRange of(int[] counts) {
    double sum = PRIOR;
    for (int count : counts) {
      sum += count;
    }
    double mean = sum / (counts.length + 1);
    double spread = 0;
    for (int count : counts) {
      spread += (count - mean) * (count - mean);
    }
    return new UsualRange(mean, Math.max(mean, spread / Math.max(1, counts.length - 1)));
  }

  /** The same pace over a longer span of independent parts. */
  public UsualRange times(int spans) {
    return new UsualRange(mean * spans, variance * spans);
  }

  /** How probable that many or more are. */
  public double atLeast(int count) {
    double term = none();
    double below = 0;
    for (int k = 0; k < count; k++) {
      below += term;
      term = next(term, k);
    }
    return Math.max(0, Math.min(1, 1 - below));
  }

  /** How probable that many or fewer are. */
  public double atMost(int count) {
    return 1 - atLeast(count + 1);
  }

  /** The least number that is exceeded with at most this probability. */
  public int upper(double probability) {
    double term = none();
    double upTo = term;
    int k = 0;
    while (1 - upTo > probability && k < MOST) {
      term = next(term, k++);
      upTo += term;
    }
    return k;
  }

  private boolean isPoisson() {
    return variance <= mean * (1 + 1e-9);
  }

  private double size() {
    return mean * mean / (variance - mean);
  }

  private double none() {
    return isPoisson() ? Math.exp(-mean) : Math.pow(size() / (size() + mean), size());
  }

  /** The probability of one more than k, from the one of k. */
  private double next(double term, int k) {
    return isPoisson()
        ? term * mean / (k + 1)
        : term * (k + size()) / (k + 1) * (mean / (size() + mean));
  }
}
