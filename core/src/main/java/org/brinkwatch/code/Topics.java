package org.brinkwatch.code;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;

/**
 * Tells sentences about sport, the arts, markets, health, nature and food, which speak of attacks,
 * battles and defeats that nobody fought. What each clue of a sentence weighs stands in the
 * codebook's {@code topics.tsv}, learnt by tools/topics; what the rest of the article speaks of
 * counts for something.
 */
final class Topics {
  /** How much the rest of an article, and its title, tell of a sentence. */
  private static final double NEIGHBOURS = 0.5;

  /** No other sentence tells more than that, however many words of sport it has. */
  private static final double MOST = 4;

  private final Codebook codebook;
  private final IdentityHashMap<Sentence, Double> sums = new IdentityHashMap<>();
  private final double title;
  private final double all;

  Topics(Codebook codebook, Annotated annotated) {
    this.codebook = codebook;
    title = title(annotated.article().title());
    double sum = title;
    for (Sentence sentence : annotated.sentences()) {
      if (sentence.block().isCoded()) {
        double own = sum(sentence);
        sums.put(sentence, own);
        sum += bounded(own);
      }
    }
    all = sum;
  }

  /** What speaks for it that a coded sentence of the article is of such a topic. */
  Topic of(Sentence sentence) {
    double own = sums.getOrDefault(sentence, -MOST);
    int others = sums.size() - 1 + (title == 0 ? 0 : 1);
    double rest = others > 0 ? (all - bounded(own)) / others : 0;
    return new Topic(own + NEIGHBOURS * rest, codebook);
  }

  private double sum(Sentence sentence) {
    double sum = codebook.topicWeight(TopicClues.ALWAYS);
    Set<String> seen = new HashSet<>();
    for (TopicClues.Clue clue : TopicClues.of(sentence)) {
      if (seen.add(clue.text())) {
        sum += codebook.topicWeight(clue.text());
      }
    }
    return sum;
  }

  /** A title has no parse; its words are looked up as they stand. */
  private double title(String title) {
    double sum = 0;
    for (String word : title.toLowerCase(Locale.ROOT).split(" ", -1)) {
      sum += codebook.topicWeight(word);
    }
    return bounded(sum);
  }

  private static double bounded(double sum) {
    return Math.max(-MOST, Math.min(MOST, sum));
  }
}
