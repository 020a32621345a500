package org.brinkwatch.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.English;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;

/** The built-in grammar and coder over texts of one paragraph, loaded once for all tests. */
final class BuiltIn {
  static final English ENGLISH = English.load();
  static final Coder CODER = Coder.builtIn();

  private BuiltIn() {}

  static Article article(Optional<LocalDate> published, String text) {
    Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    return new Article("test", "", "", "en", published, "", text, List.of(paragraph));
  }

  static Annotated annotate(String text) {
    return ENGLISH.annotate(article(Optional.empty(), text));
  }

  static List<Claim> claims(LocalDate published, String text) {
    return CODER.code(ENGLISH.annotate(article(Optional.of(published), text))).claims();
  }
}
