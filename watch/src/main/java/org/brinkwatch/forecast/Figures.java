package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of one set of forecasts.
 *
 * @param share how often it came
 * @param skill how much less the model misses than each baseline, as a share of the baseline's
 *     Brier score
 */
public record Figures(
    int rows,
    double share,
    Interval brier,
    Map<Baseline, Interval> baselines,
    Map<Baseline, Interval> skill,
    double climate,
    double logLoss,
    Interval auc,
    double averagePrecision,
    Interval calibrationError,
    List<Reliability> reliability) {

  static Figures of(Scored scored, long seed) {
    double[] model = scored.model();
    boolean[] came = scored.came();
    Blocks blocks = new Blocks(scored.rows(), seed);
    Map<Baseline, Interval> scores = new EnumMap<>(Baseline.class);
    Map<Baseline, Interval> skill = new EnumMap<>(Baseline.class);
    scored
        .baselines()
        .forEach(
            (baseline, guess) -> {
              scores.put(
                  baseline, blocks.interval(times -> Scores.brier(guess, came, i -> times[i])));
              skill.put(
                  baseline,
                  blocks.interval(
                      times ->
                          1
                              - Scores.brier(model, came, i -> times[i])
                                  / Scores.brier(guess, came, i -> times[i])));
            });
    double[] climate = new double[came.length];
    Arrays.fill(climate, scored.base());
    int[] order = Scores.order(model);
    return new Figures(
        came.length,
        share(came),
        blocks.interval(times -> Scores.brier(model, came, i -> times[i])),
        scores,
        skill,
        Scores.brier(climate, came),
        Scores.logLoss(model, came),
        blocks.interval(times -> Scores.auc(model, came, order, i -> times[i])),
        Scores.averagePrecision(model, came),
        blocks.interval(times -> Scores.calibrationError(model, came, i -> times[i])),
        Reliability.table(model, came));
  }

  Interval of(Baseline baseline) {
    return Objects.requireNonNull(baselines.get(baseline));
  }

  Interval skillOver(Baseline baseline) {
    return Objects.requireNonNull(skill.get(baseline));
  }

  /** Of the rows alone whose last four weeks were quiet. */
  static Figures ofOnsets(Scored scored, long seed) {
    return of(scored.onlyQuiet(), seed);
  }

  private static double share(boolean[] came) {
    int hits = 0;
    for (boolean one : came) {
      hits += one ? 1 : 0;
    }
    return hits / (double) came.length;
  }
}
