package org.brinkwatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.Deeds;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextForecasterTest {
  private static final List<Deed> REGION = Deeds.region(110, 3);
  private static final LocalDate DAY = LocalDate.parse("1991-12-01");
  private static final List<Forecast> SAID = new NextForecaster(1, 2).forecast(REGION, DAY);

  @TempDir private Path folder = Path.of("");

  @Test
  void saysWhoDoesWhatToWhomWithRuleBaselinesAndPastEvents() {
    assertThat(SAID).isNotEmpty().allMatch(one -> one.model().equals("completions and pace"));
    assertThat(SAID).allMatch(one -> one.baselines().size() == Baseline.values().length);
    Forecast first = SAID.get(0);
    assertThat(first.from()).isEqualTo("1991-12-02");
    assertThat(first.rule())
        .isEqualTo(
            "comes true if at least one act of %s against %s (consult), held to have happened,"
                + " is dated 1991-12-02 to 1991-12-08",
            first.dyad().source(), first.dyad().target());
    Set<String> past = new HashSet<>();
    REGION.stream().filter(deed -> !deed.day().isAfter(DAY)).forEach(one -> past.add(one.event()));
    assertThat(first.because().words()).isNotBlank();
    assertThat(past).containsAll(first.because().events()).isNotEmpty();
  }

  @Test
  void theFutureChangesNothing() {
    List<Deed> past = REGION.stream().filter(deed -> !deed.known().isAfter(DAY)).toList();
    assertThat(new NextForecaster(1, 1).forecast(past, DAY)).isEqualTo(SAID);
  }

  @Test
  void theLedgerScoresItsOrderBesideThatOfTheFadingAverage() throws java.io.IOException {
    Ledger ledger = Ledger.open(folder.resolve("ledger.jsonl"));
    ledger.add(SAID, DAY);
    ledger.score(REGION, DAY.plusDays(7));

    LedgerScore score = Ledger.open(folder.resolve("ledger.jsonl")).scoreOf(Question.NEXT);
    assertThat(score.forecasts()).isEqualTo(SAID.size());
    assertThat(score.ranks().count()).isEqualTo(score.came()).isPositive();
    assertThat(score.ranks().own().mrr()).isBetween(0.1, 1.0);
    assertThat(score.skill().keySet()).hasSize(3);
    NextReport report = NextReport.of(DAY, SAID, REGION, Optional.of("AA1"), Optional.of(ledger));
    assertThat(report.text(3)).contains("Rule of each", "Scored so far, next", "MRR");
    assertThat(report.json(0)).contains("\"evidence\":[\"19", "\"recurrency_mrr\"");
  }

  @Test
  void fewDeedsGiveNoModelAndNoneGiveNothing() {
    LocalDate first = LocalDate.parse("2024-01-01");
    List<Deed> few =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(day -> Deeds.deed(first.plusDays(day), "SER", "KSV", EventType.ACCUSE))
            .toList();

    List<Forecast> said = new NextForecaster(1, 1).forecast(few, first.plusDays(12));

    assertThat(said.get(0).model()).isEqualTo("fading average, 6 weeks");
    assertThat(said.get(0).dyad()).hasToString("SER > KSV");
    assertThat(said.get(0).because().events()).hasSize(10);
    assertThat(new NextForecaster(1, 1).forecast(List.of(), first)).isEmpty();
  }
}
