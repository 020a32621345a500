package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Weeks;

/**
 * What would have been forecast for each calendar week on its eve, from what was known then. The
 * model is learnt anew every half year, as in the backtest, in the same weeks for whoever asks: the
 * forecast of a week that is over stays what it was.
 */
final class WeeklyForecasts {
  /** Weeks of which a dyad's past is made before there is a row to learn from. */
  private static final int WARM_UP = 60;

  private static final int RENEWED_WEEKS = 26;

  /** The ridge is dear to choose, and moves little. */
  private static final int TUNED_WEEKS = 4 * RENEWED_WEEKS;

  private final Question question;
  private final long seed;
  private final List<Row> rows;
  private final Map<LocalDate, Double> ridges = new HashMap<>();
  private final Map<LocalDate, Map<Dyad, Double>> byWeek = new HashMap<>();

  private WeeklyForecasts(Question question, long seed, List<Row> rows) {
    this.question = question;
    this.seed = seed;
    this.rows = rows;
  }

  /**
   * @param deeds in any order
   * @param last the last day that will be asked for
   */
  static WeeklyForecasts of(
      List<Deed> deeds, Question question, Hostility hostility, long seed, LocalDate last) {
    if (deeds.isEmpty()) {
      return new WeeklyForecasts(question, seed, List.of());
    }
    LocalDate first = deeds.stream().map(Deed::day).min(LocalDate::compareTo).orElseThrow();
    Weeks weeks = Weeks.from(first);
    int end = weeks.of(last);
    List<Row> rows = end < WARM_UP ? List.of() : Panel.rows(deeds, weeks, hostility, WARM_UP, end);
    WeeklyForecasts forecasts = new WeeklyForecasts(question, seed, rows);
    forecasts.fill();
    return forecasts;
  }

  /** The highest for any of some dyads in the week of a day; empty where there is none. */
  OptionalDouble highest(Set<Dyad> dyads, LocalDate day) {
    Map<Dyad, Double> week = byWeek.getOrDefault(Weeks.from(day).first(), Map.of());
    return dyads.stream()
        .filter(week::containsKey)
        .mapToDouble(dyad -> week.getOrDefault(dyad, 0.0))
        .max();
  }

  private void fill() {
    Map<LocalDate, List<Row>> parts = new TreeMap<>();
    for (Row row : rows) {
      parts.computeIfAbsent(since(row.day(), RENEWED_WEEKS), day -> new ArrayList<>()).add(row);
    }
    parts.forEach(this::forecast);
  }

  /** The last Monday up to a week's of those that come every so many weeks, for everybody. */
  private static LocalDate since(LocalDate monday, long weeks) {
    long week = Math.floorDiv(monday.toEpochDay(), (long) Weeks.DAYS);
    return monday.minusWeeks(Math.floorMod(week, weeks));
  }

  private void forecast(LocalDate renewal, List<Row> part) {
    LocalDate eve = renewal.minusDays(1);
    List<Row> past = Rows.decidedBy(rows, question, eve);
    boolean[] came = Rows.came(past, question, eve);
    double[] probabilities =
        Model.canLearn(came)
            ? Model.fit(past, came, ridge(renewal), seed).probabilities(part)
            : Baseline.PERSISTENCE.forecast(
                question, Baseline.Rates.of(question, past, came), part);
    for (int at = 0; at < probabilities.length; at++) {
      byWeek
          .computeIfAbsent(part.get(at).day(), day -> new HashMap<>())
          .put(part.get(at).dyad(), probabilities[at]);
    }
  }

  private double ridge(LocalDate renewal) {
    return ridges.computeIfAbsent(since(renewal, TUNED_WEEKS), this::tuned);
  }

  private double tuned(LocalDate monday) {
    LocalDate eve = monday.minusDays(1);
    List<Row> past = Rows.decidedBy(rows, question, eve);
    return past.isEmpty() ? Tuning.USUAL : Tuning.ridge(past, question, eve);
  }
}
