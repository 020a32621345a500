package org.brinkwatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.brinkwatch.watch.redline.Alert;
import org.brinkwatch.watch.redline.EventTable;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.watch.redline.RedLine;
import org.brinkwatch.watch.redline.RedLineFiles;
import org.brinkwatch.watch.redline.RedLines;
import org.brinkwatch.watch.redline.State;
import org.brinkwatch.watch.redline.Version;
import org.brinkwatch.watch.redline.Watched;
import org.junit.jupiter.api.Test;

class LineSignalsTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-01-06");
  private static final List<Version> NEWS = news();

  /** Three years between two armies; the last weeks are far worse than those before. */
  private static List<Version> news() {
    Random chance = new Random(5);
    StringBuilder table = new StringBuilder("day,source,target,type\n");
    for (int day = 0; day < 1095; day++) {
      boolean worse = day > 1060;
      if (worse || chance.nextInt(3) == 0) {
        String type = worse || chance.nextInt(4) == 0 ? "ASSAULT" : "CONSULT";
        String pair = chance.nextBoolean() ? "SRB.MIL,XKX.COP" : "XKX.COP,SRB.MIL";
        table.append(FIRST.plusDays(day)).append(',').append(pair).append(',').append(type);
        table.append('\n');
      }
    }
    return EventTable.read("news.csv", table.toString()).versions();
  }

  private static RedLine line(String when) {
    return RedLineFiles.read(
            "line.yml",
            "redline: test\nseverity: high\nselect: {dyad: SRB-XKX}\nwhen: " + when + "\n",
            Path.of(""),
            Names.NONE)
        .line()
        .orElseThrow();
  }

  private static Watched watch(
      List<RedLine> lines, List<Version> news, LocalDate last, int threads) {
    return RedLines.watch(
        lines, news, new LineSignals(() -> news, last), new RedLines.Period(FIRST, last), threads);
  }

  private static List<RedLine> lines() {
    return List.of(
        line("{surprise: {series: SRB-XKX, gte: 2}}"),
        line("{forecast: {series: SRB-XKX, horizon: 7d, gte: 0.4}}"),
        line("{forecast: {series: SRB>XKX, horizon: 30d, gte: 0.8}}"));
  }

  @Test
  void aWorseMonthIsASurpriseAndIsForecastToGoOn() {
    LocalDate last = FIRST.plusDays(1094);
    Watched watched = watch(lines(), NEWS, last, 1);
    assertThat(watched.standings().get(0).state()).isEqualTo(State.CROSSED);
    assertThat(watched.standings().get(1).state()).isEqualTo(State.CROSSED);
    Watched before = watch(lines(), NEWS, FIRST.plusDays(300), 1);
    assertThat(before.standings().get(0).state()).isEqualTo(State.UNKNOWN);
    assertThat(before.standings().get(1).state()).isEqualTo(State.UNKNOWN);
  }

  /** What rang up to a day is the same whether what came later is there or not. */
  @Test
  void nothingIsSeenBeforeItsTime() {
    List<Alert> whole = watch(lines(), NEWS, FIRST.plusDays(1094), 1).alerts();
    for (int days : List.of(700, 1062, 1070)) {
      LocalDate day = FIRST.plusDays(days);
      List<Version> known = NEWS.stream().filter(version -> !version.known().isAfter(day)).toList();
      List<Alert> then = new ArrayList<>(whole);
      then.removeIf(alert -> alert.rung().isAfter(day));
      assertThat(watch(lines(), known, day, 1).alerts()).isEqualTo(then);
    }
    assertThat(whole).isNotEmpty();
  }

  @Test
  void theSameOnSeveralThreads() {
    LocalDate last = FIRST.plusDays(1094);
    assertThat(watch(lines(), NEWS, last, 4)).isEqualTo(watch(lines(), NEWS, last, 1));
  }
}
