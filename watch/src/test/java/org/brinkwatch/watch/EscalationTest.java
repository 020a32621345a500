package org.brinkwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brinkwatch.Deeds.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.Deeds;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.junit.jupiter.api.Test;

class EscalationTest {
  private static final LocalDate DAY = LocalDate.parse("1998-03-08");
  private static final Dyad DYAD = new Dyad("SER", "KSV");

  @Test
  void countsByQuadClassInBlocksThatEndWithTheDay() {
    List<Deed> deeds =
        List.of(
            deed("1998-03-01", "SER", "KSV", EventType.CONSULT),
            deed("1998-03-02", "SER", "KSV", EventType.ASSAULT),
            deed("1998-03-08", "SER", "KSV", EventType.ACCUSE));

    List<Span> weeks = Series.all(deeds, DAY).getOrDefault(DYAD, Series.empty(DYAD, DAY)).weeks(2);

    assertThat(weeks.get(0).count(Quad.VERBAL_COOPERATION)).isEqualTo(1);
    assertThat(weeks.get(1).count(Quad.MATERIAL_CONFLICT)).isEqualTo(1);
    assertThat(weeks.get(1).intensity()).isEqualTo(-11);
    assertThat(weeks.get(1).conflictShare()).isEqualTo(0.75); // two of two, and one of each
  }

  @Test
  void anOutletThatTellsADeedTwiceTellsItOnce() {
    Deed deed = deed("1998-03-02", "SER", "KSV", EventType.ASSAULT);

    Span week = weekOf(Deeds.told(deed, deed.day(), "wire", "paper", "wire"));

    assertThat(week.tellings()).isEqualTo(2);
    assertThat(week.deeds()).isEqualTo(1);
  }

  @Test
  void whatIsNotKnownYetIsNotThere() {
    Deed deed = deed("1998-03-02", "SER", "KSV", EventType.ASSAULT);

    assertThat(Series.all(List.of(Deeds.told(deed, DAY.plusDays(1), "wire")), DAY)).isEmpty();
  }

  @Test
  void aHigherRungPointsDownAndSaysWhy() {
    Arrow arrow =
        arrow(
            deed("1997-12-01", "SER", "KSV", EventType.ACCUSE),
            deed("1998-03-02", "SER", "KSV", EventType.ASSAULT));

    assertThat(arrow.direction()).isEqualTo(Arrow.Direction.DETERIORATED);
    assertThat(arrow.rule())
        .isEqualTo("rung 4 reached in the last 4 weeks; in the 26 weeks before at most 1");
  }

  @Test
  void peaceAfterAFullYearPointsUp() {
    List<Deed> deeds = new ArrayList<>();
    for (int week = 5; week < 56; week++) {
      deeds.add(deed(DAY.minusWeeks(week), "SER", "KSV", EventType.ASSAULT));
    }

    Arrow arrow = arrow(deeds.toArray(Deed[]::new));

    assertThat(arrow.direction()).isEqualTo(Arrow.Direction.IMPROVED);
    assertThat(arrow.rule()).startsWith("0 hostile acts in 4 weeks");
  }

  @Test
  void showsWhoAnswersWhom() {
    int[] leader = new int[100];
    int[] follower = new int[100];
    for (int week = 0; week < 99; week += 5) {
      leader[week] = 1;
      follower[week + 1] = 1;
    }

    assertThat(Response.of(leader, follower).isSure()).isTrue();
    assertThat(Response.of(follower, leader).isSure()).isFalse();
  }

  private static Arrow arrow(Deed... deeds) {
    return Arrow.of(
        Series.all(List.of(deeds), DAY).getOrDefault(DYAD, Series.empty(DYAD, DAY)),
        Hostility.MATERIAL_CONFLICT);
  }

  private static Span weekOf(Deed deed) {
    return Series.all(List.of(deed), DAY)
        .getOrDefault(DYAD, Series.empty(DYAD, DAY))
        .weeks(1)
        .get(0);
  }
}
