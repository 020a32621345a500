package org.brinkwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainWritersTest {
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
  private static final Pattern MARKUP = Pattern.compile(".*[\\\\`*_{}\\[\\]<>|~&$].*");

  @Test
  void staysWithinTheWidthWhateverTheWordsAre() {
    for (long seed = 0; seed < 100; seed++) {
      int width = 30 + (int) (seed % 90);
      String text = new TerminalReview(width, false).write(AnyReview.hostile(seed));
      for (String line : text.split("\n", -1)) {
        assertThat(Columns.of(line)).as("seed %d: %s", seed, line).isLessThanOrEqualTo(width);
        assertThat(line).as("seed %d", seed).doesNotContain("\u001B", "\u202E").doesNotEndWith(" ");
      }
    }
  }

  @Test
  void coloursChangeNoWords() {
    for (long seed = 0; seed < 50; seed++) {
      Review review = AnyReview.hostile(seed);
      String coloured = new TerminalReview(80, true).write(review);
      assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
          .as("seed %d", seed)
          .isEqualTo(new TerminalReview(80, false).write(review));
    }
  }

  @Test
  void keepsTheSevereLinesOfALongChapterAndCountsTheRest() {
    String text = new TerminalReview(100, false).write(AnyReview.large(10, 300, 8));
    assertThat(text).containsPattern("\\d+ more lines, less severe, are in the full review");
    assertThat(text.split("\n", -1)).hasSizeLessThan(1500);
  }

  @Test
  void escapesAllMarkupInMarkdown() {
    for (long seed = 0; seed < 100; seed++) {
      for (var coded : AnyReview.hostile(seed).articles()) {
        String words = coded.article().text();
        String escaped = MarkdownReview.escape(words);
        assertThat(ESCAPED.matcher(escaped).replaceAll(""))
            .as("seed %d", seed)
            .doesNotMatch(MARKUP);
        assertThat(ESCAPED.matcher(escaped).replaceAll("$1")).isEqualTo(Plain.line(words));
      }
    }
    assertThat(MarkdownReview.escape("# no heading")).isEqualTo("\\# no heading");
    assertThat(MarkdownReview.escape("1. no list")).isEqualTo("1\\. no list");
    assertThat(MarkdownReview.escape("see http://x.org")).doesNotContain("http:");
  }

  @Test
  void writesJsonThatParses() throws IOException {
    for (long seed = 0; seed < 100; seed++) {
      String text = new JsonReview().write(AnyReview.hostile(seed));
      assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .as("seed %d", seed)
          .isEqualTo(text);
      try (JsonParser parser = new JsonFactory().createParser(text)) {
        int depth = 0;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        assertThat(depth).as("seed %d", seed).isZero();
      }
    }
  }

  @Test
  void writesAnEmptyRun() {
    Review empty = new Review(List.of(), List.of(), List.of());
    assertThat(new TerminalReview(80, false).write(empty))
        .isEqualTo("0 articles, 0 events from 0 claims.\n");
    assertThat(new MarkdownReview().write(empty))
        .isEqualTo("# Review\n\n0 articles, 0 events from 0 claims.\n");
  }
}
