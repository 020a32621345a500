package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

class ClaimEvaluationTest {
  private static final Coding TEXT =
      new Coding("Kenya bombed Chad. Togo will sue Mali. Ghana met Benin. Peru slept. Fiji fled.");

  private static final ReportOptions OPTIONS = new ReportOptions(10, 1, true);

  private final List<Expected> gold = new ArrayList<>();
  private final List<Claim> found = new ArrayList<>();

  /** Two of four found claims have the right type; five are expected. */
  private void fourOfFive() {
    gold("bombed", "ASSAULT ACTUAL KEN -> TCD @2025-01-01..2025-01-01 killed=3");
    found("bombed", "ASSAULT ACTUAL KEN -> TCD @2025-01-01..2025-01-01 killed=4", 0.95);
    gold("sue", "ACCUSE INTENDED TGO -> MLI");
    found("sue", "ACCUSE ACTUAL TGO -> MLI", 0.85);
    gold("met", "CONSULT ACTUAL GHA + BEN -> GHA + BEN");
    found("met", "COOPERATE ACTUAL GHA -> BEN", 0.45);
    gold("fled", "RETREAT ACTUAL FJI -> -");
    gold("Fiji", "RETREAT NEGATED FJI -> -");
    found("slept", "AID HYPOTHETICAL PER -> -", 0.05);
  }

  @Test
  void countsWhatIsRightOfWhatWasFoundAndExpected() {
    fourOfFive();
    assertThat(value("type.precision")).isEqualTo(2.0 / 4);
    assertThat(value("type.recall")).isEqualTo(2.0 / 5);
    assertThat(value("type.f1")).isEqualTo(4.0 / 9);
    assertThat(value("type+status.precision")).isEqualTo(1.0 / 4);
    assertThat(value("type+status+source+target.recall")).isEqualTo(1.0 / 5);
    assertThat(value("whole.f1")).isZero();
    assertThat(value("type.ASSAULT.f1")).isEqualTo(1);
    assertThat(value("type.RETREAT.f1")).isZero();
  }

  @Test
  void looksAtTheFieldsOfClaimsWhoseTypeIsRight() {
    fourOfFive();
    assertThat(value("status.accuracy")).isEqualTo(0.5);
    assertThat(value("source.accuracy")).isEqualTo(1);
    assertThat(value("date.accuracy")).isEqualTo(1);
    assertThat(value("counts.accuracy")).isEqualTo(0.5);
  }

  @Test
  void countsWhatIsSaidToHaveHappenedButIsNotInTheGoldSo() {
    fourOfFive();
    // the suit is only intended, and nobody cooperated; what is supposed is no such claim
    assertThat(value("false-actual.share")).isEqualTo(2.0 / 3);
    assertThat(value("false-actual.per-100-sentences")).isEqualTo(40);
  }

  @Test
  void measuresCalibrationOverWhatWasFound() {
    fourOfFive();
    double brier = (0.05 * 0.05 + 0.85 * 0.85 + 0.45 * 0.45 + 0.05 * 0.05) / 4;
    assertThat(value("calibration.brier")).isCloseTo(brier, within(1e-9));
    assertThat(value("calibration.ece")).isCloseTo((0.05 + 0.85 + 0.45 + 0.05) / 4, within(1e-9));
  }

  @Test
  void tellsTheWorstErrorsFirst() {
    fourOfFive();
    String text = report().text();
    assertThat(text.substring(text.indexOf("The worst errors")))
        .containsSubsequence(
            "gold.tsv:2  said to have happened",
            "confidence 0.85",
            "gold.tsv:3  said to have happened",
            "found  COOPERATE ACTUAL GHA -> BEN",
            "gold.tsv:4  missed",
            "Fiji fled.",
            "gold.tsv:5  missed",
            "gold.tsv:1  wrong in part",
            "f:1  found, but not in the gold");
  }

