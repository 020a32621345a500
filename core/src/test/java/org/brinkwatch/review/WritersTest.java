package org.brinkwatch.review;

import org.brinkwatch.Golden;
import org.junit.jupiter.api.Test;

class WritersTest {
  private final Review review = Crisis.review();

  @Test
  void writesAWideTerminal() {
    new Golden("review", "wide.txt").check(new TerminalReview(100, false).write(review));
  }

  @Test
  void writesANarrowTerminalInColour() {
    new Golden("review", "narrow.ansi").check(new TerminalReview(48, true).write(review));
  }

  @Test
  void writesMarkdown() {
    new Golden("review", "review.md").check(new MarkdownReview().write(review));
  }

  @Test
  void writesJson() {
    new Golden("review", "review.json").check(new JsonReview().write(review));
  }
}
