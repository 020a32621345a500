package org.brinkwatch.archive;

import java.time.Instant;
import java.util.List;
import org.brinkwatch.event.Article;

/** An article as the archive has it. */
public record StoredArticle(
    Article article, Instant added, CodingVersion coding, List<Copy> copies) {
  public StoredArticle {
    copies = List.copyOf(copies);
  }
}
