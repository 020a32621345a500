package org.brinkwatch.desk;

import java.util.Optional;
import org.brinkwatch.annotate.English;
import org.brinkwatch.code.Codebook;
import org.brinkwatch.code.Pairs;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.EventType;
import org.brinkwatch.relation.SecondOpinion;

/** Names the relation between two mentions, with a second opinion where one is wanted. */
record PairNaming(English english, Pairs pairs, Optional<SecondOpinion> second) {
  /** What is named, empty for nothing, and how surely, 0 to 1. */
  record Named(Optional<EventType> type, double confidence) {}

  static PairNaming load(Codebook codebook, boolean careful) {
    return new PairNaming(
        English.load(),
        new Pairs(codebook),
        careful ? Optional.of(SecondOpinion.load()) : Optional.empty());
  }

  Named name(Article article, String source, String target) {
    Pairs.Relation first = pairs.relation(english.annotate(article), source, target);
    return second
        .map(opinion -> weighed(opinion, article, first))
        .orElseGet(() -> new Named(first.type(), first.confidence()));
  }

  private static Named weighed(SecondOpinion opinion, Article article, Pairs.Relation first) {
    SecondOpinion.Weighed weighed =
        opinion.weigh(
            article.text(), first.source(), first.target(), first.type(), first.confidence());
    return new Named(Optional.of(weighed.type()), weighed.confidence());
  }
}
