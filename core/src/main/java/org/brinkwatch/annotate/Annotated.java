package org.brinkwatch.annotate;

import java.util.List;
import org.brinkwatch.event.Article;

/** An article with its sentences, in the order of the text. */
public record Annotated(Article article, List<Sentence> sentences) {
  public Annotated {
    sentences = List.copyOf(sentences);
  }
}
