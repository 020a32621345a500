package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was forecast for one question and what came, row by row. */
final class Scored {
  private final Question question;
  private final List<Row> rows;
  private final double[] model;
  private final Map<Baseline, double[]> baselines;
  private final boolean[] came;
  private final double base;
  private final double ridge;

  /**
   * @param base how often it came in the training years
   * @param ridge what the regression was held with
   */
  Scored(
      Question question,
      List<Row> rows,
      double[] model,
      Map<Baseline, double[]> baselines,
      boolean[] came,
      double base,
      double ridge) {
    this.question = question;
    this.rows = rows;
    this.model = model;
    this.baselines = baselines;
    this.came = came;
    this.base = base;
    this.ridge = ridge;
  }

  Question question() {
    return question;
  }

  List<Row> rows() {
    return rows;
  }

  double[] model() {
    return model;
  }

  Map<Baseline, double[]> baselines() {
    return baselines;
  }

  boolean[] came() {
    return came;
  }

  double base() {
    return base;
  }

  double ridge() {
    return ridge;
  }

  /** Only the rows whose last four weeks held nothing hostile. */
  Scored onlyQuiet() {
    int[] kept = IntStream.range(0, rows.size()).filter(i -> rows.get(i).isQuiet()).toArray();
    boolean[] quiet = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      quiet[i] = came[kept[i]];
    }
    Map<Baseline, double[]> others = new EnumMap<>(Baseline.class);
    baselines.forEach((baseline, guess) -> others.put(baseline, of(guess, kept)));
    List<Row> rest = Arrays.stream(kept).mapToObj(rows::get).toList();
    return new Scored(question, rest, of(model, kept), others, quiet, base, ridge);
  }

  private static double[] of(double[] values, int[] kept) {
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }
}
