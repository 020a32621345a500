package org.brinkwatch.watch.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** News that comes late, again, or not to stay. */
class LateNewsTest {
  private static final RedLine SHOTS =
      Lines.serbia("when: {count: 2, within: 7d, select: {type: ASSAULT}}");

  @Test
  void anAnniversaryRaisesNothing() {
    RedLine line = Lines.serbia("when: {count: 1, within: 7d}");
    String news =
        """
        day,known,source,target,type
        1999-03-24,2024-03-24,SRB,XKX,ASSAULT
        1999-03-25,2024-03-24,SRB,XKX,ASSAULT
        """;
    Watched watched = Lines.watch(line, news, "2024-03-01", "2024-03-31");
    assertThat(watched.alerts()).isEmpty();
    assertThat(Lines.state(watched)).isEqualTo(State.UNKNOWN);
  }

  @Test
  void anAnniversaryRaisesNothingEvenIfThoseDaysWereWatched() {
    RedLine line = Lines.serbia("when: {count: 1, within: 7d}");
    String news =
        """
        day,known,source,target,type
        2021-03-24,2024-03-24,SRB,XKX,ASSAULT
        """;
    assertThat(Lines.watch(line, news, "2021-01-01", "2024-03-31").alerts()).isEmpty();
  }

  @Test
  void aWireStoryInTwentyOutletsRaisesOnce() {
    RedLine line = Lines.serbia("when: {count: 1, within: 7d}");
    StringBuilder news = new StringBuilder("id,day,known,source,target,type,outlets\n");
    for (int paper = 0; paper < 20; paper++) {
      news.append("wire,2024-01-01,2024-01-0")
          .append(1 + paper / 5)
          .append(",SRB,XKX,ASSAULT,Wire\n");
    }
    assertThat(Lines.rings(Lines.watch(line, news.toString(), "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-01");
  }

  @Test
  void aWireStoryInTwentyOutletsIsOneOutlet() {
    RedLine line = Lines.serbia("when: {outlets: 2, within: 7d}");
    String news =
        """
        id,day,known,source,target,type,outlets
        wire,2024-01-01,2024-01-01,SRB,XKX,ASSAULT,Wire
        wire,2024-01-01,2024-01-02,SRB,XKX,ASSAULT,Wire
        wire,2024-01-01,2024-01-03,SRB,XKX,ASSAULT,Wire|Herald
        """;
    assertThat(Lines.rings(Lines.watch(line, news, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-01, known 2024-01-03");
  }

  @Test
  void aLateArticleRingsForTheDayOfTheDeed() {
    String news =
        """
        day,known,source,target,type
        2024-01-01,2024-01-01,SRB,XKX,ASSAULT
        2024-01-03,2024-01-06,SRB,XKX,ASSAULT
        """;
    assertThat(Lines.rings(Lines.watch(SHOTS, news, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-03, known 2024-01-06");
  }

  @Test
  void aLateArticleUpgradesWhatRang() {
    RedLine line =
        Lines.serbia(
            """
            when: {count: 1, within: 7d}
            escalate: [{when: {count: 2, within: 7d}, severity: critical}]
            """);
    String news =
        """
        day,known,source,target,type
        2024-01-05,2024-01-05,SRB,XKX,ASSAULT
        2024-01-05,2024-01-07,SRB,XKX,ASSAULT
        """;
    Watched watched = Lines.watch(line, news, "2024-01-01", "2024-01-20");
    assertThat(Lines.rings(watched))
        .isEqualTo("raised warning 2024-01-05\nupgraded critical 2024-01-05, known 2024-01-07");
    assertThat(watched.alerts().get(1).about()).contains(watched.alerts().get(0).id());
  }

  @Test
  void aWithdrawnArticleRetracts() {
    String news =
        """
        id,day,known,source,target,type,withdrawn
        one,2024-01-01,2024-01-01,SRB,XKX,ASSAULT,
        two,2024-01-02,2024-01-02,SRB,XKX,ASSAULT,
        two,,2024-01-04,,,,yes
        """;
    Watched watched = Lines.watch(SHOTS, news, "2024-01-01", "2024-01-20");
    assertThat(Lines.rings(watched))
        .isEqualTo("raised warning 2024-01-02\nretracted warning 2024-01-02, known 2024-01-04");
    assertThat(watched.alerts().get(1).says()).contains("1 of its events withdrawn or corrected");
    assertThat(watched.alerts().get(1).about()).contains(watched.alerts().get(0).id());
  }

  @Test
  void aCorrectedArticleRetracts() {
    String news =
        """
        id,day,known,source,target,type,status
        one,2024-01-01,2024-01-01,SRB,XKX,ASSAULT,
        two,2024-01-02,2024-01-02,SRB,XKX,ASSAULT,
        two,2024-01-02,2024-01-03,SRB,XKX,ASSAULT,NEGATED
        """;
    assertThat(Lines.rings(Lines.watch(SHOTS, news, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-02\nretracted warning 2024-01-02, known 2024-01-03");
  }

  @Test
  void anArticleThatComesBackRingsUnderANewId() {
    String news =
        """
        id,day,known,source,target,type,withdrawn
        one,2024-01-01,2024-01-01,SRB,XKX,ASSAULT,
        two,2024-01-02,2024-01-02,SRB,XKX,ASSAULT,
        two,,2024-01-03,,,,yes
        two,2024-01-02,2024-01-04,SRB,XKX,ASSAULT,
        """;
    Watched watched = Lines.watch(SHOTS, news, "2024-01-01", "2024-01-20");
    assertThat(watched.alerts())
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.RAISED, Alert.Kind.RETRACTED, Alert.Kind.RAISED);
    assertThat(watched.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
  }

  @Test
  void talksThatBecomeKnownLateRetractTheirAbsence() {
    RedLine line =
        Lines.serbia("when: {absent: {type: CONSULT, dyad: SRB-XKX}, for: 10d, after: THREATEN}");
    String news =
        """
        day,known,source,target,type
        2024-01-01,2024-01-01,SRB,XKX,THREATEN
        2024-01-06,2024-01-06,XKX,SRB,ACCUSE
        2024-01-04,2024-01-13,XKX,SRB,CONSULT
        """;
    Watched watched = Lines.watch(line, news, "2024-01-01", "2024-01-20");
    assertThat(Lines.rings(watched))
        .isEqualTo("raised warning 2024-01-11\nretracted warning 2024-01-11, known 2024-01-13");
    assertThat(watched.alerts().get(1).says()).contains("What became known since");
  }

  @Test
  void anEarlierDeedThatBecomesKnownLateIsNoSecondCrossing() {
    String news =
        """
        day,known,source,target,type
        2024-01-03,2024-01-03,SRB,XKX,ASSAULT
        2024-01-05,2024-01-05,SRB,XKX,ASSAULT
        2024-01-02,2024-01-06,SRB,XKX,ASSAULT
        """;
    assertThat(Lines.rings(Lines.watch(SHOTS, news, "2024-01-01", "2024-01-20")))
        .isEqualTo("raised warning 2024-01-05");
  }

  @Test
  void whatWasKnownOnADayCanBeReplayed() {
    String news =
        """
        day,known,source,target,type
        2024-01-01,2024-01-01,SRB,XKX,ASSAULT
        2024-01-03,2024-01-06,SRB,XKX,ASSAULT
        """;
    assertThat(Lines.state(Lines.watch(SHOTS, news, "2024-01-01", "2024-01-05")))
        .isEqualTo(State.APPROACHING);
    List<Version> hindsight = RedLines.inHindsight(Lines.news(news));
    assertThat(Lines.rings(Lines.watch(SHOTS, hindsight, "2024-01-01", "2024-01-05")))
        .isEqualTo("raised warning 2024-01-03");
  }

  @Test
  void theOrderInWhichNewsIsHandedInDoesNotMatter() {
    List<Version> versions = new ArrayList<>(Mayhem.versions(7, 300));
    List<RedLine> lines = Mayhem.lines();
    RedLines.Period period =
        new RedLines.Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
    Watched once = RedLines.watch(lines, versions, Signals.NONE, period);
    Collections.reverse(versions);
    assertThat(RedLines.watch(lines, versions, Signals.NONE, period)).isEqualTo(once);
  }

  @Test
  void oneThreadAndSeveralGiveTheSame() {
    List<Version> versions = Mayhem.versions(11, 500);
    List<RedLine> lines = Mayhem.lines();
    RedLines.Period period =
        new RedLines.Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
    Watched one = RedLines.watch(lines, versions, Signals.NONE, period, 1);
    assertThat(one.alerts()).isNotEmpty();
    assertThat(RedLines.watch(lines, versions, Signals.NONE, period, 4)).isEqualTo(one);
  }

  @Test
  void noAlertIsGivenTwice() {
    RedLines.Period period =
        new RedLines.Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
    for (int seed = 0; seed < 20; seed++) {
      Watched watched =
          RedLines.watch(Mayhem.lines(), Mayhem.versions(seed, 400), Signals.NONE, period);
      assertThat(watched.alerts())
          .as("seed %d", seed)
          .extracting(Alert::id)
          .doesNotHaveDuplicates();
    }
  }

  /** Taking up the fold where the past changed has to give what folding from the start gives. */
  @Test
  void newsInAnyOrderEndsInTheStateOfHindsight() {
    RedLines.Period period =
        new RedLines.Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2025-03-31"));
    for (int seed = 0; seed < 20; seed++) {
      List<Version> versions = Mayhem.versions(seed, 400);
      Watched late = RedLines.watch(Mayhem.lines(), versions, Signals.NONE, period);
      Watched early =
          RedLines.watch(Mayhem.lines(), RedLines.inHindsight(versions), Signals.NONE, period);
      assertThat(late.standings()).as("seed %d", seed).isEqualTo(early.standings());
    }
  }
}
