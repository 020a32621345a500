package org.brinkwatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinkwatch.Deeds;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Weeks;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final List<Deed> REGION = Deeds.region(150, 3);

  /** Learnt once for all that look at it, for learning is what takes its time. */
  private static final BacktestReport REPORT = run(1);

  @Test
  void beatsThePlainOnesOnARegionWithAMemory() {
    Figures week = REPORT.figures(Question.WEEK);
    assertThat(week.skillOver(Baseline.PERSISTENCE).low()).isPositive();
    assertThat(week.auc().value()).isGreaterThan(0.7);
    assertThat(REPORT.why()).startsWith("half of the weeks");
  }

  @Test
  void givesTheSameOnOneThreadAndOnMany() {
    assertThat(run(3).json()).isEqualTo(REPORT.json());
  }

  @Test
  void theFutureChangesNoRowOfThePast() {
    Weeks weeks = Weeks.from(LocalDate.parse("1990-01-01"));
    LocalDate cut = weeks.start(100);
    List<Deed> past = REGION.stream().filter(deed -> deed.known().isBefore(cut)).toList();

    List<Row> then = Panel.rows(past, weeks, Hostility.MATERIAL_CONFLICT, 60, 100);
    List<Row> now = Panel.rows(REGION, weeks, Hostility.MATERIAL_CONFLICT, 60, 100);

    assertThat(then).hasSameSizeAs(now).isNotEmpty();
    for (int i = 0; i < then.size(); i++) {
      assertThat(then.get(i).dyad()).isEqualTo(now.get(i).dyad());
      assertThat(then.get(i).features()).containsExactly(now.get(i).features());
      assertThat(then.get(i).usual()).isEqualTo(now.get(i).usual());
      for (Question question : Question.values()) {
        for (Baseline baseline : List.of(Baseline.CONFLICTOLOGY, Baseline.FADING)) {
          Baseline.Rates rates = new Baseline.Rates(0.1, 0.5);
          assertThat(baseline.forecast(question, rates, then.get(i)))
              .isEqualTo(baseline.forecast(question, rates, now.get(i)));
        }
      }
    }
  }

  @Test
  void aTellingThatComesTooLateIsNoHit() {
    Weeks weeks = Weeks.from(LocalDate.parse("1990-01-01"));
    Row row = Panel.rows(REGION, weeks, Hostility.MATERIAL_CONFLICT, 90, 90).get(0);
    LocalDate eve = row.day().minusDays(1);

    assertThat(row.hits().within(row.day(), 365, eve)).isZero();
    assertThat(row.hits().within(row.day(), 365, LocalDate.MAX)).isPositive();
  }

  @Test
  void saysWhatIsMissingOfTooShortAFile() {
    assertThatThrownBy(
            () ->
                new Backtest(Hostility.MATERIAL_CONFLICT, 1, 1)
                    .run(Deeds.region(30, 3), List.of(), Optional.empty()))
        .hasMessageContaining("0 rows before")
        .hasMessageContaining("expected at least 1000 and 500");
  }

  @Test
  void theFutureChangesNoForecast() {
    LocalDate day = LocalDate.parse("1992-01-08");
    Forecaster forecaster = new Forecaster(Hostility.MATERIAL_CONFLICT, 1, 2);
    List<Deed> past = REGION.stream().filter(deed -> !deed.known().isAfter(day)).toList();

    List<Forecast> then = forecaster.forecast(past, day);

    assertThat(then).isNotEmpty().isEqualTo(forecaster.forecast(REGION, day));
    assertThat(then).allMatch(one -> one.model().equals("regression and trees"));
  }

  @Test
  void aShortPastGivesNoCoinToss() {
    LocalDate first = LocalDate.parse("2024-01-01");
    List<Deed> few =
        IntStream.range(0, 60)
            .mapToObj(day -> Deeds.deed(first.plusDays(day), "SER", "KSV", EventType.ACCUSE))
            .toList();

    List<Forecast> said =
        new Forecaster(Hostility.MATERIAL_CONFLICT, 1, 1).forecast(few, first.plusDays(59));

    assertThat(said).hasSize(3).allMatch(one -> one.probability() < 0.1);
    assertThat(said.get(0).baselines().get(Baseline.PERSISTENCE)).isLessThan(0.3);
  }

  private static BacktestReport run(int threads) {
    return new Backtest(Hostility.MATERIAL_CONFLICT, 1, threads)
        .run(REGION, List.of(), Optional.empty());
  }
}
