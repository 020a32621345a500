package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.Token;

/**
 * A noun phrase, seen from its head.
 *
 * @param first the first token of what stands before the head and belongs to it
 */
record Phrase(Tree tree, Token head, int first) {
  private static final Set<String> BEFORE =
      Set.of(
          "det",
          "amod",
          "nmod",
          "compound",
          "poss",
          "num",
          "nummod",
          "advmod",
          "predet",
          "hmod",
          "hyph",
          "punct",
          "npadvmod",
          "case");

  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "three", 3, "four", 4, "five", 5);

  static Phrase of(Tree tree, Token head) {
    int first = head.index();
    for (Token child : tree.children(head)) {
      if (child.index() < head.index() && BEFORE.contains(child.relation())) {
        first = Math.min(first, tree.left(child));
      }
    }
    while (first < head.index() && isMark(tree.token(first))) {
      first++;
    }
    return new Phrase(tree, head, first);
  }

  private static boolean isMark(Token token) {
    return !Character.isLetterOrDigit(token.form().codePointAt(0)) && !token.tag().equals("$");
  }

  List<String> forms() {
    return tree.forms();
  }

  /** The tokens before the head that belong to it, nearest first. */
  List<Token> modifiers(String... relations) {
    List<Token> found = new ArrayList<>(tree.children(head, relations));
    found.removeIf(child -> child.index() > head.index());
    java.util.Collections.reverse(found);
    return found;
  }

  boolean hasModifier(String lemma) {
    return tree.children(head).stream().anyMatch(child -> Tree.lower(child).equals(lemma));
  }

  /** Whether the phrase points back or is definite: "the alliance", "this group", "its police". */
  boolean isDefinite() {
    return tree.children(head, "det", "poss").stream()
        .anyMatch(
            child -> Set.of("the", "this", "that", "these", "those").contains(Tree.lower(child)));
  }

  /** How many a phrase that points back says: "both sides", "the two", "all three"; else 0. */
  int number() {
    if (hasModifier("both")) {
      return 2;
    }
    boolean back = isDefinite() || hasModifier("all");
    return NUMBERS.entrySet().stream()
        .filter(word -> back && (hasModifier(word.getKey()) || isWord(word.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }

  private boolean isWord(String word) {
    return Tree.lower(head).equals(word);
  }

  Optional<Token> apposition() {
    return tree.child(head, "appos");
  }

  boolean isProper() {
    return head.tag().startsWith("NNP");
  }

  /** The run of capitalised words that ends with the head. */
  int nameStart() {
    int start = head.index();
    while (start > first && isCapital(tree.token(start - 1)) && belongs(tree.token(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean belongs(Token token) {
    return tree.isAncestor(head, token)
        && !token.relation().equals("poss")
        && !token.relation().equals("case");
  }

  private static boolean isCapital(Token token) {
    return token.tag().startsWith("NNP") && Character.isUpperCase(token.form().codePointAt(0));
  }
}
