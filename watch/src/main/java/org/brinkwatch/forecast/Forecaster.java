package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Weeks;

/**
 * Says what is likely next, on a day, from what was known on it: for each dyad of the panel and
 * each question a probability, beside what plain forecasters say.
 */
public final class Forecaster {
  /** Weeks of which a dyad's past is made before there is a row to learn from. */
  private static final int WARM_UP = 60;

  private final Hostility hostility;
  private final long seed;
  private final int threads;

  public Forecaster(Hostility hostility, long seed, int threads) {
    this.hostility = hostility;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * @param deeds in any order; what is known after the day is not looked at
   * @return by question, the most probable first; empty where no dyad had enough deeds
   */
  public List<Forecast> forecast(List<Deed> deeds, LocalDate asOf) {
    List<Deed> known =
        deeds.stream()
            .filter(deed -> !deed.known().isAfter(asOf) && !deed.day().isAfter(asOf))
            .toList();
    if (known.isEmpty()) {
      return List.of();
    }
    LocalDate first = known.stream().map(Deed::day).min(LocalDate::compareTo).orElseThrow();
    Weeks weeks = Weeks.endingOn(asOf, first);
    int next = weeks.of(asOf) + 1;
    List<Row> rows = Panel.rows(known, weeks, hostility, Math.min(next / 2, WARM_UP), next);
    List<Row> ahead = rows.stream().filter(row -> row.day().isAfter(asOf)).toList();
    List<List<Forecast>> parts =
        Parallel.map(threads, Question.OF_DYADS, question -> answers(question, rows, ahead, asOf));
    return parts.stream().flatMap(List::stream).toList();
  }

  private List<Forecast> answers(
      Question question, List<Row> rows, List<Row> ahead, LocalDate asOf) {
    List<Row> past = Rows.decidedBy(rows, question, asOf);
    boolean[] came = Rows.came(past, question, asOf);
    Baseline.Rates rates = Baseline.Rates.of(question, past, came);
    boolean learns = Model.canLearn(came);
    double[] probabilities =
        learns
            ? Model.fit(past, came, Tuning.ridge(past, question, asOf), seed).probabilities(ahead)
            : Baseline.drawnIn(question, ahead);
    String model = learns ? "regression and trees" : Baseline.FADING.toString();
    List<Forecast> forecasts = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      forecasts.add(forecast(question, ahead.get(i), asOf, probabilities[i], model, rates));
    }
    forecasts.sort(
        Comparator.comparingDouble(Forecast::probability).reversed().thenComparing(Forecast::dyad));
    return forecasts;
  }

  private Forecast forecast(
      Question question,
      Row row,
      LocalDate asOf,
      double probability,
      String model,
      Baseline.Rates rates) {
    Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      baselines.put(baseline, baseline.forecast(question, rates, row));
    }
    int moreThan = question.moreThan(row);
    LocalDate to = question.end(row);
    return new Forecast(
        asOf,
        row.dyad(),
        question,
        row.day(),
        to,
        moreThan,
        hostility,
        Question.rule(row.dyad().source(), row.dyad().target(), moreThan, hostility, row.day(), to),
        probability,
        model,
        baselines,
        Forecast.Reason.NONE);
  }
}
