package org.brinkwatch.code;

import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.Token;

/** Small questions about single words of a tree. */
final class Words {
  private Words() {}

  /** The verb's lemma with its particle: "carry out"; other words as they are. */
  static String withParticle(Tree tree, Token token) {
    for (Token object : tree.children(token, "dobj")) {
      boolean idiom = Set.of("place", "part").contains(object.lemma());
      if (token.lemma().equals("take") && idiom) {
        return "take " + object.lemma();
      }
    }
    Optional<Token> particle =
        tree.child(token, "prt")
            .or(() -> tree.children(token).stream().filter(Words::isShort).findFirst());
    return particle.map(part -> token.lemma() + " " + Tree.lower(part)).orElse(token.lemma());
  }

  /** "stopped short of", "fell short of". */
  private static boolean isShort(Token token) {
    return Tree.lower(token).equals("short");
  }

  /** The part of speech as the operator file names it. */
  static String pos(Token token) {
    if (Tree.isVerb(token)) {
      return "verb";
    }
    return Tree.isNoun(token) ? "noun" : "adjective";
  }
}
