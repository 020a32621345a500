package org.brinkwatch.annotate;

import java.util.List;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/**
 * A sentence of an article with its parse.
 *
 * @param block the kind of block that it stands in
 * @param paragraph the index of that block
 */
public record Sentence(Span span, Block.Kind block, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
