package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final Coding TEXT =
      new Coding("Kenya bombed Chad and sued Mali. Togo bombed Benin. Ghana slept.");

  @Test
  void joinsClaimsOfOneTypeInOneSentence() {
    assertThat(
            matched(
                gold("bombed", "ASSAULT ACTUAL KEN -> TCD"),
                TEXT.claim("sued", "ASSAULT ACTUAL KEN -> TCD", 0.5)))
        .containsExactly("ASSAULT/ASSAULT");
  }

  @Test
  void joinsNothingOverSentences() {
    assertThat(
            matched(
                gold("bombed", "ASSAULT ACTUAL KEN -> TCD"),
                TEXT.claim("Togo bombed", "ASSAULT ACTUAL TGO -> BEN", 0.5)))
        .containsExactlyInAnyOrder("ASSAULT/-", "-/ASSAULT");
  }

  @Test
  void joinsAnotherTypeOnlyOnTheSameWords() {
    Expected gold = gold("sued", "ACCUSE ACTUAL KEN -> MLI");
    assertThat(matched(gold, TEXT.claim("sued", "COERCE ACTUAL KEN -> MLI", 0.5)))
        .containsExactly("ACCUSE/COERCE");
    assertThat(matched(gold, TEXT.claim("bombed", "COERCE ACTUAL KEN -> MLI", 0.5)))
        .containsExactlyInAnyOrder("ACCUSE/-", "-/COERCE");
  }

  @Test
  void looksAtTheTypeBeforeTheWords() {
    List<Match> matches =
        matches(
            List.of(gold("bombed", "ASSAULT ACTUAL KEN -> TCD")),
            List.of(
                TEXT.claim("bombed", "COERCE ACTUAL KEN -> TCD", 0.5),
                TEXT.claim("sued", "ASSAULT NEGATED - -> -", 0.5)));
    assertThat(names(matches)).containsExactly("ASSAULT/ASSAULT", "-/COERCE");
  }

  @Test
  void looksAtTheWordsBeforeTheActors() {
    List<Match> matches =
        matches(
            List.of(
                gold("bombed", "ASSAULT ACTUAL KEN -> TCD"),
                gold("sued", "ASSAULT ACTUAL KEN -> MLI")),
            List.of(
                TEXT.claim("bombed", "ASSAULT ACTUAL KEN -> MLI", 0.5),
                TEXT.claim("sued", "ASSAULT ACTUAL KEN -> TCD", 0.5)));
    assertThat(matches)
        .extracting(match -> match.found().orElseThrow().claim().id())
        .containsExactly("bombed", "sued");
  }

  @Test
  void looksAtStatusAndActorsWhereTheRestIsEqual() {
    List<Match> matches =
        matches(
            List.of(gold("bombed", "ASSAULT ACTUAL KEN -> TCD")),
            List.of(
                TEXT.claim("Kenya bombed", "ASSAULT INTENDED KEN -> TCD", 0.5),
                TEXT.claim("bombed Chad", "ASSAULT ACTUAL KEN -> TCD", 0.5)));
    assertThat(matches.get(0).found().orElseThrow().claim().id()).isEqualTo("bombed Chad");
  }

  @Test
  void joinsAnywhereWhereTheGoldHasNoWords() {
    Expected gold =
        new ExpectedClaim("f:1", Optional.empty(), Notation.claim("ASSAULT ACTUAL KEN -> TCD"));
    assertThat(matched(gold, TEXT.claim("Togo bombed", "COERCE ACTUAL TGO -> BEN", 0.5)))
        .containsExactly("ASSAULT/COERCE");
  }

  private static Expected gold(String trigger, String notation) {
    int begin = TEXT.text().indexOf(trigger);
    Span span = new Span(begin, begin + trigger.length());
    return new ExpectedClaim("f:1", Optional.of(span), Notation.claim(notation));
  }

  private static List<String> matched(Expected gold, Claim found) {
    return names(matches(List.of(gold), List.of(found)));
  }

  private static List<Match> matches(List<Expected> gold, List<Claim> found) {
    GoldText text = new GoldText("f", 1, "", "", Optional.empty(), TEXT.text(), gold);
    return Matching.of(Convention.CLAIMS, text, Convention.CLAIMS.found(found), TEXT.sentences());
  }

  private static List<String> names(List<Match> matches) {
    List<String> names = new ArrayList<>();
    for (Match match : matches) {
      names.add(
          match.expected().map(Expected::label).orElse("-")
              + "/"
              + match.found().map(found -> found.type().name()).orElse("-"));
    }
    return names;
  }
}
