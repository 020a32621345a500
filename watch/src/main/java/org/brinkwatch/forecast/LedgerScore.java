package org.brinkwatch.forecast;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How good the forecasts of a ledger were, of those whose day has come.
 *
 * @param ranks how high what came stood among all that was said of the same actor
 * @param skill how much less they miss than each baseline, as a share of the baseline's score
 */
public record LedgerScore(
    int forecasts,
    int came,
    double brier,
    Map<Baseline, Double> baselines,
    Map<Baseline, Double> skill,
    List<Reliability> reliability,
    Ranks ranks) {

  /** In a line, for a reader of one forecast. */
  public String words() {
    if (forecasts == 0) {
      return "none scored yet";
    }
    double least = skill.values().stream().mapToDouble(it -> it).min().orElse(Double.NaN);
    String record =
        String.format(
            Locale.ROOT,
            "%d scored, %d came true, a mean miss (Brier) of %.4f",
            forecasts,
            came,
            brier);
    return Double.isFinite(least)
        ? record + String.format(Locale.ROOT, ", skill %+.3f over the best baseline", least)
        : record;
  }

  static LedgerScore of(List<Forecast> scored, boolean[] came) {
    double[] said = scored.stream().mapToDouble(Forecast::probability).toArray();
    double brier = Scores.brier(said, came);
    Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
    Map<Baseline, Double> skill = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      double[] other =
          scored.stream()
              .mapToDouble(one -> one.baselines().getOrDefault(baseline, Double.NaN))
              .toArray();
      double score = Scores.brier(other, came);
      baselines.put(baseline, score);
      skill.put(baseline, 1 - brier / score);
    }
    int hits = 0;
    for (boolean one : came) {
      hits += one ? 1 : 0;
    }
    return new LedgerScore(
        came.length,
        hits,
        brier,
        baselines,
        skill,
        Reliability.table(said, came),
        Ranks.of(scored, came));
  }
}
