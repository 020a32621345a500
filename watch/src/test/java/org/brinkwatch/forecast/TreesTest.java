package org.brinkwatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
  private static final int ROWS = 4000;
  private final Random random = new Random(11);

  @Test
  void theRegressionFindsTheWeightsThatMadeTheData() {
    float[][] rows = new float[ROWS][];
    double[] labels = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = new float[] {(float) random.nextGaussian(), (float) random.nextGaussian()};
      labels[i] = random.nextDouble() < Odds.probability(2 * rows[i][0] - 1) ? 1 : 0;
    }

    Logistic fit = Logistic.fit(rows, labels, 0.1);

    assertThat(fit.score(new float[] {0, 0})).isCloseTo(-1, within(0.2));
    assertThat(fit.score(new float[] {1, 0})).isCloseTo(1, within(0.3));
    assertThat(fit.score(new float[] {0, 1})).isCloseTo(-1, within(0.3));
  }

  @Test
  void treesFindWhatNoLineCan() {
    float[][] rows = new float[ROWS][];
    double[] labels = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = new float[] {random.nextInt(2), random.nextInt(2)};
      labels[i] = rows[i][0] == rows[i][1] ? 0 : 1;
    }
    // a lone coin of two has no gain at first; the sample of rows breaks the tie
    Trees trees =
        Trees.fit(rows, labels, new double[ROWS], new Trees.Growth(100, 2, 0.2, 5, 1, 0.7, 1), 1);

    assertThat(trees.score(new float[] {0, 1})).isPositive();
    assertThat(trees.score(new float[] {1, 1})).isNegative();
  }

  @Test
  void tiesCountHalf() {
    double[] same = {0.5, 0.5, 0.5};
    boolean[] came = {true, false, true};

    assertThat(Scores.auc(same, came, Scores.order(same), i -> 1)).isEqualTo(0.5);
  }
}
