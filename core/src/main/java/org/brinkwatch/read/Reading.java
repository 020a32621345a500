package org.brinkwatch.read;

import org.brinkwatch.event.Article;
import org.brinkwatch.event.Problem;

/** What came of reading one input: an article, or the reason why there is none. */
public sealed interface Reading permits Reading.Ok, Reading.Failed {
  /** An article that was read. */
  record Ok(Article article) implements Reading {}

  /** An input that could not be read, or not whole; the run goes on. */
  record Failed(Problem problem) implements Reading {}
}
