package org.brinkwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChangeTest {
  @Test
  void findsTheWeekOfANewPaceInHindsight() {
    assertThat(Segments.starts(step(60, 40, 0, 5))).containsExactly(60);
  }

  @Test
  void saysWhatPaceWasHeldHowLong() {
    assertThat(Stretch.of(step(60, 40, 0, 5), LocalDate.parse("2024-01-07")))
        .containsExactly(
            new Stretch(LocalDate.parse("2022-02-07"), LocalDate.parse("2023-04-02"), 0),
            new Stretch(LocalDate.parse("2023-04-03"), LocalDate.parse("2024-01-07"), 5));
  }

  @Test
  void findsNothingInAnEvenSeries() {
    assertThat(Segments.starts(step(100, 0, 2, 0))).isEmpty();
  }

  @Test
  void seesANewPaceOnlineWithinThreeWeeks() {
    assertThat(OnlineChange.rises(step(100, 30, 0, 5), 52).get(0)).isBetween(100, 102);
  }

  @Test
  void laterWeeksChangeNothingOfWhatWasSeen() {
    int[] weekly = step(100, 30, 1, 6);
    int[] shorter = Arrays.copyOf(weekly, 110);

    assertThat(OnlineChange.rises(weekly, 52)).isNotEmpty();
    assertThat(OnlineChange.rises(shorter, 52))
        .isEqualTo(OnlineChange.rises(weekly, 52).stream().filter(week -> week < 110).toList());
  }

  private static int[] step(int before, int after, int low, int high) {
    int[] weekly = new int[before + after];
    Arrays.fill(weekly, 0, before, low);
    Arrays.fill(weekly, before, weekly.length, high);
    return weekly;
  }
}
