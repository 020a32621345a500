package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets right what the parser is known to get wrong on news, where the words themselves leave one
 * reading alone. Each rule names the slip by an example; anything else is left as it is.
 */
final class Tidy {
  private static final Set<String> MONTHS_AND_DAYS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> RELATIVE = Set.of("WP$", "WP", "WDT");
  private static final Set<String> SAYING = Set.of("say", "report", "add", "announce", "claim");

  /** Verbs whose passive keeps an object: "troops given new rifles". */
  private static final Set<String> TWO_OBJECTS =
      Set.of(
          "give", "offer", "send", "pay", "promise", "award", "ask", "tell", "show", "teach", "deny",
          "grant", "lend", "owe", "call", "name", "elect", "declare", "dub", "make", "appoint",
          "consider", "deem", "allot", "assign", "allow", "charge", "forbid", "hand", "issue",
          "refuse", "sell", "serve", "spare");

  private final List<Token> tokens;
  private final int[] heads;
  private final String[] relations;

  private Tidy(List<Token> tokens) {
    this.tokens = tokens;
    heads = tokens.stream().mapToInt(Token::head).toArray();
    relations = tokens.stream().map(Token::relation).toArray(String[]::new);
  }

  static List<Token> of(List<Token> parsed) {
    Tidy tidy = new Tidy(parsed);
    for (Token token : parsed) {
      tidy.relativeSubject(token);
      tidy.frontedMonth(token);
      tidy.speakersBehind(token);
    }
    return tidy.tokens();
  }

  /**
   * Participles that can only be the main verb: "Gunmen on motorcycles killed a farmer", where
   * "killed" hangs on a noun as if it were passive, but has an object.
   */
  static List<Integer> finite(List<Token> parsed) {
    Tidy tidy = new Tidy(parsed);
    List<Integer> found = new ArrayList<>();
    for (Token token : parsed) {
      boolean reduced = token.tag().equals("VBN") && token.relation().equals("acl");
      boolean active =
          tidy.child(token.index(), "dobj").isPresent()
              && tidy.child(token.index(), "agent").isEmpty();
      if (reduced && active && mayBePast(token) && !TWO_OBJECTS.contains(token.lemma())) {
        found.add(token.index());
      }
    }
    return found;
  }

  /** "Taken" and "begun" are no past tense; "killed" and "held" may be. */
  private static boolean mayBePast(Token token) {
    String form = token.form();
    return !form.endsWith("n") && !form.endsWith("ne");
  }

  /** "Brazil, whose army has moved, proposed talks": the parser takes the relative for the main. */
  private void relativeSubject(Token verb) {
    List<Integer> subjects = children(verb.index(), "nsubj");
    if (subjects.size() != 2 || !verb.tag().startsWith("VB")) {
      return;
    }
    int first = subjects.get(0);
    int second = subjects.get(1);
    boolean relative =
        RELATIVE.contains(tokens.get(second).tag())
            || children(second, "poss").stream()
                .anyMatch(owner -> RELATIVE.contains(tokens.get(owner).tag()));
    Optional<Integer> main =
        children(verb.index(), "conj").stream()
            .filter(conjunct -> isFinite(conjunct) && child(conjunct, "nsubj").isEmpty())
            .filter(conjunct -> tokens.get(conjunct - 1).form().equals(","))
            .findFirst();
    if (first < second && relative && main.isPresent()) {
      attach(main.get(), heads[verb.index()], relations[verb.index()]);
      attach(first, main.get(), "nsubj");
      attach(verb.index(), first, "relcl");
    }
  }

  private boolean isFinite(int index) {
    return FINITE.contains(tokens.get(index).tag())
        || children(index, "aux").stream().anyMatch(aux -> FINITE.contains(tokens.get(aux).tag()));
  }

  /** "In February Viv Ansanm attacked": the month and the name are not one name. */
  private void frontedMonth(Token preposition) {
    if (!preposition.relation().equals("prep") || heads[preposition.index()] < 0) {
      return;
    }
    int verb = heads[preposition.index()];
    Optional<Integer> object = child(preposition.index(), "pobj");
    boolean open =
        tokens.get(verb).tag().startsWith("VB")
            && preposition.index() < verb
            && child(verb, "nsubj").isEmpty()
            && child(verb, "nsubjpass").isEmpty();
    if (!open || object.isEmpty()) {
      return;
    }
    int month = preposition.index() + 1;
    boolean joined =
        month < object.get()
            && heads[month] == object.get()
            && relations[month].equals("compound")
            && MONTHS_AND_DAYS.contains(tokens.get(month).lemma());
    if (joined) {
      attach(month, preposition.index(), "pobj");
      attach(object.get(), verb, child(verb, "auxpass").isPresent() ? "nsubjpass" : "nsubj");
    }
  }

  /** "..., residents and an official said" at the end: they speak, whatever they were joined to. */
  private void speakersBehind(Token verb) {
    boolean speech = verb.tag().equals("VBD") && SAYING.contains(verb.lemma());
    if (!speech || child(verb.index(), "nsubj").isPresent() || isFollowedByWords(verb.index())) {
      return;
    }
    int first = firstSpeaker(verb.index() - 1);
    if (first >= 0) {
      attach(first, verb.index(), "nsubj");
    }
  }

  private boolean joined(int index) {
    return relations[index].equals("conj") || relations[index].equals("appos");
  }

  /** The first noun of a chain of conjuncts that ends here and begins right behind a comma. */
  private int firstSpeaker(int last) {
    int here = last;
    for (int steps = 0; steps < 5 && here >= 0 && isNoun(here); steps++) {
      int start = leftmost(here);
      if (start > 0 && tokens.get(start - 1).form().equals(",") && joined(here)) {
        return here;
      }
      if (!relations[here].equals("conj") || heads[here] < 0) {
        return -1;
      }
      here = heads[here];
    }
    return -1;
  }

  private int leftmost(int index) {
    int left = index;
    for (int i = index - 1; i >= 0 && heads[i] == index; i--) {
      left = i;
    }
    return left;
  }

  private boolean isFollowedByWords(int index) {
    return tokens.stream()
        .skip(index + 1L)
        .anyMatch(token -> Character.isLetterOrDigit(token.form().codePointAt(0)));
  }

  private boolean isNoun(int index) {
    return tokens.get(index).tag().startsWith("NN");
  }

  private void attach(int token, int head, String relation) {
    heads[token] = head;
    relations[token] = relation;
  }

  private List<Integer> children(int head, String relation) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations[i].equals(relation)) {
        found.add(i);
      }
    }
    return found;
  }

  private Optional<Integer> child(int head, String relation) {
    return children(head, relation).stream().findFirst();
  }

  private List<Token> tokens() {
    List<Token> tidied = new ArrayList<>();
    for (Token token : tokens) {
      int i = token.index();
      tidied.add(
          new Token(
              i, token.span(), token.form(), token.lemma(), token.tag(), heads[i], relations[i]));
    }
    return isTree() ? tidied : tokens;
  }

  /** Whether no rule has made a ring. */
  private boolean isTree() {
    for (int i = 0; i < heads.length; i++) {
      int here = i;
      for (int steps = 0; here >= 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        here = heads[here];
      }
    }
    return true;
  }
}
