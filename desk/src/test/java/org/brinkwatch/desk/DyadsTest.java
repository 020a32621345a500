package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that count, warn and forecast. */
class DyadsTest {
  private static final String KEDS =
      """
      date,source,target,code,desc
      1997-01-06,SER,KSV,121,(CRITICIZE)
      1998-03-02,SER,KSV,223,(FIGHT)
      1998-03-03,KSV,SER,223,(FIGHT)
      """;

  private static final String EVENT =
      "{\"id\":\"e1\",\"date\":{\"from\":\"2023-09-01\",\"to\":\"2023-09-24\",\"text\":null},"
          + "\"type\":\"ASSAULT\",\"mode\":null,\"intensity\":-9.5,\"status\":\"ACTUAL\","
          + "\"source\":[{\"id\":\"ethnic-serbs.XKX\",\"name\":\"ethnic Serbs\",\"country\":\"XKX\","
          + "\"sector\":null}],\"target\":[{\"id\":\"XKX.COP\",\"name\":\"Kosovo police\","
          + "\"country\":\"XKX\",\"sector\":\"COP\"}],\"claims\":{\"for\":[\"c1\"],\"against\":[]}}\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void dyadsReadsAKedsFileAndNamesTheRule() {
    Run run = Run.with(KEDS, "dyads", "--as-of", "1998-03-08", "-");

    assertThat(run.exit()).isEqualTo(Exit.OK);
    assertThat(run.lines())
        .contains(
            "SRB > XKX  deteriorated",
            "  by rung 4 reached in the last 4 weeks; in the 26 weeks before at most 0");
  }

  @Test
  void whatCameLaterIsNotLookedAt() {
    assertThat(Run.with(KEDS, "dyads", "--as-of", "1998-03-02", "-").out())
        .contains("SRB > XKX")
        .doesNotContain("XKX > SRB");
  }

  @Test
  void dyadsReadsEventsAsTheReviewWritesThem() throws IOException {
    Path events = Files.writeString(folder.resolve("events.jsonl"), EVENT);
    Files.writeString(
        folder.resolve("claims.jsonl"),
        "{\"id\":\"c1\",\"article\":{\"id\":\"a\",\"outlet\":\"wire\",\"published\":\"2023-09-30\"}}\n");

    Run run = Run.of("dyads", "--json", events);

    assertThat(run.exit()).isEqualTo(Exit.OK);
    assertThat(run.out()).startsWith("{\"as_of\":\"2023-09-30\"").contains("ethnic-serbs.XKX");
  }

  @Test
  void badRowsAreToldAndTheRestIsDone() {
    Run run = Run.with(KEDS + "1998-03-0x,SER,KSV,223,\n", "dyads", "-");

    assertThat(run.exit()).isEqualTo(Exit.PARTIAL);
    assertThat(run.err())
        .contains("standard input:5: date '1998-03-0x' is no day; expected one like 1998-02-28");
  }

  @Test
  void nothingToReadIsAFailure() {
    assertThat(Run.with("", "dyads", "-").exit()).isEqualTo(Exit.FAILURE);
    assertThat(Run.of("dyads", folder.resolve("none.csv")).err()).contains("no such file");
  }

  @Test
  void aPastDayIsReplayedAndNeverScoredAmongForecasts() throws IOException {
    StringBuilder keds = new StringBuilder("date,source,target,code\n");
    for (int day = 1; day < 29; day++) {
      keds.append(
          String.format(
              Locale.ROOT, "1998-02-%02d,SER,KSV,%s\n", day, day % 4 == 0 ? "223" : "031"));
    }
    Path ledger = folder.resolve("ledger.jsonl");

    Run past =
        Run.with(keds.toString(), "forecast", "--as-of", "1998-02-20", "--ledger", ledger, "-");
    Run later =
        Run.with(keds.toString(), "forecast", "--as-of", "1998-02-28", "--ledger", ledger, "-");
    Run ahead =
        Run.with(keds.toString(), "forecast", "--as-of", "9998-02-28", "--ledger", ledger, "-");

    assertThat(past.exit()).isEqualTo(Exit.OK);
    assertThat(past.out()).contains("SRB > XKX").contains("comes true if at least one act");
    assertThat(past.err()).contains("3 replayed (as of a past day), 0 scored");
    assertThat(later.out())
        .contains("Replayed as of past days, no forecasts, week: 1 forecasts, 1 came true")
        .doesNotContain("Scored so far");
    assertThat(Files.readAllLines(ledger)).hasSize(8);
    assertThat(ahead.exit()).isEqualTo(Exit.USAGE);
    assertThat(ahead.err()).contains("has not come yet");
  }

  @Test
  void forecastNextNamesThePastEvents() {
    StringBuilder keds = new StringBuilder("date,source,target,code\n");
    for (int day = 1; day < 29; day++) {
      keds.append(String.format(Locale.ROOT, "1998-02-%02d,SER,KSV,223\n", day));
    }

    Run run = Run.with(keds.toString(), "forecast", "next", "--actor", "XKX", "-");

    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.lines()).anyMatch(line -> line.endsWith("SRB > XKX  assault"));
    assertThat(run.out()).contains("1998-02-28 SRB assault XKX [", "Rule of each like the first");
    assertThat(Run.with(keds.toString(), "forecast", "next", "--actor", "RUS", "-").out())
        .contains("nothing: no such actor");
  }

  @Test
  void backtestSaysWhatIsMissing() {
    Run run = Run.with(KEDS, "backtest", "keds", "-");

    assertThat(run.exit()).isEqualTo(Exit.FAILURE);
    assertThat(run.err()).contains("0 rows before");
  }

  @Test
  void aBadTurnStopsTheRunBeforeItStarts() throws IOException {
    Path turns = Files.writeString(folder.resolve("turns.tsv"), "1998-02-28\tDrenica\tSER-KSV\n");

    Run run = Run.with(KEDS, "backtest", "keds", "--turns", turns, "-");

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("turns.tsv:1: 'SER-KSV' names no dyad");
  }
}
