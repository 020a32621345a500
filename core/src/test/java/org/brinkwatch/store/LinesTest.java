package org.brinkwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.Golden;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;
import org.junit.jupiter.api.Test;

class LinesTest {
  private final ArticleLines lines = new ArticleLines(Reading.ARTICLE);

  @Test
  void writesClaimsAsDocumented() {
    new Golden("store", "claims.jsonl")
        .check(lines.claim(Reading.shelling()) + "\n" + lines.claim(Reading.threat()) + "\n");
  }

  @Test
  void writesStatementsAsDocumented() {
    new Golden("store", "statements.jsonl").check(lines.statement(Reading.words()) + "\n");
  }

  @Test
  void writesAppointmentsAsDocumented() {
    new Golden("store", "appointments.jsonl").check(lines.appointment(Reading.talks()) + "\n");
  }

  @Test
  void writesEventsAsDocumented() {
    new Golden("store", "events.jsonl")
        .check(
            EventLines.event(Reading.shellingHeld())
                + "\n"
                + EventLines.event(Reading.threatHeld())
                + "\n");
  }

  @Test
  void writesOffsetsThatSpellTheirWords() throws IOException {
    List<String> all =
        List.of(
            lines.claim(Reading.shelling()),
            lines.claim(Reading.threat()),
            lines.statement(Reading.words()),
            lines.appointment(Reading.talks()));
    for (String line : all) {
      assertThat(passages(line)).isNotEmpty().allSatisfy(each -> each.spellsIn(Reading.TEXT));
    }
  }

  @Test
  void countsAnySpanOfAnyTextInCodePoints() throws IOException {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      String text = anyText(random);
      Article article = new Article("x", "", "", "", Optional.empty(), "", text, List.of());
      Statement statement = anyStatement(random, article);
      String line = new ArticleLines(article).statement(statement);
      assertThat(line).as("seed %d", seed).doesNotContain("\n", "\r");
      for (Passage passage : passages(line)) {
        assertThat(passage.words).as("seed %d: %s", seed, text).isEqualTo(passage.in(text));
      }
    }
  }

  @Test
  void namesTheSpanThatIsBeyondTheText() {
    Article other = new Article("b", "", "", "", Optional.empty(), "", "short", List.of());
    assertThatThrownBy(() -> new ArticleLines(other).claim(Reading.shelling()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Span[")
        .hasMessageContaining("5");
  }

  @Test
  void widensASpanThatCutsACharacterInTwo() {
    CodePoints points = new CodePoints("a🚨b");
    assertThat(points.begin(new Span(2, 4))).isEqualTo(1);
    assertThat(points.end(new Span(0, 2))).isEqualTo(2);
    assertThat(points.end(new Span(0, 4))).isEqualTo(3);
  }

  private static Statement anyStatement(Random random, Article article) {
    String text = article.text();
    Span words = anySpan(random, text);
    Span sentence = anySpan(random, text);
    Mention speaker = new Mention(new Actor("x", anyText(random), "", ""), words.of(text), words);
    return new Statement(
        "s",
        article.citation(),
        Optional.of(speaker),
        "say",
        words,
        words.of(text),
        random.nextBoolean(),
        List.of(speaker),
        DateRange.UNKNOWN,
        new Evidence(sentence, sentence.of(text), words, words.of(text)));
  }

  private static Span anySpan(Random random, String text) {
    int points = text.codePointCount(0, text.length());
    int first = random.nextInt(points + 1);
    int second = random.nextInt(points + 1);
    return new Span(
        text.offsetByCodePoints(0, Math.min(first, second)),
        text.offsetByCodePoints(0, Math.max(first, second)));
  }

  private static String anyText(Random random) {
    int[] alphabet = {
      'a', ' ', '"', '\\', '\n', '\u2028', 0, 0x416, 0x5317, 0x1F6A8, 0x20BB7, 0xFFFD
    };
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  @Test
  void writesHalfACharacterAsTheReplacementCharacter() {
    Article article =
        new Article("x", "a\uD83D", "", "", Optional.empty(), "", "\uDEA8", List.of());
    String line =
        new ArticleLines(article)
            .appointment(
                new Appointment(
                    "p",
                    article.citation(),
                    "\uDEA8",
                    DateRange.UNKNOWN,
                    List.of(),
                    Optional.empty(),
                    new Evidence(new Span(0, 1), "\uDEA8", new Span(0, 0), "")));
    assertThat(line).contains("\"title\":\"a\uFFFD\"", "\"what\":\"\uFFFD\"", "\"end\":1");
  }

  @Test
  void writesNoNumberThatJsonDoesNotKnow() {
    assertThat(
            Line.of(
                line -> {
                  line.number("nan", Double.NaN);
                  line.number("whole", 3.0);
                  line.number("zero", -0.0);
                  line.number("long", 1 / 3.0);
                  line.number("hundred", 100.0);
                  line.counts(Counts.NONE);
                }))
        .isEqualTo(
            "{\"nan\":null,\"whole\":3.0,\"zero\":0.0,\"long\":0.33333,\"hundred\":100.0,"
                + "\"killed\":null,\"injured\":null,\"size\":null}");
  }

  /** What stands between "text", "begin" and "end" of one object. */
  private record Passage(String words, int begin, int end) {
    String in(String text) {
      int from = text.offsetByCodePoints(0, begin);
      return text.substring(from, text.offsetByCodePoints(from, end - begin));
    }

    void spellsIn(String text) {
      assertThat(words).isEqualTo(in(text));
    }
  }

  private static List<Passage> passages(String line) throws IOException {
    List<Passage> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      String words = "";
      int begin = -1;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String field = String.valueOf(parser.currentName());
        if (token == JsonToken.VALUE_NULL && field.equals("text")) {
          words = "";
        } else if (token == JsonToken.VALUE_STRING && field.equals("text")) {
          words = parser.getText();
        } else if (token == JsonToken.VALUE_NUMBER_INT && field.equals("begin")) {
          begin = parser.getIntValue();
        } else if (token == JsonToken.VALUE_NUMBER_INT && field.equals("end")) {
          found.add(new Passage(words, begin, parser.getIntValue()));
        }
      }
    }
    return found;
  }
}
