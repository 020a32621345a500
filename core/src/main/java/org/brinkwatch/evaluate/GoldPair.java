package org.brinkwatch.evaluate;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/**
 * A sentence with two actors of it, given by their words, and the relation between them.
 *
 * @param line where it stands in its file, counted from 1
 * @param root the relation, see {@link Root}
 * @param quad the quad class, 1 to 4
 */
public record GoldPair(
    String file,
    int line,
    String uid,
    String sentence,
    String source,
    String target,
    String root,
    int quad) {

  /** The sentence as an article of one paragraph. */
  public Article article() {
    Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, sentence.length()));
    return new Article(uid, "", "", "en", Optional.empty(), "", sentence, List.of(paragraph));
  }
}
