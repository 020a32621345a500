package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a sentence between semicolons. The parser, left alone, hangs the clause before a
 * semicolon under the verb behind it, as if it were said or meant there.
 */
final class Semicolons {
  private Semicolons() {}

  /** Where each part ends, the semicolon with the part before it; a part has a finite verb. */
  static List<Integer> parts(List<String> forms, List<String> tags) {
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < forms.size(); i++) {
      boolean split =
          forms.get(i).equals(";")
              && isClause(tags.subList(start, i))
              && isClause(tags.subList(i, tags.size()));
      if (split) {
        ends.add(i + 1);
        start = i + 1;
      }
    }
    ends.add(forms.size());
    return ends;
  }

  private static boolean isClause(List<String> tags) {
    return tags.stream().anyMatch(Tidy.FINITE::contains);
  }

  /** Adds a part to those before it, its root under theirs. */
  static void append(List<Token> tokens, List<Token> part) {
    int shift = tokens.size();
    int root = root(tokens);
    for (Token token : part) {
      boolean top = token.head() < 0;
      tokens.add(
          token.under(
              token.index() + shift,
              top ? root : token.head() + shift,
              top && root >= 0 ? "parataxis" : token.relation()));
    }
  }

  private static int root(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.head() < 0)
        .mapToInt(Token::index)
        .findFirst()
        .orElse(-1);
  }
}