  @Test
  void keepsToAHundredColumns() {
    fourOfFive();
    assertThat(report().text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
  }

  @Test
  void comparesUnknownActorsByTheirWords() {
    gold("bombed", "ASSAULT ACTUAL \"the Free Hills Movement\" -> TCD by \"One Nur\"");
    found("bombed", "ASSAULT ACTUAL \"Free Hills Movement\" -> TCD by \"one nur\"", 0.5);
    assertThat(value("whole.f1")).isEqualTo(1);
  }

  @Test
  void isWrongWhereAnActorIsMissingOrTooMany() {
    gold("bombed", "ASSAULT ACTUAL KEN -> TCD");
    found("bombed", "ASSAULT ACTUAL KEN + UGA -> -", 0.5);
    assertThat(value("source.accuracy")).isZero();
    assertThat(value("target.accuracy")).isZero();
    assertThat(value("type.f1")).isEqualTo(1);
  }

  @Test
  void hasNoFigureWhereThereIsNothingToMeasure() {
    Report report = report();
    assertThat(figure(report, "type.precision").value()).isNaN();
    assertThat(report.json()).contains("\"value\" : null");
    assertThat(report.text()).contains("texts", "1");
    assertThat(new ClaimEvaluation(gold(List.of())).report(OPTIONS).text()).contains("texts");
  }

  @Test
  void saysTheSameWithTheSameSeed() {
    assertThat(manyTexts(5).json()).isEqualTo(manyTexts(5).json());
    assertThat(manyTexts(5).json()).isNotEqualTo(manyTexts(6).json());
    assertThat(manyTexts(5).figures().get(0).value())
        .isEqualTo(manyTexts(6).figures().get(0).value());
  }

  @Test
  void drawsIntervalsAroundTheFigure() {
    Figure precision = figure(manyTexts(1), "type.precision");
    // 50 texts, each right or wrong: about 1.96 * sqrt(p (1 - p) / n) to either side
    double half = 1.96 * Math.sqrt(precision.value() * (1 - precision.value()) / 50);
    assertThat(precision.low()).isCloseTo(precision.value() - half, within(0.04));
    assertThat(precision.high()).isCloseTo(precision.value() + half, within(0.04));
  }

  private static Report manyTexts(long seed) {
    Random random = new Random(11);
    ClaimEvaluation evaluation = new ClaimEvaluation(gold(List.of()));
    for (int i = 0; i < 50; i++) {
      Span words = new Span(0, 5);
      String type = random.nextInt(3) > 0 ? "ASSAULT" : "AID";
      Expected expected =
          new ExpectedClaim("f:" + i, Optional.of(words), Notation.claim(type + " ACTUAL - -> -"));
      Claim claim = TEXT.claim("Kenya", "ASSAULT ACTUAL - -> -", 0.5);
      evaluation.add(text(List.of(expected)), List.of(claim), TEXT.sentences());
    }
    return evaluation.report(new ReportOptions(0, seed, false));
  }

  private void gold(String trigger, String notation) {
    int begin = TEXT.text().indexOf(trigger);
    Span span = new Span(begin, begin + trigger.length());
    gold.add(
        new ExpectedClaim(
            "gold.tsv:" + (gold.size() + 1), Optional.of(span), Notation.claim(notation)));
  }

  private void found(String trigger, String notation, double confidence) {
    found.add(TEXT.claim(trigger, notation, confidence));
  }

  private double value(String name) {
    return figure(report(), name).value();
  }

  private static Figure figure(Report report, String name) {
    return report.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Report report() {
    GoldText text = text(gold);
    ClaimEvaluation evaluation = new ClaimEvaluation(gold(List.of(text)));
    evaluation.add(text, found, TEXT.sentences());
    return evaluation.report(OPTIONS);
  }

  private static GoldText text(List<Expected> expected) {
    return new GoldText("f", 1, "", "", Optional.empty(), TEXT.text(), expected);
  }

  private static Gold gold(List<GoldText> texts) {
    return new Gold("gold", Convention.CLAIMS, texts, List.of(), List.of(), List.of(), List.of());
  }
}
