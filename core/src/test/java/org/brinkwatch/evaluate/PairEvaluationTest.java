package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;

class PairEvaluationTest {
  private final PairEvaluation evaluation =
      new PairEvaluation(
          new Gold(
              "pairs", Convention.CLAIMS, List.of(), List.of(), List.of(), List.of(), List.of()));

  @Test
  void averagesOverTheRootsAndQuadsOfTheGold() {
    answer("YIELD", EventType.CONCEDE, 0.9);
    answer("YIELD", EventType.RETREAT, 0.8);
    answer("ASSAULT", EventType.COERCE, 0.7);
    answer("ASSAULT", EventType.ASSAULT, 0.6);
    evaluation.add(pair("AID"), Optional.empty(), 0);
    assertThat(value("root.accuracy")).isEqualTo(3.0 / 5);
    assertThat(value("root.macro-f1")).isCloseTo((1 + 2.0 / 3 + 0) / 3, within(1e-9));
    // yields and aid are material cooperation, coercion and assault material conflict
    assertThat(value("quad.accuracy")).isEqualTo(4.0 / 5);
    assertThat(value("quad.macro-f1")).isCloseTo((4.0 / 5 + 1) / 2, within(1e-9));
  }

  @Test
  void leavesSilenceOutOfTheCalibration() {
    answer("AID", EventType.AID, 1);
    evaluation.add(pair("AID"), Optional.empty(), 0);
    assertThat(value("calibration.brier")).isZero();
    assertThat(report().text()).contains("without an answer  1");
  }

  @Test
  void tellsTheSurestMistakeFirst() {
    answer("AID", EventType.AGREE, 0.5);
    answer("AID", EventType.ASSAULT, 0.9);
    evaluation.add(pair("AID"), Optional.empty(), 0);
    assertThat(report().text())
        .containsSubsequence("found  ASSAULT A -> B", "found  AGREE A -> B", "missed", "found  -");
  }

  @Test
  void standsNoPairsAtAll() {
    assertThat(value("root.macro-f1")).isNaN();
  }

  private void answer(String root, EventType type, double confidence) {
    evaluation.add(pair(root), Optional.of(type), confidence);
  }

  private static GoldPair pair(String root) {
    return new GoldPair("pairs.tsv", 2, "1", "A did B.", "A", "B", root, Root.quad(root));
  }

  private Report report() {
    return evaluation.report(new ReportOptions(5, 1, true));
  }

  private double value(String name) {
    return report().figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
