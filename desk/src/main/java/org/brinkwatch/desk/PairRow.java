package org.brinkwatch.desk;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/** A sentence with two actors of it, given by their words. */
record PairRow(String uid, String sentence, String source, String target) {

  /** The sentence as an article of one paragraph. */
  Article article() {
    Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, sentence.length()));
    return new Article(uid, "", "", "en", Optional.empty(), "", sentence, List.of(paragraph));
  }
}
