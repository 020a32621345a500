package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the figures of {@code evaluation/expected}: where one falls short, this fails and names it;
 * where the coder got better, write the new figure there.
 */
final class EvaluationTest {
  private static final Path EVALUATION = Path.of("..", "evaluation");
  private static final Path EXPECTED = EVALUATION.resolve("expected");
  private static final Path HARD = EVALUATION.resolve("hard");
  private static final Path REPEATS = EVALUATION.resolve("repeats");
  private static final Path FRESH = EVALUATION.resolve("relations").resolve("fresh.tsv");

  @Test
  void namesRelationsThatNothingWasTunedOnAsWellAsExpected() {
    holds(FRESH, "--expect", EXPECTED.resolve("relations.tsv"));
  }

  @Test
  void namesThemCarefullyAsWellAsExpected() {
    holds(FRESH, "--careful", "--expect", EXPECTED.resolve("relations-careful.tsv"));
  }

  @Test
  void codesWholeArticlesAsWellAsExpected() {
    holds(EVALUATION.resolve("gold").resolve("dev"), "--expect", EXPECTED.resolve("gold-dev.tsv"));
  }

  @Test
  void codesArticlesThatNothingWasTunedOnAsWellAsExpected() {
    holds(
        EVALUATION.resolve("gold").resolve("test"), "--expect", EXPECTED.resolve("gold-test.tsv"));
  }

  @Test
  void codesTheHardPartsAsWellAsExpected() {
    holds(HARD.resolve("dev"), "--expect", EXPECTED.resolve("hard-dev.tsv"));
  }

  @Test
  void codesHardPartsThatNothingWasTunedOnAsWellAsExpected() {
    holds(HARD.resolve("test"), "--expect", EXPECTED.resolve("hard-test.tsv"));
  }

  @Test
  void gathersRepeatsAsWellAsExpected() {
    holds(REPEATS.resolve("dev"), "--expect", EXPECTED.resolve("repeats-dev.tsv"));
  }

  @Test
  void gathersRepeatsThatNothingWasTunedOnAsWellAsExpected() {
    holds(REPEATS.resolve("test"), "--expect", EXPECTED.resolve("repeats-test.tsv"));
  }

  private static void holds(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "eval";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Run run = Run.of(all);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
  }
}
