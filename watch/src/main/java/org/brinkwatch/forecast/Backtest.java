package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Alarm;
import org.brinkwatch.watch.Alarms;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Turn;
import org.brinkwatch.watch.Weeks;

/**
 * Forecasts the past week by week, as if it were not known yet, and scores them: learnt anew each
 * half year from all weeks that are over by then, beside baselines that get the same.
 */
public final class Backtest {
  /** From here on the usual test years of the Balkans file begin. */
  public static final LocalDate USUAL_SPLIT = LocalDate.of(1997, 1, 6);

  /** Whole weeks of which a dyad's past is made before the first row. */
  private static final int WARM_UP = 60;

  /** Half a year beats a year by 0.0004 of Brier score on the training years. */
  private static final int RENEWED_WEEKS = 26;

  /** The longer questions are asked beside the first, and cost as much. */
  private static final int RENEWED_WEEKS_BESIDE = 52;

  private static final int LEAST_TRAINING_ROWS = 1000;
  private static final int LEAST_TEST_ROWS = 500;

  private final Hostility hostility;
  private final long seed;
  private final int threads;

  /**
   * @param threads models learnt at once; the figures are the same for any number
   */
  public Backtest(Hostility hostility, long seed, int threads) {
    this.hostility = hostility;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * @param deeds of one region, in any order
   * @param turns days that the watch should have seen
   * @param split the first day of the test; chosen by the data if empty
   * @throws TooLittle if there is not enough to learn from or to test on
   */
  public BacktestReport run(List<Deed> deeds, List<Turn> turns, Optional<LocalDate> split) {
    if (deeds.isEmpty()) {
      throw new TooLittle("there are no events");
    }
    LocalDate first = deeds.stream().map(Deed::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = deeds.stream().map(Deed::known).max(LocalDate::compareTo).orElseThrow();
    Weeks weeks = Weeks.from(first);
    int end = weeks.of(last) - (weeks.end(weeks.of(last)).isAfter(last) ? 1 : 0);
    int start = WARM_UP + (weeks.first().isBefore(first) ? 1 : 0);
    List<Row> rows = end < start ? List.of() : Panel.rows(deeds, weeks, hostility, start, end);
    Split cut = Split.of(rows, weeks, split);
    if (cut.before().size() < LEAST_TRAINING_ROWS || cut.after().size() < LEAST_TEST_ROWS) {
      throw new TooLittle(
          String.format(
              Locale.ROOT,
              "%d rows before %s to learn from and %d after to test on; expected at least %d and %d",
              cut.before().size(),
              cut.day(),
              cut.after().size(),
              LEAST_TRAINING_ROWS,
              LEAST_TEST_ROWS));
    }
    Map<Question, Scored> scored = new EnumMap<>(Question.class);
    for (Question question : Question.OF_DYADS) {
      scored.put(question, scored(question, rows, cut, last));
    }
    List<Alarm> alarms = Alarms.of(deeds, hostility, last);
    return BacktestReport.of(
        cut, hostility, scored, Seen.all(turns, alarms), AlarmRate.of(rows, alarms), seed);
  }

  /** Not enough events; the message says what there is and what was expected. */
  public static final class TooLittle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLittle(String what) {
      super(what);
    }
  }

  private Scored scored(Question question, List<Row> rows, Split split, LocalDate last) {
    LocalDate eve = split.day().minusDays(1);
    List<Row> past = Rows.decidedBy(rows, question, eve);
    boolean[] known = Rows.came(past, question, eve);
    List<Row> test =
        Rows.decidedBy(rows, question, last).stream()
            .filter(row -> row.day().isAfter(eve))
            .toList();
    double ridge = Tuning.ridge(past, question, eve);
    Baseline.Rates rates = Baseline.Rates.of(question, past, known);
    Map<Baseline, double[]> baselines = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      baselines.put(baseline, baseline.forecast(question, rates, test));
    }
    double[] model = forecast(question, rows, test, split.day(), ridge);
    return new Scored(
        question, test, model, baselines, Rows.came(test, question, last), share(known), ridge);
  }

  private double[] forecast(
      Question question, List<Row> rows, List<Row> test, LocalDate start, double ridge) {
    LocalDate last = test.get(test.size() - 1).day();
    List<LocalDate> renewals = new ArrayList<>();
    for (LocalDate day = start; !day.isAfter(last); day = day.plusWeeks(renewed(question))) {
      renewals.add(day);
    }
    List<double[]> parts =
        Parallel.map(
            threads,
            renewals,
            day -> learnt(question, rows, part(test, day, renewed(question)), day, ridge));
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private double[] learnt(
      Question question, List<Row> rows, List<Row> part, LocalDate day, double ridge) {
    LocalDate eve = day.minusDays(1);
    List<Row> past = Rows.decidedBy(rows, question, eve);
    boolean[] came = Rows.came(past, question, eve);
    if (!Model.canLearn(came)) {
      Baseline.Rates rates = Baseline.Rates.of(question, past, came);
      return Baseline.PERSISTENCE.forecast(question, rates, part);
    }
    return Model.fit(past, came, ridge, seed).probabilities(part);
  }

  private static int renewed(Question question) {
    return question == Question.WEEK ? RENEWED_WEEKS : RENEWED_WEEKS_BESIDE;
  }

  private static List<Row> part(List<Row> test, LocalDate day, int weeks) {
    LocalDate end = day.plusWeeks(weeks);
    return test.stream()
        .filter(row -> !row.day().isBefore(day) && row.day().isBefore(end))
        .toList();
  }

  private static double share(boolean[] came) {
    return came.length == 0
        ? 0
        : IntStream.range(0, came.length).filter(i -> came[i]).count() / (double) came.length;
  }
}
