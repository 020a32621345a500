package org.brinkwatch.code;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.date.DateContext;
import org.brinkwatch.code.date.Dates;
import org.brinkwatch.code.date.TimePhrase;
import org.brinkwatch.event.DateRange;

/** When it happened: hands the time phrases of an article to the acts that they date. */
final class Calendar {
  private static final Set<TimePhrase.Kind> DATING =
      Set.of(
          TimePhrase.Kind.DATE,
          TimePhrase.Kind.SINCE,
          TimePhrase.Kind.UNTIL,
          TimePhrase.Kind.DEADLINE);

  /** Up from a dated clause, across these, the date holds for what hangs below as well. */
  private static final Set<String> SHARING =
      Set.of("xcomp", "conj", "advcl", "dobj", "pcomp", "acomp", "nsubj", "nsubjpass");

  /** "The army, founded in 1964," was founded then, whatever else the sentence tells of it. */
  private static final Set<String> CLAUSES = Set.of("relcl", "ccomp", "acl", "appos");

  private static final Set<String> WITHIN =
      Set.of("in", "during", "amid", "throughout", "at", "over");

  private static final int NARROW_DAYS = 32;

  /** "A few days later" counts from a date this many sentences back at most. */
  private static final int ANCHOR_SENTENCES = 3;

  private final Optional<LocalDate> published;
  private final Map<String, DateRange> events = new HashMap<>();
  private Optional<LocalDate> anchor = Optional.empty();
  private int anchorAge;
  private OptionalInt year = OptionalInt.empty();
  private List<TimePhrase> phrases = List.of();
  private Set<Integer> acts = Set.of();

  Calendar(Optional<LocalDate> published) {
    this.published = published;
  }

  /**
   * Reads the time phrases of a sentence; call once for each, in order.
   *
   * @param acts indexes of the words that name acts: a date by one of them is that act's
   */
  void enter(Sentence sentence, Set<Integer> acts, String text) {
    this.acts = Set.copyOf(acts);
    Optional<LocalDate> near = anchor.filter(day -> anchorAge++ < ANCHOR_SENTENCES);
    DateContext context = new DateContext(published, near, year, events);
    phrases =
        Dates.find(sentence, context).stream()
            .filter(phrase -> !isOwned(sentence, phrase) && !isVerb(sentence, phrase))
            .map(phrase -> asWritten(phrase, text))
            .toList();
    for (TimePhrase phrase : phrases) {
      if (phrase.kind() == TimePhrase.Kind.DATE || phrase.kind() == TimePhrase.Kind.ATTRIBUTIVE) {
        phrase.range().to().ifPresent(day -> year = OptionalInt.of(day.getYear()));
      }
      if (phrase.kind() == TimePhrase.Kind.DATE && isNarrow(phrase.range())) {
        anchor = phrase.range().to();
        anchorAge = 0;
      }
      boolean names = phrase.kind() == TimePhrase.Kind.ATTRIBUTIVE;
      if (names && phrase.headToken().isPresent() && phrase.range().isKnown()) {
        events.put(sentence.tokens().get(phrase.headToken().getAsInt()).lemma(), phrase.range());
      }
    }
  }

  /** "In his last week as prime minister" is not last week. */
  private static boolean isOwned(Sentence sentence, TimePhrase phrase) {
    Token first = sentence.tokens().get(phrase.firstToken());
    return phrase.firstToken() > 0
        && Tree.lower(first).equals("last")
        && sentence.tokens().get(phrase.firstToken() - 1).tag().equals("PRP$");
  }

  /** "Lent Egypt money" is no season. */
  private static boolean isVerb(Sentence sentence, TimePhrase phrase) {
    return phrase.firstToken() == phrase.lastToken()
        && Tree.isVerb(sentence.tokens().get(phrase.firstToken()));
  }

  private static TimePhrase asWritten(TimePhrase phrase, String text) {
    DateRange range = phrase.range();
    return new TimePhrase(
        phrase.span(),
        phrase.firstToken(),
        phrase.lastToken(),
        new DateRange(range.from(), range.to(), phrase.span().of(text)),
        phrase.kind(),
        phrase.headToken());
  }

  /** Only a day, a week or a part of a month can be what "a few days later" counts from. */
  private static boolean isNarrow(DateRange range) {
    return range.from().isPresent()
        && range.to().isPresent()
        && range.from().get().plusDays(NARROW_DAYS).isAfter(range.to().get());
  }

  /** The indexes of the tokens of this sentence that say when. */
  Set<Integer> words() {
    Set<Integer> words = new HashSet<>();
    for (TimePhrase phrase : phrases) {
      int head = phrase.headToken().orElse(-1);
      for (int i = phrase.firstToken(); i <= phrase.lastToken(); i++) {
        if (i != head) {
          words.add(i);
        }
      }
    }
    return words;
  }

