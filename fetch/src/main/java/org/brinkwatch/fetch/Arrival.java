package org.brinkwatch.fetch;

import org.brinkwatch.event.Article;

/**
 * An article that has come in.
 *
 * @param feed the address of the feed that told of it; empty if it was asked for by itself
 * @param note what is to be known of how it came; may be empty
 */
public record Arrival(Article article, String feed, Published published, String note) {
  /** For the log: from where its day is, what is doubted, and the note. */
  public String words() {
    String day =
        published.day().map(some -> some + " by the " + published.source()).orElse("no day known");
    String doubted =
        published.quarantined().isEmpty()
            ? ""
            : "; not believed to be of " + published.quarantined();
    return day + doubted + (note.isEmpty() ? "" : "; " + note);
  }
}
