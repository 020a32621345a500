package org.brinkwatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.brinkwatch.Deeds.deed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.EventType;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final LocalDate MARCH = LocalDate.parse("1998-03-01");

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void file() {
    file = folder.resolve("ledger.jsonl");
  }

  @Test
  void keepsForecastsAndScoresThemAfterTheirDay() throws IOException {
    Ledger ledger = Ledger.open(file);
    ledger.add(List.of(forecast("1998-03-01", 0.8)), MARCH);

    assertThat(ledger.score(List.of(), LocalDate.parse("1998-03-07"))).isZero();
    assertThat(
            ledger.score(
                List.of(deed("1998-03-05", "SER", "KSV", EventType.ASSAULT)),
                LocalDate.parse("1998-03-08")))
        .isEqualTo(1);

    LedgerScore score = Ledger.open(file).scoreOf(Question.WEEK);
    assertThat(score.came()).isEqualTo(1);
    assertThat(score.brier()).isBetween(0.0399, 0.0401);
    assertThat(score.skill().get(Baseline.FADING)).isPositive();
  }

  @Test
  void putsOurOwnBesideTheBaselines() throws IOException {
    Ledger ledger = Ledger.open(file);
    assertThat(ledger.scoreboard().places()).isEmpty();
    assertThat(ledger.scoreOf(Question.WEEK).words()).isEqualTo("none scored yet");
    ledger.add(List.of(forecast("1998-03-01", 0.9)), MARCH);
    ledger.score(
        List.of(deed("1998-03-05", "SER", "KSV", EventType.ASSAULT)),
        LocalDate.parse("1998-03-08"));

    Scoreboard board = ledger.scoreboard();
    assertThat(board.places().stream().map(Scoreboard.Place::name))
        .containsExactly(
            "week, ours",
            "week, calibrated persistence",
            "week, last 12 periods",
            "week, fading average, 6 weeks");
    assertThat(board.places().get(0).skill().orElseThrow()).isBetween(0.984, 0.985);
    assertThat(board.reliability()).hasSize(1);
    assertThat(ledger.scoreOf(Question.WEEK).words()).startsWith("1 scored, 1 came true");
  }

  @Test
  void theFirstWordCounts() throws IOException {
    Ledger ledger = Ledger.open(file);
    ledger.add(List.of(forecast("1998-03-01", 0.8)), MARCH);

    assertThat(Ledger.open(file).add(List.of(forecast("1998-03-01", 0.2)), MARCH)).isZero();
    assertThat(Ledger.open(file).forecasts().get(0).probability()).isEqualTo(0.8);
  }

  @Test
  void aLineCutShortByACrashIsToldAndTheNextStandsOnItsOwn() throws IOException {
    Ledger.open(file).add(List.of(forecast("1998-03-01", 0.8)), MARCH);
    Files.writeString(file, "{\"kind\":\"forec", StandardOpenOption.APPEND);

    Ledger torn = Ledger.open(file);
    assertThat(torn.problems()).hasSize(1);
    assertThat(torn.problems().get(0).line()).isEqualTo(2);
    torn.add(List.of(forecast("1998-03-08", 0.3)), LocalDate.parse("1998-03-08"));

    assertThat(Ledger.open(file).forecasts()).hasSize(2);
    assertThat(Files.readString(file)).contains("{\"kind\":\"forec\n");
  }

  @Test
  void whatIsWrittenWhenItsDaysHaveBegunIsAReplayAndScoredApart() throws IOException {
    Ledger ledger = Ledger.open(file);
    ledger.add(List.of(forecast("1998-03-01", 0.8)), MARCH.plusDays(1));
    ledger.add(List.of(forecast("1998-03-08", 0.6)), LocalDate.parse("1998-03-08"));
    ledger.score(
        List.of(deed("1998-03-05", "SER", "KSV", EventType.ASSAULT)),
        LocalDate.parse("1998-03-31"));

    Ledger read = Ledger.open(file);

    assertThat(read.replays().stream().map(Forecast::probability)).containsExactly(0.8);
    assertThat(read.forecasts().stream().map(Forecast::probability)).containsExactly(0.6);
    assertThat(read.scoreOf(Question.WEEK).came()).isZero();
    assertThat(read.scoreOf(Question.WEEK).forecasts()).isEqualTo(1);
    assertThat(read.scoreOfReplays(Question.WEEK).came()).isEqualTo(1);
    assertThat(read.scoreboard().count()).isEqualTo(1);
  }

  @Test
  void aLineThatDoesNotSayWhenItWasWrittenIsNoForecast() throws IOException {
    Ledger.open(file).add(List.of(forecast("1998-03-01", 0.8)), MARCH);
    Files.writeString(file, Files.readString(file).replace("\"written\":\"1998-03-01\",", ""));

    assertThat(Ledger.open(file).forecasts()).isEmpty();
    assertThat(Ledger.open(file).replays()).hasSize(1);
  }

  @Test
  void aDayThatHasNotComeIsRefused() throws IOException {
    Ledger ledger = Ledger.open(file);

    assertThatThrownBy(() -> ledger.add(List.of(forecast("1998-03-08", 0.8)), MARCH))
        .hasMessage("issued 1998-03-08, but today is 1998-03-01");
    assertThat(file).doesNotExist();
  }

  @Test
  void keepsWhatSpeaksForAForecast() throws IOException {
    Forecast.Reason reason = new Forecast.Reason("they did it before", List.of("e 1", "e\"2"));
    Ledger.open(file).add(List.of(forecast("1998-03-01", 0.8).with(reason)), MARCH);

    assertThat(Ledger.open(file).forecasts().get(0).because()).isEqualTo(reason);
  }

  @Test
  void aProbabilityWithoutARuleIsRefused() {
    assertThatThrownBy(() -> forecast("1998-03-01", 0.8, " "))
        .hasMessageContaining("a probability without a rule");
    assertThatThrownBy(() -> forecast("1998-03-01", 1.2, "rule"))
        .hasMessageContaining("no probability");
  }

  private static Forecast forecast(String issued, double probability) {
    return forecast(issued, probability, "comes true if anything is dated in the week after");
  }

  private static Forecast forecast(String issued, double probability, String rule) {
    LocalDate day = LocalDate.parse(issued);
    return new Forecast(
        day,
        new Dyad("SER", "KSV"),
        Question.WEEK,
        day.plusDays(1),
        day.plusDays(7),
        0,
        Hostility.MATERIAL_CONFLICT,
        rule,
        probability,
        "test",
        Map.of(Baseline.PERSISTENCE, 0.1, Baseline.CONFLICTOLOGY, 0.1, Baseline.FADING, 0.2),
        Forecast.Reason.NONE);
  }
}