  List<TimePhrase> phrases() {
    return phrases;
  }

  /** The date of an act: its own, or that of the clause that it shares. */
  DateRange when(Tree tree, Token trigger) {
    for (TimePhrase phrase : phrases) {
      if (phrase.kind() == TimePhrase.Kind.ATTRIBUTIVE && names(tree, phrase, trigger)) {
        return phrase.range();
      }
    }
    Optional<Token> here = Optional.of(trigger);
    for (int steps = 0; here.isPresent() && steps < tree.tokens().size(); steps++) {
      Token above = here.get();
      Optional<DateRange> own = of(tree, above);
      if (own.isPresent()) {
        return own.get();
      }
      if (above.head() < 0) {
        return alone(tree, above);
      }
      if (!isShared(tree, above)) {
        break;
      }
      here = tree.head(above);
    }
    return DateRange.UNKNOWN;
  }

  /** What hangs on this very word: a time phrase, or a dated event that it happened in. */
  private Optional<DateRange> of(Tree tree, Token word) {
    for (TimePhrase phrase : phrases) {
      if (dates(tree, phrase, word)) {
        return Optional.of(phrase.range());
      }
    }
    for (Token object : tree.children(word, "dobj", "nsubjpass", "dative")) {
      for (TimePhrase phrase : phrases) {
        if (Tree.isVerb(word) && dates(tree, phrase, object)) {
          return Optional.of(phrase.range());
        }
      }
    }
    for (Token preposition : tree.children(word, "prep")) {
      if (WITHIN.contains(Tree.lower(preposition))) {
        for (Token event : tree.children(preposition, "pobj")) {
          for (TimePhrase phrase : phrases) {
            if (phrase.kind() == TimePhrase.Kind.ATTRIBUTIVE && names(tree, phrase, event)) {
              return Optional.of(phrase.range());
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The only date of a sentence, where it leads the sentence, dates its main clause. */
  private DateRange alone(Tree tree, Token root) {
    List<TimePhrase> dates =
        phrases.stream().filter(phrase -> DATING.contains(phrase.kind())).toList();
    boolean leads =
        dates.size() == 1
            && dates.get(0).lastToken() < root.index()
            && !isInClause(tree, dates.get(0));
    return leads ? dates.get(0).range() : DateRange.UNKNOWN;
  }

  private static boolean isInClause(Tree tree, TimePhrase phrase) {
    Optional<Token> here = Optional.of(tree.token(phrase.firstToken()));
    for (int steps = 0; here.isPresent() && steps < tree.tokens().size(); steps++) {
      Token token = here.get();
      if (CLAUSES.contains(token.relation()) || tree.has(token, "mark")) {
        return true;
      }
      here = tree.head(token);
    }
    return false;
  }

  private static boolean names(Tree tree, TimePhrase phrase, Token trigger) {
    if (phrase.headToken().isEmpty()) {
      return false;
    }
    Token head = tree.token(phrase.headToken().getAsInt());
    return head.index() == trigger.index()
        || (head.head() == trigger.index() && head.relation().equals("compound"));
  }

  /** Whether a phrase hangs on this very word, by a preposition or as an adverb. */
  private boolean dates(Tree tree, TimePhrase phrase, Token word) {
    if (!DATING.contains(phrase.kind()) || isOffset(tree, phrase)) {
      return false;
    }
    for (int i = phrase.firstToken(); i <= phrase.lastToken(); i++) {
      Token head = tree.token(i);
      for (int steps = 0; steps < 8; steps++) {
        boolean inside = head.index() >= phrase.firstToken() && head.index() <= phrase.lastToken();
        boolean link =
            inside || isLink(head) || (Tree.isNoun(head) && !acts.contains(head.index()));
        if (!link) {
          break;
        }
        Optional<Token> above = tree.head(head);
        if (above.isEmpty()) {
          break;
        }
        head = above.get();
      }
      if (head.index() == word.index()) {
        return true;
      }
    }
    return false;
  }

  /** "A month after rebels struck" dates what followed, not the strike. */
  private static boolean isOffset(Tree tree, TimePhrase phrase) {
    String last = Tree.lower(tree.token(phrase.lastToken()));
    return last.equals("after") || last.equals("before");
  }

  /** Prepositions, adverbs and things: "with drones on Tuesday" dates what the drones did. */
  private static boolean isLink(Token token) {
    return token.tag().equals("CD")
        || token.tag().equals("IN")
        || token.tag().equals("RB")
        || token.tag().equals("TO");
  }

  private static boolean isShared(Tree tree, Token token) {
    if (!SHARING.contains(token.relation())) {
      return false;
    }
    if (token.relation().equals("conj") && tree.has(token, "nsubj", "nsubjpass")) {
      return false;
    }
    if (token.relation().equals("advcl")) {
      return tree.children(token, "mark", "nsubj").isEmpty();
    }
    return true;
  }
}
