package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brinkwatch.watch.Hostility;

/**
 * What a backtest found.
 *
 * @param split the first day of the test
 * @param why who chose it
 * @param testDyads how many dyads have a row in the test
 * @param all figures of each question over all test rows
 * @param onsets the same over rows whose last four weeks were quiet
 * @param ridges what the regression was held with, chosen on the training years
 */
public record BacktestReport(
    LocalDate split,
    String why,
    Hostility hostility,
    int trainRows,
    double trainShare,
    int testDyads,
    Map<Question, Figures> all,
    Map<Question, Figures> onsets,
    Map<Question, Double> ridges,
    List<Seen> turns,
    AlarmRate alarms) {

  static BacktestReport of(
      Split split,
      Hostility hostility,
      Map<Question, Scored> scored,
      List<Seen> turns,
      AlarmRate alarms,
      long seed) {
    Map<Question, Figures> all = new EnumMap<>(Question.class);
    Map<Question, Figures> onsets = new EnumMap<>(Question.class);
    Map<Question, Double> ridges = new EnumMap<>(Question.class);
    scored.forEach(
        (question, one) -> {
          all.put(question, Figures.of(one, seed));
          onsets.put(question, Figures.ofOnsets(one, seed));
          ridges.put(question, one.ridge());
        });
    List<Row> test = split.after();
    return new BacktestReport(
        split.day(),
        split.why(),
        hostility,
        split.before().size(),
        scored.values().iterator().next().base(),
        (int) test.stream().map(Row::dyad).distinct().count(),
        all,
        onsets,
        ridges,
        turns,
        alarms);
  }

  Figures figures(Question question) {
    return Objects.requireNonNull(all.get(question));
  }

  Figures onsets(Question question) {
    return Objects.requireNonNull(onsets.get(question));
  }

  /** For a reader. */
  public String text() {
    return BacktestText.of(this);
  }

  /** One JSON object. */
  public String json() {
    return BacktestJson.of(this);
  }
}
