package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Mention;

/**
 * What of a sentence tells its topic: its words, their families, the pairs of a word and what hangs
 * on it, results of matches, and what kinds of actors its acts have. Each has a weight in {@code
 * topics.tsv} or tells nothing.
 */
final class TopicClues {
  /** Stands for what every sentence has: how much rather public affairs than others. */
  static final String ALWAYS = "@always";

  private static final String RESULT = "@result";
  private static final Set<String> BARE = Set.of("be", "have", "do", "say", "'s");
  private static final int LONGEST_SCORE = 3;

  /** Begins what stands for all common words of a Brown cluster, at two heights of its tree. */
  private static final char FAMILY = '~';

  private static final List<Integer> LENGTHS = List.of(6, 8);

  /**
   * A clue as it stands in {@code topics.tsv}.
   *
   * @param isName whether the text writes it with a capital, as names are; such words are weighed
   *     only where they are common words too
   */
  record Clue(String text, boolean isName) {}

  private TopicClues() {}

  /** The clues of the words, with repetitions. */
  static List<Clue> of(Sentence sentence) {
    List<Clue> clues = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (Token token : tokens) {
      if (isResult(tokens, token.index())) {
        clues.add(new Clue(RESULT, false));
      } else if (isTelling(token)) {
        boolean name = isName(token);
        clues.add(new Clue(word(token), name));
        if (!name) {
          families(token, clues);
        }
        if (!name && token.head() >= 0) {
          pair(tokens.get(token.head()), token, clues);
        }
      } else if (isParticle(token) && token.head() >= 0) {
        pair(tokens.get(token.head()), token, clues);
      }
    }
    return clues;
  }

  private static void families(Token token, List<Clue> clues) {
    String family = token.family();
    for (int length : LENGTHS) {
      if (family.length() >= length) {
        clues.add(new Clue(FAMILY + family.substring(0, length), false));
      }
    }
  }

  private static void pair(Token head, Token child, List<Clue> clues) {
    if (isTelling(head) && !isName(head)) {
      clues.add(new Clue(word(head) + "+" + word(child), false));
    }
  }

  /** The kinds of the actors of these claims, each once: {@code @GOV}, {@code @state}. */
  static List<String> of(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> Stream.of(claim.sources(), claim.targets()))
        .flatMap(List::stream)
        .map(Mention::actor)
        .map(TopicClues::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private static String kind(Actor actor) {
    if (!actor.sector().isEmpty()) {
      return "@" + actor.sector();
    }
    return actor.id().equals(actor.country()) ? "@state" : "@name";
  }

  /** A word with a meaning of its own. */
  private static boolean isTelling(Token token) {
    String tag = token.tag();
    boolean open =
        tag.startsWith("NN") || tag.startsWith("VB") || tag.startsWith("JJ") || tag.equals("RB");
    return open && Character.isLetter(token.form().charAt(0)) && !BARE.contains(token.lemma());
  }

  private static boolean isParticle(Token token) {
    return token.tag().equals("IN") || token.tag().equals("RP");
  }

  private static boolean isName(Token token) {
    boolean capital = Character.isUpperCase(token.form().charAt(0));
    return capital && (token.index() > 0 || token.tag().startsWith("NNP"));
  }

  private static String word(Token token) {
    return token.tag().startsWith("NNP")
        ? Tree.lower(token)
        : token.lemma().toLowerCase(Locale.ROOT);
  }

  /** The hyphen or dash of "3-1" or "110-104", which are three tokens. */
  private static boolean isResult(List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    return (form.equals("-") || form.equals("\u2013"))
        && at > 0
        && at + 1 < tokens.size()
        && isScore(tokens.get(at - 1).form())
        && isScore(tokens.get(at + 1).form());
  }

  /** A number of at most three digits. */
  private static boolean isScore(String form) {
    return form.length() <= LONGEST_SCORE
        && form.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }
}
