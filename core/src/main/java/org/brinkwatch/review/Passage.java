package org.brinkwatch.review;

import java.util.List;
import java.util.stream.Stream;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Span;

/**
 * A sentence that the review cites.
 *
 * @param number counted from 1 in the order of citing
 * @param article its place among the review's articles, from 0; -1 for one that is not among them
 * @param where the paragraph it stands in: "paragraph 3"; empty where unknown
 */
record Passage(
    int number, int article, Citation citation, String where, Span sentence, String text) {

  boolean isShown() {
    return article >= 0;
  }

  /** Title, outlet, day and paragraph, as far as they are known. */
  String origin() {
    return String.join(", ", originParts());
  }

  private List<String> originParts() {
    return Stream.of(
            Titles.of(citation),
            Plain.line(citation.outlet()),
            When.day(citation.published()),
            where)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
