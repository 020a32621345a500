package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.List;

/** Forecasters that anyone can work out by hand; what is worth reading beats them. */
public enum Baseline {
  /** How often it came after a span in which it did, or did not, in the training years. */
  PERSISTENCE("calibrated persistence"),
  /** The share of the last 12 spans in which it came (Hegre and others: conflictology). */
  CONFLICTOLOGY("last 12 periods"),
  /** The average over all earlier spans with a half-life of six weeks. */
  FADING("fading average, 6 weeks");

  private static final int PERIODS = 12;
  private static final int HALF_LIFE_DAYS = 42;
  private static final int REACH_DAYS = 5 * 364;

  private final String words;

  Baseline(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }

  double[] forecast(Question question, Rates rates, List<Row> rows) {
    return rows.stream().mapToDouble(row -> forecast(question, rates, row)).toArray();
  }

  double forecast(Question question, Rates rates, Row row) {
    return switch (this) {
      case PERSISTENCE -> rates.after(question.cameBefore(row, 1));
      case CONFLICTOLOGY -> share(question, row);
      case FADING -> fading(question, row);
    };
  }

  private static double share(Question question, Row row) {
    int came = 0;
    for (int back = 1; back <= PERIODS; back++) {
      came += question.cameBefore(row, back) ? 1 : 0;
    }
    return came / (double) PERIODS;
  }

  private static double fading(Question question, Row row) {
    double kept = kept(question);
    double weight = 1;
    double sum = 0;
    double total = 0;
    for (int back = 1; back * question.days() <= REACH_DAYS; back++) {
      sum += question.cameBefore(row, back) ? weight : 0;
      total += weight;
      weight *= kept;
    }
    return sum / total;
  }

  /**
   * What to say where too little is known to learn from: the fading averages, each drawn towards
   * the mean of all by as much as one more span weighs.
   */
  static double[] drawnIn(Question question, List<Row> rows) {
    double[] averages = rows.stream().mapToDouble(row -> fading(question, row)).toArray();
    double mean = Arrays.stream(averages).average().orElse(0);
    double spans = 1 / (1 - kept(question));
    return Arrays.stream(averages).map(one -> (spans * one + mean) / (spans + 1)).toArray();
  }

  private static double kept(Question question) {
    return Math.pow(0.5, question.days() / (double) HALF_LIFE_DAYS);
  }

  /** How often it came, by whether it had come in the span before. */
  record Rates(double afterNone, double afterOne) {
    static Rates of(Question question, List<Row> rows, boolean[] came) {
      double[] seen = {1, 1};
      double[] hits = {0.5, 0.5};
      for (int i = 0; i < came.length; i++) {
        int before = question.cameBefore(rows.get(i), 1) ? 1 : 0;
        seen[before]++;
        hits[before] += came[i] ? 1 : 0;
      }
      return new Rates(hits[0] / seen[0], hits[1] / seen[1]);
    }

    double after(boolean one) {
      return one ? afterOne : afterNone;
    }
  }
}
