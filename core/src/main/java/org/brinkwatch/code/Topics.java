package org.brinkwatch.code;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;

/**
 * Tells sentences about sport, the arts, markets, health, nature and food, which speak of attacks,
 * battles and defeats that nobody fought. Words that only such texts use weigh most, words that
 * they use often weigh less, words of public affairs weigh against; all are classes of the
 * codebook.
 */
final class Topics {
  private static final List<String> TOPICS =
      List.of(
          "topic_sport",
          "topic_arts",
          "topic_market",
          "topic_health",
          "topic_nature",
          "topic_food");

  private static final Pattern RESULT = Pattern.compile("(?<![\\d-])1?\\d[-\u2013]1?\\d(?![\\d-])");

  private static final int SURE_WORD = 3;
  private static final int RESULT_WEIGHT = 2;
  private static final int PUBLIC_WORD = 2;

  /** From this weight on a sentence is about such a topic: one sure word, or three hints. */
  private static final int ENOUGH = 3;

  /** Two hints are enough where nothing is said of public affairs. */
  private static final int ENOUGH_ALONE = 2;

  /** A whole article is, from this weight a sentence on; then sentences without a hint are too. */
  private static final double ARTICLE_ENOUGH = 1.5;

  private static final int ARTICLE_SENTENCES = 3;

  /** What the words of a sentence weigh, and whether any of them are of public affairs. */
  private record Weight(int sum, boolean isPublic) {}

  private final Codebook codebook;
  private final IdentityHashMap<Sentence, Weight> weights = new IdentityHashMap<>();
  private final boolean wholeArticle;

  Topics(Codebook codebook, Annotated annotated) {
    this.codebook = codebook;
    int sum = 0;
    for (Sentence sentence : annotated.sentences()) {
      if (sentence.block().isCoded()) {
        Weight weight = weight(sentence, annotated.article().text());
        weights.put(sentence, weight);
        sum += weight.sum();
      }
    }
    int coded = weights.size();
    wholeArticle = coded >= ARTICLE_SENTENCES && sum >= ARTICLE_ENOUGH * coded;
  }

  /** Whether a coded sentence of the article tells of no public affairs. */
  boolean isOff(Sentence sentence) {
    Weight weight = weights.getOrDefault(sentence, new Weight(0, true));
    boolean alone = !weight.isPublic();
    return weight.sum() >= ENOUGH
        || (alone && (weight.sum() >= ENOUGH_ALONE || (wholeArticle && weight.sum() >= 0)));
  }

  private Weight weight(Sentence sentence, String text) {
    Set<String> all = lemmas(sentence, true);
    Set<String> plain = lemmas(sentence, false);
    int most = 0;
    for (String topic : TOPICS) {
      most = Math.max(most, SURE_WORD * count(all, topic) + count(plain, topic + "_hint"));
    }
    int result = RESULT.matcher(sentence.span().of(text)).find() ? RESULT_WEIGHT : 0;
    int known = count(plain, "public");
    return new Weight(most + result - PUBLIC_WORD * known, known > 0);
  }

  private int count(Set<String> lemmas, String wordClass) {
    return (int) lemmas.stream().filter(lemma -> codebook.isIn(lemma, wordClass)).count();
  }

  /**
   * The different words of a sentence.
   *
   * @param names whether the first words of names count: "Hurricane" does, "Cup Hill" says nothing
   */
  private static Set<String> lemmas(Sentence sentence, boolean names) {
    return sentence.tokens().stream()
        .filter(token -> names || !token.tag().equals("NNP") || !isFirstName(token))
        .map(token -> token.tag().startsWith("NNP") ? Tree.lower(token) : token.lemma())
        .collect(Collectors.toSet());
  }

  private static boolean isFirstName(Token token) {
    return token.relation().equals("compound") || token.relation().equals("nmod");
  }
}
