package org.brinkwatch.watch.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Each condition by itself: what is told, and when it rings. */
class ConditionTest {
  @Test
  void countRingsWhenThereAreEnoughWithinTheWindow() {
    RedLine line = Lines.serbia("when: {count: {gte: 3}, within: 5d}");
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,ASSAULT
        2024-01-05,SRB,XKX,ASSAULT
        2024-01-06,SRB.MIL,XKX.GOV,THREATEN
        2024-01-08,SRB,XKX,ASSAULT
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-08");
  }

  @Test
  void countCountsEventsAndNotTheirPairsOfActors() {
    RedLine line = Lines.serbia("when: {count: {gte: 2}, within: 5d}");
    String news =
        """
        id,day,source,target,type
        one,2024-01-01,SRB.MIL,XKX,ASSAULT
        one,2024-01-01,SRB.COP,XKX,ASSAULT
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-03"))).isEmpty();
  }

  @Test
  void outletsCountOnceEach() {
    RedLine line = Lines.serbia("when: {outlets: {gte: 2}, within: 5d}");
    String news =
        """
        day,source,target,type,outlets
        2024-01-01,SRB,XKX,ASSAULT,Wire
        2024-01-02,SRB,XKX,ASSAULT,Wire
        2024-01-03,SRB,XKX,ASSAULT,Wire|Herald
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-10")))
        .isEqualTo("raised warning 2024-01-03");
  }

