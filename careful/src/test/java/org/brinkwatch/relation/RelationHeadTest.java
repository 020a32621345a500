package org.brinkwatch.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RelationHeadTest {
  private static final RelationHead HEAD = RelationHead.load();

  private static Map<EventType, Double> probabilities(String text, String source, String target) {
    return HEAD.probabilities(text, span(text, source), span(text, target));
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static EventType likeliest(Map<EventType, Double> probabilities) {
    return probabilities.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASSAULT  | Warplanes from Aruba bombed a port in Belize overnight. | Aruba | Belize",
        "AGREE    | Aruba said it would send doctors to Belize. | Aruba | Belize",
        "REJECT   | Aruba refused to send doctors to Belize. | Aruba | Belize",
        "REQUEST  | Aruba urged Belize to send doctors. | Aruba | Belize",
        "ACCUSE   | Aruba accused Belize of jailing its fishermen. | Aruba | Belize",
        "THREATEN | Aruba threatened to bomb Belize. | Aruba | Belize",
        "COERCE   | Police in Aruba arrested three fishermen. | Police in Aruba | three fishermen"
      })
  void tellsDeedsFromWords(EventType type, String text, String source, String target) {
    assertThat(likeliest(probabilities(text, source, target))).isEqualTo(type);
  }

  @Test
  void looksAtThePairAndNotOnlyAtTheSentence() {
    String text = "Aruba condemned Belize, whose army shelled Cuba, and sent food to the Cubans.";
    assertThat(likeliest(probabilities(text, "Aruba", "Belize"))).isEqualTo(EventType.ACCUSE);
    assertThat(likeliest(probabilities(text, "army", "Cuba"))).isEqualTo(EventType.ASSAULT);
  }

  @Test
  void sumsToOneOnAnyText() {
    Random random = new Random(41);
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(1 + random.nextInt(900), 1, 0x2FFF).forEach(text::appendCodePoint);
      int a = random.nextInt(text.length() + 1);
      int b = random.nextInt(text.length() + 1);
      Span source = new Span(Math.min(a, b), Math.max(a, b));
      Span target = new Span(Math.max(a, b), text.length());
      double sum =
          HEAD.probabilities(text.toString(), source, target).values().stream()
              .mapToDouble(p -> p)
              .sum();
      assertThat(sum).as("seed 41, text %s", i).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void saysTheSameOnSeveralThreads() {
    String text = "Aruba urged Belize to open its ports.";
    Map<EventType, Double> alone = probabilities(text, "Aruba", "Belize");
    List<Map<EventType, Double>> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> probabilities(text, "Aruba", "Belize"))
            .toList();
    assertThat(together).containsOnly(alone);
  }
}
