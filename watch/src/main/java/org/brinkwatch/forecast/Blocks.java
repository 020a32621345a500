package org.brinkwatch.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Resampling of rows by blocks of four weeks, all dyads of a block together: weeks and dyads that
 * lie close are no independent witnesses.
 */
final class Blocks {
  private static final int BLOCK_DAYS = 28;
  private static final int DRAWS = 500;

  private final int[] blockOf;
  private final int blocks;
  private final int[][] draws;

  Blocks(List<Row> rows, long seed) {
    long first = rows.isEmpty() ? 0 : rows.get(0).day().toEpochDay();
    blockOf =
        rows.stream()
            .mapToInt(row -> (int) ((row.day().toEpochDay() - first) / BLOCK_DAYS))
            .toArray();
    blocks = rows.isEmpty() ? 0 : blockOf[blockOf.length - 1] + 1;
    Random random = new Random(seed);
    draws = new int[DRAWS][blocks];
    for (int[] draw : draws) {
      for (int i = 0; i < blocks; i++) {
        draw[random.nextInt(blocks)]++;
      }
    }
  }

  /** A figure of rows of which each counts so often. */
  Interval interval(ToDoubleFunction<int[]> figure) {
    int[] once = new int[blockOf.length];
    Arrays.fill(once, 1);
    double value = figure.applyAsDouble(once);
    double[] drawn =
        IntStream.range(0, DRAWS)
            .mapToDouble(draw -> figure.applyAsDouble(weights(draws[draw])))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (drawn.length == 0) {
      return new Interval(value, Double.NaN, Double.NaN);
    }
    return new Interval(
        value, drawn[(int) (drawn.length * 0.025)], drawn[(int) (drawn.length * 0.975)]);
  }

  private int[] weights(int[] draw) {
    int[] weights = new int[blockOf.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw[blockOf[i]];
    }
    return weights;
  }
}
