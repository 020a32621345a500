package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the ridge of the regression on the past alone: the rows are cut by time, and each later
 * part is forecast by what came before it.
 */
final class Tuning {
  private static final double[] RIDGES = {100, 300, 1000, 3000};
  private static final int PARTS = 6;

  /** The first parts are only learnt from. */
  private static final int FIRST = 2;

  /** What to take where there is too little to choose by. */
  static final double USUAL = 1000;

  private Tuning() {}

  /**
   * @param rows oldest first
   * @param asOf what is known later does not count
   */
  static double ridge(List<Row> rows, Question question, LocalDate asOf) {
    double[] losses = new double[RIDGES.length];
    boolean any = false;
    for (int part = FIRST; part < PARTS; part++) {
      LocalDate start = rows.get(rows.size() * part / PARTS).day();
      LocalDate end =
          part + 1 == PARTS ? asOf.plusDays(1) : rows.get(rows.size() * (part + 1) / PARTS).day();
      any |= add(losses, rows, question, start, end, asOf);
    }
    return any ? RIDGES[least(losses)] : USUAL;
  }

  private static boolean add(
      double[] losses,
      List<Row> rows,
      Question question,
      LocalDate start,
      LocalDate end,
      LocalDate asOf) {
    LocalDate eve = start.minusDays(1);
    List<Row> past = Rows.decidedBy(rows, question, eve);
    List<Row> next = new ArrayList<>(Rows.decidedBy(rows, question, asOf));
    next.removeIf(row -> row.day().isBefore(start) || !row.day().isBefore(end));
    boolean[] came = Rows.came(past, question, eve);
    if (!Model.canLearn(came) || next.isEmpty()) {
      return false;
    }
    float[][] table = past.stream().map(Row::features).toArray(float[][]::new);
    boolean[] truth = Rows.came(next, question, asOf);
    for (int i = 0; i < RIDGES.length; i++) {
      Logistic line = Logistic.fit(table, Model.labels(came), RIDGES[i]);
      double[] guess =
          next.stream().mapToDouble(row -> Odds.probability(line.score(row.features()))).toArray();
      losses[i] += Scores.brier(guess, truth) * truth.length;
    }
    return true;
  }

  private static int least(double[] losses) {
    int best = 0;
    for (int i = 1; i < losses.length; i++) {
      best = losses[i] < losses[best] ? i : best;
    }
    return best;
  }
}
