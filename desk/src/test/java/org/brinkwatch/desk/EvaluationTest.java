package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds the figures of evaluation/expected.tsv: a change for the better is written there, too. */
final class EvaluationTest {
  private static final Path EVALUATION = Path.of("..", "evaluation");

  @ParameterizedTest
  @CsvFileSource(
      files = "../evaluation/expected.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      encoding = "UTF-8")
  void namesAsManyRelationsRightAsExpected(String set, String gear, double right, double tolerance)
      throws IOException {
    Path gold = EVALUATION.resolve(set);
    Run run =
        gear.equals("careful")
            ? Run.of("code", "--careful", "--pairs", gold)
            : Run.of("code", "--pairs", gold);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(share(gold, run.lines())).isCloseTo(right, within(tolerance));
  }

  /** The share of rows whose root type is named; CONCEDE and RETREAT are YIELD. */
  private static double share(Path gold, List<String> answers) throws IOException {
    Map<String, String> roots = new HashMap<>();
    for (String line : Files.readAllLines(gold)) {
      String[] cells = line.split("\t", -1);
      roots.put(cells[0], cells[4]);
    }
    assertThat(answers).hasSize(roots.size() - 1);
    long right = answers.stream().filter(answer -> isRight(answer.split("\t", -1), roots)).count();
    return (double) right / answers.size();
  }

  private static boolean isRight(String[] answer, Map<String, String> roots) {
    boolean yields = answer[1].equals("CONCEDE") || answer[1].equals("RETREAT");
    return (yields ? "YIELD" : answer[1]).equals(roots.get(answer[0]));
  }
}
