package org.brinkwatch.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;

/**
 * A sentence with all that is known when it is read: its acts, its cast, its dates and places.
 *
 * @param topic whether it speaks of sport, films and the like
 */
record Scene(
    Article article,
    Sentence sentence,
    Interpretation interpretation,
    Cast cast,
    Calendar calendar,
    PlaceNames places,
    Topic topic) {

  Tree tree() {
    return interpretation.tree();
  }

  Clauses clauses() {
    return interpretation.clauses();
  }

  Optional<Mention> mention(Token head, Cast.Reach reach) {
    return cast.mention(tree(), head, article.text(), reach);
  }

  /** The actors that these phrases name, each once. */
  List<Mention> mentions(List<Token> heads, Cast.Reach reach) {
    List<Mention> found = new ArrayList<>();
    for (Token head : heads) {
      cast.mentions(tree(), head, article.text(), reach).stream()
          .filter(one -> found.stream().noneMatch(other -> isSame(one, other)))
          .forEach(found::add);
    }
    return found;
  }

  /** The same, where pronouns do not stand for these. */
  Scene without(List<Mention> others) {
    return new Scene(
        article, sentence, interpretation, cast.without(others), calendar, places, topic);
  }

  /** The same, in the state of that name: towns that no gazetteer knows lie in it. */
  Scene in(String state) {
    return new Scene(article, sentence, interpretation, cast, calendar, places.at(state), topic);
  }

  static boolean isSame(Mention one, Mention other) {
    return one.actor().id().equals(other.actor().id());
  }

  Evidence evidence(Span trigger) {
    String text = article.text();
    Span whole = sentence.span();
    return new Evidence(whole, whole.of(text), trigger, trigger.of(text));
  }

  /**
   * @param doers those who act where they are: "police in Cologne"
   * @param moving whether what the act moves towards is its place
   */
  Optional<Location> where(
      List<Token> predicates, List<Token> arguments, List<Token> doers, boolean moving) {
    return places.where(
        tree(), predicates, arguments, doers, moving, cast.countries(), article.text());
  }

  /** An id made from the content: the same words in the same article have the same id. */
  String id(String kind, Span span, String... parts) {
    String key =
        String.join(
            "\u0000",
            kind,
            article.id(),
            span.begin() + "-" + span.end(),
            String.join("\u0000", parts));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
