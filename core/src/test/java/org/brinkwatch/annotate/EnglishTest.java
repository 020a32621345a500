package org.brinkwatch.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

class EnglishTest {
  private static final English ENGLISH = English.load();

  @Test
  void parsesAsTheLibraryDoesTokenForToken() throws IOException {
    List<String> differences = new ArrayList<>();
    for (List<Compare.Line> sentence : Compare.read(SplittingTest.golden("oracle.conll"))) {
      List<Token> parsed = Compare.parse(ENGLISH, sentence);
      for (int i = 0; i < sentence.size(); i++) {
        Compare.Line line = sentence.get(i);
        if (!Compare.isSame(parsed.get(i), line) || !Compare.isSameLemma(parsed.get(i), line)) {
          differences.add(line + " but " + parsed.get(i));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void findsWhoDidWhatToWhom() {
    assertThat(conll("Two soldiers were detained by the Serbs’ police on 9/11."))
        .containsExactly(
            "0\tTwo\ttwo\tCD\t1\tnmod",
            "1\tsoldiers\tsoldier\tNNS\t3\tnsubjpass",
            "2\twere\tbe\tVBD\t3\tauxpass",
            "3\tdetained\tdetain\tVBN\t-1\troot",
            "4\tby\tby\tIN\t3\tagent",
            "5\tthe\tthe\tDT\t6\tdet",
            "6\tSerbs\tserb\tNNPS\t8\tposs",
            "7\t'\t'\tPOS\t6\tcase",
            "8\tpolice\tpolice\tNNS\t4\tpobj",
            "9\ton\ton\tIN\t3\tprep",
            "10\t9/11\t9/11\tCD\t9\tpobj",
            "11\t.\t.\t.\t3\tpunct");
  }

  @Test
  void annotatesParagraphsAlone() {
    String text = "War Ends\n\nThe war ended. All rejoiced.\n\nThe square. Photo: A";
    Article article =
        article(
            text,
            new Block(Block.Kind.TITLE, new Span(0, 8)),
            new Block(Block.Kind.PARAGRAPH, new Span(10, 38)),
            new Block(Block.Kind.CAPTION, new Span(40, text.length())));
    assertThat(ENGLISH.annotate(article).sentences())
        .extracting(sentence -> sentence.paragraph() + " " + sentence.span().of(text).strip())
        .containsExactly("1 The war ended.", "1 All rejoiced.");
  }

  @Test
  void endsSentencesWithTheirBlock() {
    String text = "The army said\n\nnothing at all";
    Article article =
        article(
            text,
            new Block(Block.Kind.PARAGRAPH, new Span(0, 13)),
            new Block(Block.Kind.PARAGRAPH, new Span(15, text.length())));
    assertThat(ENGLISH.annotate(article).sentences())
        .extracting(sentence -> sentence.span().of(text))
        .containsExactly("The army said", "nothing at all");
  }

  @Test
  void parsesTheSameOnManyThreadsAndInAnyLocale() throws IOException {
    String text = SplittingTest.golden("oracle-sentences.txt");
    Annotated once = ENGLISH.annotate(paragraph(text));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(
              IntStream.range(0, 4)
                  .parallel()
                  .mapToObj(i -> ENGLISH.annotate(paragraph(text)))
                  .toList())
          .allMatch(once::equals);
    } finally {
      Locale.setDefault(Locale.ROOT);
    }
  }

  @Test
  void makesTreesOfAnyText() {
    long seed = 19990324;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append((char) random.nextInt(random.nextInt(4) > 0 ? 128 : 0x10000));
      }
      for (Sentence sentence : ENGLISH.annotate(paragraph(text.toString())).sentences()) {
        assertTree(sentence, "seed " + seed + ", text " + text);
      }
    }
  }

  @Test
  void parsesLongAndBrokenText() {
    for (String text :
        List.of(
            "x".repeat(50_000),
            "\"".repeat(10_000),
            "a-".repeat(2_000),
            "1,000".repeat(5_000),
            "(".repeat(3_000) + "war" + ")".repeat(3_000),
            "\ud83d war \udca5",
            "")) {
      for (Sentence sentence : ENGLISH.annotate(paragraph(text)).sentences()) {
        assertTree(sentence, text.substring(0, Math.min(20, text.length())));
      }
    }
  }

  private static void assertTree(Sentence sentence, String name) {
    int size = sentence.tokens().size();
    for (Token token : sentence.tokens()) {
      int steps = 0;
      for (int head = token.index(); head >= 0; head = sentence.tokens().get(head).head()) {
        assertThat(steps++).as(name).isLessThanOrEqualTo(size);
      }
      assertThat(token.lemma()).as(name).isNotEmpty();
      assertThat(sentence.span().covers(token.span())).as(name).isTrue();
    }
  }

  private static List<String> conll(String text) {
    return ENGLISH.annotate(paragraph(text)).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Dump::conll)
        .toList();
  }

  private static Article paragraph(String text) {
    return Dump.paragraph(text);
  }

  private static Article article(String text, Block... blocks) {
    return new Article("a", "", "", "en", Optional.empty(), "", text, List.of(blocks));
  }

  @Test
  void givesVerbsTheirBaseFormThoughTheyAreAdjectivesAsWell() {
    String text = "Chad provided food and ended the siege; nothing else happened.";
    List<String> lemmas =
        ENGLISH.annotate(paragraph(text)).sentences().get(0).tokens().stream()
            .filter(token -> token.tag().startsWith("VB"))
            .map(Token::lemma)
            .toList();
    assertThat(lemmas).containsExactly("provide", "end", "happen");
  }
}
