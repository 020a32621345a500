package org.brinkwatch.code.explain;

import java.util.List;
import org.brinkwatch.event.Article;

/**
 * An article with the reasons for all that was coded in it, and for what was not.
 *
 * @param sentences in the order of the text
 */
public record Explained(Article article, List<Explanation> sentences) {
  public Explained {
    sentences = List.copyOf(sentences);
  }
}
