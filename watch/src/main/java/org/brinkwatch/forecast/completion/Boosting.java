package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Grows trees one by one, each on what those before it got wrong. The loss is that of choosing the
 * right candidate among the wrong ones (softmax), with its second derivative (Newton's step).
 */
final class Boosting {
  private static final double ROWS = 0.2;
  private static final double FEATURES = 0.5;

  private final Table table;
  private final Crew crew;
  private final List<Object> hands;
  private final double[] scores;
  private final double[] slopes;
  private final double[] bends;
  private final int[] chosen;
  private int count;

  private Boosting(Table table, Crew crew) {
    this.table = table;
    this.crew = crew;
    hands = crew.workers(number -> new Object());
    scores = new double[table.rows()];
    slopes = new double[table.rows()];
    bends = new double[table.rows()];
    chosen = new int[table.rows()];
  }

  static List<Tree> trees(Table table, int rounds, long seed, Crew crew) {
    List<Tree> trees = new ArrayList<>();
    if (table.rows() == 0) {
      return trees;
    }
    Boosting boosting = new Boosting(table, crew);
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < rounds; round++) {
      trees.add(boosting.next(random));
    }
    return trees;
  }

  private Tree next(SplittableRandom random) {
    count = 0;
    for (int group = 0; group < table.groups(); group++) {
      if (random.nextDouble() < ROWS) {
        choose(table.start(group), table.start(group + 1));
      }
    }
    boolean[] used = new boolean[Features.COUNT];
    for (int feature = 0; feature < used.length; feature++) {
      used[feature] = random.nextDouble() < FEATURES;
    }
    Tree tree = new Growth(table, Arrays.copyOf(chosen, count), slopes, bends).grow(used, crew);
    add(tree);
    return tree;
  }

  private void add(Tree tree) {
    int parts = 64;
    crew.each(
        parts,
        hands,
        (hand, part) -> {
          int end = (int) ((part + 1L) * table.rows() / parts);
          for (int row = (int) ((long) part * table.rows() / parts); row < end; row++) {
            scores[row] += tree.value(table.columns(), row);
          }
        });
  }

  private void choose(int from, int to) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int row = from; row < to; row++) {
      highest = Math.max(highest, scores[row]);
    }
    double wrong = 1e-12;
    for (int row = from; row < to; row++) {
      if (!table.isRight(row)) {
        wrong += table.weight(row) * Math.exp(scores[row] - highest);
      }
    }
    // each right answer competes with the wrong ones alone, as it does when it is ranked
    double pull = 0;
    double pullSquared = 0;
    for (int row = from; row < to; row++) {
      if (table.isRight(row)) {
        double mass = Math.exp(scores[row] - highest);
        double chance = mass / (mass + wrong);
        note(row, chance - 1, Math.max(1e-3, chance * (1 - chance)));
        pull += 1 / (mass + wrong);
        pullSquared += 1 / ((mass + wrong) * (mass + wrong));
      }
    }
    for (int row = from; row < to; row++) {
      double mass = table.weight(row) * Math.exp(scores[row] - highest);
      double bend = mass * pull - mass * mass * pullSquared;
      if (!table.isRight(row) && bend > 1e-4) {
        note(row, mass * pull, bend);
      }
    }
  }

  private void note(int row, double slope, double bend) {
    slopes[row] = slope;
    bends[row] = bend;
    chosen[count++] = row;
  }
}