  @Test
  void aDeedMayHaveToBeToldByMoreThanOneOutlet() {
    RedLine line =
        Lines.line(
            """
            redline: test
            severity: warning
            select: {actor: SRB, outlets: 2}
            when: {count: 1, within: 1d}
            """);
    String news =
        """
        day,source,target,type,outlets
        2024-01-01,SRB,XKX,ASSAULT,Wire
        2024-01-02,SRB,XKX,ASSAULT,Herald
        2024-01-03,XKX,SRB,ASSAULT,Wire|Herald
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-10")))
        .isEqualTo("raised warning 2024-01-03");
  }

  @Test
  void sequenceNeedsItsOrder() {
    RedLine line = Lines.serbia("when: {sequence: [THREATEN, MOBILIZE, ASSAULT], within: 30d}");
    String wrong =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,ASSAULT
        2024-01-02,SRB,XKX,MOBILIZE
        2024-01-03,SRB,XKX,THREATEN
        """;
    String right = wrong + "2024-01-04,SRB,XKX,MOBILIZE\n2024-01-09,SRB,XKX,ASSAULT\n";
    assertThat(Lines.rings(Lines.watch(line, wrong, "2024-01-01", "2024-01-20"))).isEmpty();
    assertThat(Lines.rings(Lines.watch(line, right, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-09");
  }

  @Test
  void sequenceNeedsItsWindow() {
    RedLine line = Lines.serbia("when: {sequence: [THREATEN, ASSAULT], within: 5d}");
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,THREATEN
        2024-01-06,SRB,XKX,ASSAULT
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-20"))).isEmpty();
  }

  private static final String NO_TALKS =
      "when: {absent: {type: CONSULT, dyad: SRB-XKX}, for: 14d, after: THREATEN}";

  @Test
  void absenceRingsOnTheDayThatTheTimeIsOver() {
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,THREATEN
        2024-01-08,XKX,SRB,ACCUSE
        """;
    assertThat(Lines.rings(Lines.watch(Lines.serbia(NO_TALKS), news, "2024-01-01", "2024-01-30")))
        .isEqualTo("raised warning 2024-01-15");
  }

  @Test
  void absenceEndsWithTalksWhoeverCallsThem() {
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,THREATEN
        2024-01-08,XKX.GOV,SRB.GOV,CONSULT
        """;
    assertThat(Lines.rings(Lines.watch(Lines.serbia(NO_TALKS), news, "2024-01-01", "2024-01-30")))
        .isEmpty();
  }

  @Test
  void absenceOfAllNewsIsUnknownAndNotAbsence() {
    String news = "day,source,target,type\n2024-01-01,SRB,XKX,THREATEN\n";
    Watched watched = Lines.watch(Lines.serbia(NO_TALKS), news, "2024-01-01", "2024-01-30");
    assertThat(Lines.rings(watched)).isEmpty();
    assertThat(Lines.state(watched)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void absenceForgetsWhatIsLongPast() {
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,THREATEN
        2024-01-08,XKX,SRB,ACCUSE
        2024-01-28,XKX,SRB,ACCUSE
        """;
    Watched watched = Lines.watch(Lines.serbia(NO_TALKS), news, "2024-01-01", "2024-02-05");
    assertThat(Lines.state(watched)).isEqualTo(State.QUIET);
  }

  @Test
  void absenceWithoutACauseCountsFromTheLastTime() {
    RedLine line =
        Lines.serbia("when: {absent: {type: CONSULT, dyad: SRB-XKX}, for: 10d}\ncoverage: 6d");
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,CONSULT
        2024-01-07,SRB,XKX,ACCUSE
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-11");
  }

  @Test
  void trendHoldsTheLastDaysAgainstTheDaysBefore() {
    RedLine line =
        Lines.serbia("when: {trend: {ratio: {gte: 3}, over: 5d, baseline: 20d, least: 3}}");
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,ACCUSE
        2024-01-08,SRB,XKX,ACCUSE
        2024-01-15,SRB,XKX,ACCUSE
        2024-01-21,SRB,XKX,ACCUSE
        2024-01-22,SRB,XKX,ACCUSE
        2024-01-23,SRB,XKX,ACCUSE
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-26")))
        .isEqualTo("raised warning 2024-01-23");
  }

  @Test
  void trendWithoutAPastIsUnknown() {
    RedLine line = Lines.serbia("when: {trend: {ratio: {gte: 3}, over: 5d, baseline: 20d}}");
    String news = "day,source,target,type\n2024-01-01,SRB,XKX,ACCUSE\n";
    assertThat(Lines.state(Lines.watch(line, news, "2024-01-01", "2024-01-02")))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void surpriseAndForecastComeFromOutside() {
    RedLine line =
        Lines.serbia(
            "when: {all: [{surprise: {series: SRB-XKX, gte: 3}},"
                + " {forecast: {series: SRB-XKX, horizon: 7d, gte: 0.5}}]}");
    Signals signals =
        (signal, day) ->
            OptionalDouble.of(
                signal.kind() == Signal.Kind.SURPRISE
                    ? day.getDayOfMonth()
                    : day.getDayOfMonth() / 10.0);
    RedLines.Period period =
        new RedLines.Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-08"));
    Watched watched = RedLines.watch(List.of(line), List.of(), signals, period);
    assertThat(Lines.rings(watched)).isEqualTo("raised warning 2024-01-05");
  }

  @Test
  void withoutAFigureALineIsUnknown() {
    RedLine line = Lines.serbia("when: {surprise: {series: SRB-XKX, gte: 3}}");
    Watched watched = Lines.watch(line, List.of(), "2024-01-01", "2024-01-02");
    assertThat(Lines.state(watched)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void anyRingsForEither() {
    RedLine line =
        Lines.serbia(
            """
            when:
              within: 3d
              any:
                - {count: 2}
                - {count: 1, select: {type: ASSAULT}}
            """);
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,ACCUSE
        2024-01-10,SRB,XKX,ASSAULT
        2024-01-20,SRB,XKX,ACCUSE
        2024-01-21,SRB,XKX,ACCUSE
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-30")))
        .isEqualTo("raised warning 2024-01-10\nraised warning 2024-01-21");
  }

  @Test
  void notHoldsOnlyWhileNewsComesIn() {
    RedLine line =
        Lines.serbia(
            """
            coverage: 5d
            when:
              within: 3d
              not: {count: 1}
            """);
    String news = "day,source,target,type\n2024-01-01,SRB,XKX,ACCUSE\n";
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-30")))
        .isEqualTo("raised warning 2024-01-04");
    assertThat(Lines.state(Lines.watch(line, news, "2024-01-01", "2024-01-30")))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void fewIsAsGoodAsUnknownWithoutNews() {
    RedLine line = Lines.serbia("when: {count: {lte: 0}, within: 5d}\ncoverage: 5d");
    Watched watched = Lines.watch(line, List.of(), "2024-01-01", "2024-01-10");
    assertThat(Lines.rings(watched)).isEmpty();
    assertThat(Lines.state(watched)).isEqualTo(State.UNKNOWN);
  }
}
