package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PairsTest {
  private static final Pairs PAIRS = new Pairs(Codebook.builtIn());

  private static Pairs.Relation relation(String sentence, String source, String target) {
    return PAIRS.relation(BuiltIn.annotate(sentence), source, target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASSAULT  | Azerbaijan shelled Armenia on Tuesday. | Azerbaijan | Armenia",
        "ASSAULT  | Armenia was shelled by Azerbaijan on Tuesday. | Azerbaijan | Armenia",
        "CONSULT  | Albania met Greece in Geneva. | Albania | Greece",
        "ACCUSE   | Chad accused Sudan of arming the rebels. | Chad | Sudan",
        "AID      | Japan gave Kenya food. | Japan | Kenya",
        "SANCTION | Niger expelled the French ambassador. | Niger | the French ambassador",
        "AGREE    | Canada promised to send food to Haiti. | Canada | Haiti",
        "THREATEN | Iran threatened to attack Israel. | Iran | Israel",
        "REQUEST  | Egypt urged Ethiopia to stop filling the dam. | Egypt | Ethiopia",
        "REJECT   | Serbia refused to recognise Kosovo. | Serbia | Kosovo"
      })
  void namesWhatTheSourceDoesToTheTarget(
      EventType type, String sentence, String source, String target) {
    assertThat(relation(sentence, source, target).type()).contains(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCUSE  | Norway | Russia",
        "AID     | Norway | Moldova",
        "ASSAULT | Russia | Ukraine",
      })
  void tellsThePairsOfOneSentenceApart(EventType type, String source, String target) {
    String sentence = "Norway condemned Russia, which bombed Ukraine, and gave Moldova food.";
    assertThat(relation(sentence, source, target).type()).contains(type);
  }

  @Test
  void saysNothingWhereNothingIsDone() {
    Pairs.Relation nothing = relation("Norway is a neighbour of Sweden.", "Norway", "Sweden");
    assertThat(nothing.type()).isEmpty();
    assertThat(nothing.confidence()).isZero();
    assertThat(nothing.target()).isEqualTo(new Span(25, 31));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "Russia, ''", "Mars, Venus", "Russia, Russia"})
  void answersAlsoForMentionsThatDoNotStandThere(String source, String target) {
    Pairs.Relation relation = relation("Russia shelled Ukraine.", source, target);
    assertThat(relation.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void isSurerOfThoseWhoStandByTheVerb() {
    String sentence = "Russia shelled Ukraine while Brazil and Peru watched.";
    double close = relation(sentence, "Russia", "Ukraine").confidence();
    assertThat(close).isGreaterThan(relation(sentence, "Brazil", "Peru").confidence());
  }
}
