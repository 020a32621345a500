package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.English;
import org.brinkwatch.code.explain.Explained;
import org.brinkwatch.code.explain.JsonExplanation;
import org.brinkwatch.code.explain.TextExplanation;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.flow.Runner;
import org.brinkwatch.flow.Stage;
import org.brinkwatch.store.ArticleLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any text at all: nothing breaks, and all that is coded stands in the text. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class CoderPropertiesTest {
  private static final List<Article> ARTICLES =
      LongStream.range(0, 200).mapToObj(seed -> new Texts(seed).plain()).toList();

  @Test
  void codesAnyTextSoundly() {
    int claims = 0;
    for (long seed = 0; seed < 1500; seed++) {
      claims += codesSoundly("seed " + seed, new Texts(seed).any());
    }
    assertThat(claims).as("claims in all texts").isGreaterThan(1000);
  }

  /** Whatever the text, the explanation holds just the claims that are coded, in their order. */
  @Test
  void explainsAnyTextByItsOwnClaims() {
    for (long seed = 0; seed < 500; seed++) {
      Article article = new Texts(seed).any();
      Annotated annotated = BuiltIn.ENGLISH.annotate(article);
      try {
        Explained explained = BuiltIn.CODER.explain(annotated);
        assertThat(explained.sentences()).hasSameSizeAs(annotated.sentences());
        assertThat(claims(explained))
            .containsExactlyInAnyOrderElementsOf(BuiltIn.CODER.code(annotated).claims());
        assertThat(TextExplanation.write(explained)).isNotNull();
        assertThat(JsonExplanation.lines(explained)).noneMatch(line -> line.contains("\n"));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + article.text(), e);
      }
    }
  }

  private static List<Claim> claims(Explained explained) {
    return explained.sentences().stream()
        .flatMap(sentence -> sentence.acts().stream())
        .flatMap(act -> act.claims().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\t\u00a0\u2003", ".", "\ud83d", "\"", "\u0000", "?!"})
  void codesNextToNothing(String text) {
    assertThat(codesSoundly("text", paragraph(text))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'Russia shelled Ukraine and ', 1250",
    "'Iran said that Iraq said that ', 850",
    "'the army of ', 1700",
    "'Serbia, Kosovo, ', 2500",
    "'“', 10000",
    "'“‘', 5000",
    "'\"', 10000",
    "'(', 10000",
    "'said ', 5000",
    "'not ', 5000",
    "'2023 ', 5000",
    "'1,', 5000",
    "'on Monday ', 2500",
    "'attackattack', 2500",
    "'. ', 10000"
  })
  void codesOneSentenceWithoutEnd(String piece, int times) {
    String endless = "Norway condemned " + piece.repeat(times) + "Sweden on Monday.";
    codesSoundly(piece, paragraph(endless));
  }

  @Test
  void codesTheSameOnAnyNumberOfThreads() {
    String alone = lines(BuiltIn.ENGLISH, BuiltIn.CODER, 1);
    assertThat(alone.lines()).hasSizeGreaterThan(300);
    assertThat(lines(BuiltIn.ENGLISH, BuiltIn.CODER, 4)).isEqualTo(alone);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, America/St_Johns"})
  void codesTheSameWhereverItRuns(String language, String zone) {
    String here = lines(BuiltIn.ENGLISH, BuiltIn.CODER, 1);
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(lines(English.load(), Coder.builtIn(), 1)).isEqualTo(here);
    } finally {
      Locale.setDefault(Locale.ROOT);
      TimeZone.setDefault(null);
    }
  }

  private static Article paragraph(String text) {
    return BuiltIn.article(Optional.empty(), text);
  }

  private static int codesSoundly(String name, Article article) {
    try {
      Coded coded = BuiltIn.CODER.code(BuiltIn.ENGLISH.annotate(article));
      Soundness.check(coded);
      assertThat(lines(coded)).doesNotContain("\n");
      return coded.claims().size();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      String text = article.text();
      String shown = text.substring(0, Math.min(text.length(), 1000));
      throw new AssertionError(name + ", " + article.published() + ": " + shown, e);
    }
  }

  /** All that is found in all articles, as the files hold it. */
  private static String lines(English english, Coder coder, int threads) {
    Stage<Article, Coded> coding =
        (article, out) -> out.accept(coder.code(english.annotate(article)));
    List<String> lines = new ArrayList<>();
    new Runner(threads).run(ARTICLES.iterator(), coding, coded -> lines.addAll(lines(coded)));
    return String.join("\n", lines);
  }

  private static List<String> lines(Coded coded) {
    ArticleLines writer = new ArticleLines(coded.article());
    List<String> lines = new ArrayList<>();
    coded.claims().forEach(claim -> lines.add(writer.claim(claim)));
    coded.statements().forEach(statement -> lines.add(writer.statement(statement)));
    coded.appointments().forEach(appointment -> lines.add(writer.appointment(appointment)));
    return lines;
  }
}
