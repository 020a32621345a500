package org.brinkwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UsualRangeTest {
  @Test
  void isPoissonWhereThePastIsNoMoreSpreadThanChance() {
    UsualRange usual = new UsualRange(2, 2);

    assertThat(usual.atLeast(1)).isCloseTo(1 - Math.exp(-2), within(1e-9));
    assertThat(usual.atLeast(0)).isEqualTo(1);
  }

  @Test
  void allowsMoreToAPastOfBursts() {
    UsualRange even = UsualRange.of(new int[] {1, 1, 1, 1, 1, 1, 1, 1});
    UsualRange bursts = UsualRange.of(new int[] {0, 0, 0, 8, 0, 0, 0, 0});

    assertThat(bursts.upper(0.05)).isGreaterThan(even.upper(0.05));
  }

  @Test
  void isNotSurprisedByASingleActAfterSilence() {
    UsualRange silent = UsualRange.of(new int[52]);

    assertThat(silent.atLeast(1)).isLessThan(0.02);
    assertThat(silent.atLeast(0)).isEqualTo(1);
    assertThat(silent.mean()).isPositive();
  }
}
