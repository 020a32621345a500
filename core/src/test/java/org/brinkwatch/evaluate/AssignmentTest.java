package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void prefersTheSumToTheFirst() {
    assertThat(Assignment.best(new long[][] {{9, 8}, {9, 1}}, 2)).containsExactly(1, 0);
  }

  @Test
  void leavesAloneWhatIsWorthNothing() {
    assertThat(Assignment.best(new long[][] {{0, 0}, {0, 5}}, 2))
        .containsExactly(Assignment.NONE, 1);
    assertThat(Assignment.best(new long[][] {{-3}}, 1)).containsExactly(Assignment.NONE);
  }

  @Test
  void standsEmptySides() {
    assertThat(Assignment.best(new long[0][], 3)).isEmpty();
    assertThat(Assignment.best(new long[][] {{}, {}}, 0))
        .containsExactly(Assignment.NONE, Assignment.NONE);
  }

  @Test
  void isAsGoodAsTheBestOfAllWaysAndUsesEachOnce() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      int columns = random.nextInt(5);
      long[][] weights = new long[random.nextInt(5)][columns];
      for (long[] row : weights) {
        Arrays.setAll(row, column -> random.nextInt(4) == 0 ? 0 : random.nextInt(1 << 20));
      }
      int[] best = Assignment.best(weights, columns);
      assertThat(sum(weights, best))
          .as("seed %d: %s", seed, Arrays.deepToString(weights))
          .isEqualTo(bruteForce(weights, 0, new boolean[columns]));
      assertThat(Arrays.stream(best).filter(column -> column >= 0).boxed()).doesNotHaveDuplicates();
    }
  }

  @Test
  void doesNotTakeForeverOverThousands() {
    Random random = new Random(3);
    long[][] weights = new long[400][3_000];
    for (long[] row : weights) {
      Arrays.setAll(row, column -> random.nextInt(1000));
    }
    assertThat(Assignment.best(weights, 3_000)).hasSize(400).doesNotContain(Assignment.NONE);
  }

  private static long sum(long[][] weights, int[] columns) {
    return IntStream.range(0, columns.length)
        .filter(row -> columns[row] >= 0)
        .mapToLong(row -> weights[row][columns[row]])
        .sum();
  }

  private static long bruteForce(long[][] weights, int row, boolean[] used) {
    if (row == weights.length) {
      return 0;
    }
    long best = bruteForce(weights, row + 1, used);
    for (int column = 0; column < used.length; column++) {
      if (!used[column]) {
        used[column] = true;
        best = Math.max(best, weights[row][column] + bruteForce(weights, row + 1, used));
        used[column] = false;
      }
    }
    return best;
  }
}
