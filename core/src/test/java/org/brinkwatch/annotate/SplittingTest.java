package org.brinkwatch.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SplittingTest {
  private static final String[] SHREDS = {
    "The", "city", "fell", "U.S.", "Gen.", "No.", "5", "1,200", "“", "”", "\"", "'", "’", "s", "–",
    "—", "-", "…", "...", ".", "?", "!", ",", "(", ")", "[", "]", "\u00a0", "\u00ad", "\u200b",
    "\ufeff", "ﬁ", "ﬄ", "\ud83d", "\udca5", "💥", "\u0301", "é", "Ж", "中", "@x", "#", "$", "US$",
        "€",
    "km", "n't", "cannot", "http://", "www.", "a@b.c", "un.org", "\t", "\n", " ", " ", " ", "\0",
        "_"
  };

  @TestFactory
  Stream<DynamicTest> splitsParagraphsAsInTheGoldenFile() throws IOException {
    return Stream.of(golden("sentences.txt").split("\n\n"))
        .filter(paragraph -> !paragraph.startsWith("#"))
        .map(paragraph -> List.of(paragraph.strip().split("\n")))
        .map(lines -> DynamicTest.dynamicTest(lines.get(0), () -> check(lines)));
  }

  private static void check(List<String> lines) {
    assertThat(sentences(lines.get(0)).stream().map(SplittingTest::spaced).toList())
        .isEqualTo(lines.subList(1, lines.size()));
  }

  @Test
  void keepsOffsetsInOrderAndInRangeOnAnyText() {
    long seed = 20231207;
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      String text =
          Stream.generate(() -> SHREDS[random.nextInt(SHREDS.length)])
              .limit(random.nextInt(40))
              .collect(Collectors.joining());
      assertOffsets(text, "seed " + seed + ", text " + text);
    }
  }

  @Test
  void keepsOffsetsOnRandomCharacters() {
    long seed = 20220224;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      char[] chars = new char[random.nextInt(60)];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000);
      }
      assertOffsets(new String(chars), "seed " + seed + ", round " + round);
    }
  }

  private static void assertOffsets(String text, String name) {
    Plain plain = Plain.of(text, new Span(0, text.length()));
    int end = 0;
    for (List<Piece> sentence : Splitter.split(plain, Tokenizer.tokenize(plain))) {
      assertThat(sentence).as(name).hasSizeBetween(1, 200);
      for (Piece piece : sentence) {
        Span span = plain.span(piece.begin(), piece.end());
        assertThat(span.begin()).as(name).isGreaterThanOrEqualTo(end);
        assertThat(span.end()).as(name).isBetween(span.begin() + 1, text.length());
        assertThat(span.of(text)).as(name).isNotBlank();
        if (span.of(text).matches("[A-Za-z0-9]+")) {
          assertThat(span.of(text)).as(name).isEqualTo(piece.form());
        }
        end = span.end();
      }
    }
  }

  @Test
  void splitsLongAndBrokenTextInLinearTime() {
    assertThat(sentences("x".repeat(50_000))).hasSize(1);
    assertThat(sentences("\"".repeat(10_000))).isEmpty();
    assertThat(sentences("a-".repeat(25_000))).allMatch(sentence -> sentence.size() <= 200);
    assertThat(sentences("word ".repeat(1_000))).hasSize(5);
    assertThat(sentences("A. ".repeat(20_000))).isNotEmpty();
    assertThat(sentences("\ud83d" + "a".repeat(3) + "\udca5")).hasSize(1);
  }

  @Test
  void cutsLongSentencesAfterAClause() {
    String text = "one ".repeat(150) + "; " + "two ".repeat(100);
    assertThat(sentences(text)).extracting(List::size).containsExactly(151, 100);
  }

  @Test
  void keepsTheSpanOfNormalizedWords() {
    String text = "The ofﬁ\u00adce — “open”.";
    Plain plain = Plain.of(text, new Span(0, text.length()));
    List<String> written = new ArrayList<>();
    for (Piece piece : Tokenizer.tokenize(plain)) {
      written.add(plain.span(piece.begin(), piece.end()).of(text) + "=" + piece.form());
    }
    assertThat(written)
        .containsExactly(
            "The=The", "ofﬁ\u00adce=office", "—=--", "“=\"", "open=open", "”=\"", ".=.");
  }

  static List<List<Piece>> sentences(String text) {
    Plain plain = Plain.of(text, new Span(0, text.length()));
    return Splitter.split(plain, Tokenizer.tokenize(plain));
  }

  private static String spaced(List<Piece> sentence) {
    return sentence.stream().map(Piece::form).collect(Collectors.joining(" "));
  }

  static String golden(String name) throws IOException {
    try (var in = SplittingTest.class.getResourceAsStream("/golden/annotate/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
