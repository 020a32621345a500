package org.brinkwatch.code.date;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brinkwatch.annotate.Token;

/** Whether the verb that governs some words looks back or ahead. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE;

  private static final Set<String> AHEAD =
      Set.of("will", "'ll", "shall", "wo", "would", "could", "might", "must", "should");

  /** Words after which "to" and a verb speak of what is still to come. */
  private static final Set<String> PROSPECTIVE =
      Set.of(
          "agree",
          "aim",
          "be",
          "decide",
          "due",
          "expect",
          "go",
          "hope",
          "intend",
          "likely",
          "plan",
          "pledge",
          "poise",
          "prepare",
          "promise",
          "ready",
          "schedule",
          "set",
          "slate",
          "threaten",
          "vow",
          "want",
          "about",
          "willing",
          "ask",
          "order",
          "invite",
          "call",
          "offer");

  /** Words that themselves announce a date: "is due on Friday". */
  private static final Set<String> ANNOUNCING =
      Set.of("due", "schedule", "scheduled", "slate", "slated", "upcoming", "plan", "planned");

  private static final int STEPS = 12;

  /** In tokens; sentences of broken texts have no end. */
  private static final int REACH = 40;

  /** The tense of the clause of tokens[first..last]: by the tree, else by the nearest verb. */
  static Tense around(List<Token> tokens, int first, int last) {
    int verb = governor(tokens, first, last);
    if (verb < 0) {
      verb = nearest(tokens, first, last);
    }
    return verb < 0 ? PRESENT : of(tokens, verb);
  }

  private static int governor(List<Token> tokens, int first, int last) {
    int at = first;
    for (int step = 0; step < STEPS && at >= 0 && at < tokens.size(); step++) {
      if ((at < first || at > last) && isVerb(tokens.get(at))) {
        return at;
      }
      at = tokens.get(at).head();
    }
    return -1;
  }

  private static int nearest(List<Token> tokens, int first, int last) {
    int farthest = Math.max(0, first - REACH);
    for (int at = first - 1; at >= farthest && !endsClause(tokens.get(at)); at--) {
      if (isVerb(tokens.get(at)) || isAnnouncing(tokens.get(at))) {
        return at;
      }
    }
    for (int at = last + 1; at < Math.min(tokens.size(), last + REACH); at++) {
      if (isVerb(tokens.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private static Tense of(List<Token> tokens, int verb) {
    if (isAnnouncing(tokens.get(verb))) {
      return FUTURE;
    }
    for (int at = verb; at >= Math.max(0, verb - 5); at--) {
      Token token = tokens.get(at);
      if (at < verb && endsClause(token)) {
        break;
      }
      if (isAhead(token)) {
        return isPerfect(tokens, at) ? PAST : FUTURE;
      }
      if (token.tag().equals("TO") || lower(token).equals("to")) {
        return infinitive(tokens, at);
      }
      if (at < verb && isVerb(token) && !isAuxiliary(token)) {
        break;
      }
    }
    return finite(tokens, verb);
  }

  /** "agreed to meet" looks ahead, "managed to meet" back. */
  private static Tense infinitive(List<Token> tokens, int to) {
    for (int at = to - 1; at >= Math.max(0, to - 4); at--) {
      Token token = tokens.get(at);
      if (PROSPECTIVE.contains(token.lemma()) || PROSPECTIVE.contains(lower(token))) {
        return FUTURE;
      }
      if (isVerb(token)) {
        return finite(tokens, at);
      }
    }
    return PRESENT;
  }

  private static Tense finite(List<Token> tokens, int verb) {
    for (int at = verb; at >= Math.max(0, verb - 3); at--) {
      if (isAhead(tokens.get(at))) {
        return isPerfect(tokens, at) ? PAST : FUTURE;
      }
      String tag = tokens.get(at).tag();
      if (tag.equals("VBD") || tag.equals("VBN")) {
        return PAST;
      }
    }
    return PRESENT;
  }

  private static boolean isAhead(Token token) {
    boolean may = token.form().equals("may") && token.tag().equals("MD");
    return may || AHEAD.contains(lower(token));
  }

  /** "may have left" looks back. */
  private static boolean isPerfect(List<Token> tokens, int modal) {
    boolean negated = modal + 1 < tokens.size() && tokens.get(modal + 1).lemma().equals("not");
    int next = negated ? modal + 2 : modal + 1;
    boolean would = !lower(tokens.get(modal)).equals("will");
    return would && next < tokens.size() && lower(tokens.get(next)).equals("have");
  }

  private static boolean isVerb(Token token) {
    return token.tag().startsWith("VB") || token.tag().equals("MD");
  }

  private static boolean isAnnouncing(Token token) {
    boolean isAdjective = token.tag().startsWith("JJ") || token.tag().equals("VBN");
    return isAdjective && ANNOUNCING.contains(lower(token));
  }

  private static boolean isAuxiliary(Token token) {
    return token.tag().equals("MD") || Set.of("be", "have", "do").contains(token.lemma());
  }

  private static boolean endsClause(Token token) {
    return Set.of(";", ":", "--").contains(token.form());
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
