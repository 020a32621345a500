package org.brinkwatch.watch.redline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a line rings and when it keeps quiet. */
class RingingTest {
  private static String days(String type, String... days) {
    StringBuilder table = new StringBuilder("day,source,target,type\n");
    for (String day : days) {
      table.append("2024-01-").append(day).append(",SRB,XKX,").append(type).append('\n');
    }
    return table.toString();
  }

  private static String rings(String keys, String news) {
    return Lines.rings(Lines.watch(Lines.serbia(keys), news, "2024-01-01", "2024-01-31"));
  }

  @Test
  void ringsOnceWhileItStaysCrossed() {
    String news = days("ASSAULT", "01", "02", "03", "04", "05");
    assertThat(rings("when: {count: 1, within: 3d}", news)).isEqualTo("raised warning 2024-01-01");
  }

  @Test
  void ringsAnewWhenItIsCrossedAnew() {
    String news = days("ASSAULT", "01", "10");
    assertThat(rings("when: {count: 1, within: 3d}", news))
        .isEqualTo("raised warning 2024-01-01\nraised warning 2024-01-10");
  }

  @Test
  void holdsForSomeDaysBeforeItRings() {
    String news = days("ASSAULT", "01", "10", "12", "14");
    assertThat(rings("when: {count: 1, within: 2d}\nfor: 4d", news))
        .isEqualTo("raised warning 2024-01-13");
  }

  @Test
  void keepsQuietAfterRinging() {
    String news = days("ASSAULT", "01", "05", "20");
    String keys = "when: {count: 1, within: 1d}\ncooldown: 10d";
    assertThat(
            Lines.rings(
                Lines.watch(
                    Lines.line(
                        "redline: test\nseverity: warning\nselect: {source: SRB}\n" + keys + "\n"),
                    news,
                    "2024-01-01",
                    "2024-01-31")))
        .isEqualTo("raised warning 2024-01-01\nraised warning 2024-01-20");
  }

  private static final String LADDER =
      """
      redline: test
      severity: warning
      select: {source: SRB, target: XKX}
      when: {count: 1, within: 2d}
      response: Ask the capitals.
      cooldown: 20d
      escalate:
        - step: shots
          when: {count: 1, within: 2d, select: {type: ASSAULT}}
          severity: critical
          response: Call the crisis cell.
        - {when: {count: 3, within: 2d}, severity: high}
      """;

  @Test
  void aGraverStepBreaksThroughTheQuietWithItsOwnResponse() {
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,ACCUSE
        2024-01-05,SRB,XKX,ACCUSE
        2024-01-08,SRB,XKX,ASSAULT
        2024-01-12,SRB,XKX,ASSAULT
        """;
    Watched watched = Lines.watch(Lines.line(LADDER), news, "2024-01-01", "2024-01-20");
    assertThat(Lines.rings(watched))
        .isEqualTo("raised warning 2024-01-01\nraised critical 2024-01-08");
    assertThat(watched.alerts()).extracting(Alert::step).containsExactly("crossed", "shots");
    assertThat(watched.alerts())
        .extracting(Alert::response)
        .containsExactly("Ask the capitals.", "Call the crisis cell.");
  }

  @Test
  void aGraverStepOfTheSameCrossingUpgradesTheAlert() {
    String news =
        """
        day,source,target,type
        2024-01-01,SRB,XKX,ACCUSE
        2024-01-02,SRB,XKX,ASSAULT
        """;
    Watched watched = Lines.watch(Lines.line(LADDER), news, "2024-01-01", "2024-01-20");
    assertThat(Lines.rings(watched))
        .isEqualTo("raised warning 2024-01-01\nupgraded critical 2024-01-02");
    assertThat(watched.alerts().get(1).about()).contains(watched.alerts().get(0).id());
  }

  @Test
  void remindsUntilAcknowledged() {
    String news = days("ASSAULT", "01", "05", "09", "13", "17", "21", "25", "29");
    String keys = "when: {count: 1, within: 5d}\nrepeat: 7d\n";
    assertThat(rings(keys, news))
        .isEqualTo(
            """
            raised warning 2024-01-01
            reminder warning 2024-01-08
            reminder warning 2024-01-15
            reminder warning 2024-01-22
            reminder warning 2024-01-29""");
    assertThat(rings(keys + "acknowledged: [{day: 2024-01-10, by: A. N. Alyst}]\n", news))
        .isEqualTo("raised warning 2024-01-01\nreminder warning 2024-01-08");
  }

  @Test
  void aSilenceKeepsWhatItHoldsBackUntilItIsOver() {
    String keys =
        """
        when: {count: 1, within: 5d}
        silence: [{from: 2024-01-01, until: 2024-01-07, by: A. N. Alyst, reason: exercise}]
        """;
    assertThat(rings(keys, days("ASSAULT", "02"))).isEqualTo("raised warning 2024-01-02, silenced");
    assertThat(rings(keys, days("ASSAULT", "02", "06")))
        .isEqualTo(
            "raised warning 2024-01-02, silenced\nraised warning 2024-01-02, known 2024-01-08");
  }

  @Test
  void showsItsApproachAndRingsForItWhereAsked() {
    String news = days("ASSAULT", "01", "02", "03");
    String keys = "when: {count: 3, within: 5d}\napproach: {at: 0.6, severity: info}";
    assertThat(rings(keys, news)).isEqualTo("raised info 2024-01-02\nupgraded warning 2024-01-03");
    RedLine silent = Lines.serbia("when: {count: 3, within: 5d}");
    Watched watched = Lines.watch(silent, days("ASSAULT", "01", "02"), "2024-01-01", "2024-01-03");
    assertThat(watched.alerts()).isEmpty();
    assertThat(Lines.state(watched)).isEqualTo(State.APPROACHING);
  }

  @Test
  void isQuietWhileOtherNewsOfTheRegionComesIn() {
    String news = "day,source,target,type\n2024-01-05,XKX.OPP,XKX.GOV,PROTEST\n";
    RedLine line = Lines.serbia("when: {count: 1, within: 5d}\ncoverage: 7d");
    assertThat(Lines.state(Lines.watch(line, news, "2024-01-01", "2024-01-04")))
        .isEqualTo(State.UNKNOWN);
    assertThat(Lines.state(Lines.watch(line, news, "2024-01-01", "2024-01-11")))
        .isEqualTo(State.QUIET);
    assertThat(Lines.state(Lines.watch(line, news, "2024-01-01", "2024-01-12")))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void newsOfOtherRegionsIsNoNews() {
    String news = "day,source,target,type\n2024-01-05,BRA,ARG,CONSULT\n";
    RedLine line = Lines.serbia("when: {count: 1, within: 5d}\ncoverage: 7d");
    assertThat(Lines.state(Lines.watch(line, news, "2024-01-01", "2024-01-06")))
        .isEqualTo(State.UNKNOWN);
  }

  @Test
  void watchesEachNeighbourWhileCrossed() {
    String news =
        """
        day,source,target,type
        2024-01-01,MKD.MIL,MKD.REB,ASSAULT
        2024-01-05,SRB,XKX,ASSAULT
        2024-01-08,ALB.REB,ALB.GOV,ASSAULT
        2024-01-28,MKD.MIL,MKD.REB,ASSAULT
        """;
    assertThat(rings("when: {count: 1, within: 3d}\nspillover: [MKD, ALB]", news))
        .isEqualTo(
            """
            raised warning 2024-01-05
            raised high 2024-01-05 in MKD
            raised high 2024-01-08 in ALB""");
  }
}
