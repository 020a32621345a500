package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CalibrationTest {
  @Test
  void neverFallsAsTheScoreRises() {
    double before = 0;
    for (int score = 0; score <= 120; score++) {
      double share = Calibration.of(score / 100.0);
      assertThat(share).isBetween(before, 1.0);
      before = share;
    }
  }

  @Test
  void meetsTheMeasuredPoints() {
    assertThat(Calibration.of(0.64)).isEqualTo(0.37);
    assertThat(Calibration.of(0.95)).isEqualTo(0.68);
  }
}
