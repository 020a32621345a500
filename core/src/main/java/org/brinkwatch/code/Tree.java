package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Span;

/** A sentence's dependency tree, asked the way a coder asks it. */
final class Tree {
  private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");
  private final Sentence sentence;
  private final List<List<Token>> children;
  private final List<String> forms;
  private final List<String> lemmas;

  Tree(Sentence sentence) {
    this.sentence = sentence;
    forms = sentence.tokens().stream().map(Token::form).toList();
    lemmas =
        sentence.tokens().stream().map(token -> token.lemma().toLowerCase(Locale.ROOT)).toList();
    children = new ArrayList<>();
    sentence.tokens().forEach(token -> children.add(new ArrayList<>()));
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  /** The words as the text has them. */
  List<String> forms() {
    return forms;
  }

  /** The lemmas, in lower case. */
  List<String> lemmas() {
    return lemmas;
  }

  Token token(int index) {
    return sentence.tokens().get(index);
  }

  Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(token(token.head()));
  }

  List<Token> children(Token token) {
    return children.get(token.index());
  }

  List<Token> children(Token token, String... relations) {
    List<Token> found = List.of();
    for (Token child : children(token)) {
      if (isOneOf(child.relation(), relations)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found; // most have none
        found.add(child);
      }
    }
    return Collections.unmodifiableList(found);
  }

  Optional<Token> child(Token token, String... relations) {
    for (Token child : children(token)) {
      if (isOneOf(child.relation(), relations)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  private static boolean isOneOf(String relation, String... relations) {
    for (String each : relations) {
      if (each.equals(relation)) {
        return true;
      }
    }
    return false;
  }

  boolean has(Token token, String... relations) {
    return child(token, relations).isPresent();
  }

  static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  static boolean isNoun(Token token) {
    return token.tag().startsWith("NN");
  }

  static boolean isPlural(Token token) {
    return token.tag().equals("NNS") || token.tag().equals("NNPS");
  }

  static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /** The token and, from left to right, all that is coordinated with it. */
  List<Token> conjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    collectConjuncts(token, all);
    return all;
  }

  private void collectConjuncts(Token token, List<Token> into) {
    into.add(token);
    for (Token child : children(token, "conj")) {
      if (isNoun(token) == isNoun(child) || !isVerb(child)) {
        collectConjuncts(child, into);
      }
    }
  }

  /** For a relative pronoun the noun that it stands for, otherwise the token itself. */
  Token antecedent(Token token) {
    if (!RELATIVE.contains(token.tag()) && !lower(token).equals("that")) {
      return token;
    }
    Optional<Token> above = head(token);
    for (int steps = 0; above.isPresent() && steps < tokens().size(); steps++) {
      Token here = above.get();
      if (here.relation().equals("relcl")) {
        return head(here).orElse(token);
      }
      above = head(here);
    }
    return token;
  }

  static boolean isRelative(Token token) {
    return RELATIVE.contains(token.tag());
  }

  /** First and last token index of all that hangs on this token. */
  int left(Token token) {
    int left = token.index();
    for (Token child : children(token)) {
      left = Math.min(left, left(child));
    }
    return left;
  }

  int right(Token token) {
    int right = token.index();
    for (Token child : children(token)) {
      right = Math.max(right, right(child));
    }
    return right;
  }

  boolean isAncestor(Token above, Token below) {
    Optional<Token> here = Optional.of(below);
    while (here.isPresent()) {
      if (here.get().index() == above.index()) {
        return true;
      }
      here = head(here.get());
    }
    return false;
  }

  Span span(int first, int last) {
    return new Span(token(first).span().begin(), token(last).span().end());
  }
}
