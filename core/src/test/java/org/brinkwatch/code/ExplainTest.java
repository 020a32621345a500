package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.brinkwatch.code.explain.ActReason;
import org.brinkwatch.code.explain.Explained;
import org.brinkwatch.code.explain.JsonExplanation;
import org.brinkwatch.code.explain.TextExplanation;
import org.brinkwatch.event.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence in, the reasons for its claims and for its silence out. */
final class ExplainTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 11, 30);

  private static Explained explain(String text) {
    Article article = BuiltIn.article(Optional.of(TODAY), text);
    return BuiltIn.CODER.explain(BuiltIn.ENGLISH.annotate(article));
  }

  private static ActReason reason(String text, String word) {
    return explain(text).sentences().stream()
        .flatMap(sentence -> sentence.acts().stream())
        .filter(act -> act.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing about " + word + " in " + text));
  }

  private static String stop(String text, String word) {
    return reason(text, word).stop().orElseThrow().code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A missile hit a snag.                          | hit       | NO_ACTOR",
        "68 Kenyans were killed in the crash.           | killed    | ACCIDENT",
        "Chelsea beat Arsenal 4-0 in the league final.  | beat      | OFF_TOPIC",
        "American sanctions remain.                     | sanctions | TOPIC",
        "Russia attacked a patrol, killing two men.     | killing   | PART_OF_ATTACK",
        "Norway outfoxed Sweden.                        | outfoxed  | NO_FRAME",
        "The attack helicopters were late.              | attack    | NO_PREDICATE",
        "The minister praised the weather.              | praised   | NO_TARGET",
      })
  void saysWhatStoppedAWord(String text, String word, String code) {
    assertThat(stop(text, word)).isEqualTo(code);
  }

  @Test
  void namesTheFrameItsConditionsAndTheSidesOfAClaim() {
    ActReason shelled = reason("Russia shelled Kharkiv on Monday.", "shelled");
    assertThat(shelled.claims()).hasSize(1);
    assertThat(shelled.frames())
        .singleElement()
        .satisfies(
            frame -> {
              assertThat(frame.line()).isEqualTo(shelled.claims().get(0).rule());
              assertThat(frame.frame()).startsWith("shell | ASSAULT");
            });
    assertThat(shelled.arguments())
        .extracting(ActReason.Argument::side, ActReason.Argument::where)
        .containsExactly(
            tuple("source", "subject of 'shelled'"), tuple("target", "object of 'shelled'"));
    assertThat(shelled.arguments().get(0).line()).startsWith("states.tsv:");
    assertThat(shelled.date()).contains("on Monday");
  }

  @Test
  void namesTheWordsThatBearOnAStatus() {
    ActReason sent = reason("Sweden would not send troops to Mali if France left.", "send");
    assertThat(sent.standing()).extracting(ActReason.Bearing::kind).contains("MODAL", "NEGATION");
    assertThat(sent.standing()).extracting(ActReason.Bearing::word).contains("would", "not");
  }

  @Test
  void namesTheOperatorAndTheActBelowIt() {
    ActReason refused = reason("Serbia refused to extradite the general to Kosovo.", "refused");
    assertThat(refused.frames()).hasSize(2);
    assertThat(refused.frames().get(0).line()).startsWith("operators.tsv:");
    assertThat(refused.frames().get(1).line()).startsWith("verbs.tsv:");
  }

  @Test
  void saysWhichConditionsDoNotHold() {
    ActReason broke = reason("Norway broke a pencil.", "broke");
    assertThat(broke.stop().orElseThrow().code()).isEqualTo("NO_FIT");
    assertThat(broke.tried()).isNotEmpty().allMatch(tried -> tried.line().startsWith("verbs.tsv:"));
    assertThat(broke.tried()).anyMatch(tried -> tried.why().startsWith("does not hold: "));
  }

  @Test
  void isWrittenForAPersonALineForEachReason() {
    assertThat(TextExplanation.write(explain("Norway condemned Iran on Monday.")))
        .contains(
            "Norway condemned Iran on Monday.\n",
            "ACCUSE, ACTUAL from 'condemned'",
            "    frame    verbs.tsv:",
            "    source   'Norway' = NOR Norway: subject of 'condemned'; a name, states.tsv:",
            "    status   no word bears on it: it happened",
            "    date     2023-11-27: 'on Monday'");
  }

  @Test
  void isWrittenForProgramsAnObjectForEachSentence() {
    assertThat(JsonExplanation.lines(explain("Norway condemned Iran. 68 Kenyans were killed.")))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).contains("\"type\":\"ACCUSE\"", "\"stop\":null"),
            second -> assertThat(second).contains("\"claims\":[]", "\"stop\":\"ACCIDENT\""));
  }
}
