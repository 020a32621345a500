package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sets right what the parser is known to get wrong on news, where the words themselves leave one
 * reading alone. Each rule names the slip by an example; anything else is left as it is.
 */
final class Tidy {
  static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  /** Verbs that take another one without "to": "helped build roads". */
  private static final Set<String> BARE_INFINITIVE =
      Set.of(
          "help", "let", "make", "see", "watch", "hear", "have", "do", "dare", "need", "feel",
          "bid", "go", "come", "be");

  private static final Set<String> GATHERING =
      Set.of("rally", "protest", "march", "gather", "demonstrate", "camp", "assemble", "chant");

  private static final Set<String> RELATIVE = Set.of("WP$", "WP", "WDT");
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "add",
          "tell",
          "report",
          "announce",
          "claim",
          "warn",
          "note",
          "write",
          "argue",
          "insist",
          "acknowledge",
          "confirm",
          "declare",
          "state",
          "explain",
          "suggest",
          "admit",
          "believe",
          "think",
          "predict",
          "know",
          "concede",
          "complain",
          "stress",
          "maintain",
          "observe",
          "recall",
          "reply",
          "allege",
          "assert",
          "estimate",
          "hope",
          "fear",
          "expect",
          "reckon",
          "quote",
          "vow",
          "pledge",
          "promise",
          "threaten",
          "swear",
          "ask",
          "wonder",
          "shout",
          "cry",
          "mean",
          "show",
          "find",
          "feel",
          "see",
          "hear",
          "agree",
          "joke",
          "remark",
          "boast",
          "testify",
          "recount",
          "conclude",
          "be",
          "seem",
          "appear");

  private static final Set<String> CONJUNCTIONS =
      Set.of("after", "before", "since", "until", "as", "because", "once");
  private static final Set<String> SAYING = Set.of("say", "report", "add", "announce", "claim");

  /** Verbs whose passive keeps an object: "troops given new rifles". */
  private static final Set<String> TWO_OBJECTS =
      Set.of(
          "give",
          "offer",
          "send",
          "pay",
          "promise",
          "award",
          "ask",
          "tell",
          "show",
          "teach",
          "deny",
          "grant",
          "lend",
          "owe",
          "call",
          "name",
          "elect",
          "declare",
          "dub",
          "make",
          "appoint",
          "consider",
          "deem",
          "allot",
          "assign",
          "allow",
          "charge",
          "forbid",
          "hand",
          "issue",
          "refuse",
          "sell",
          "serve",
          "spare");

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
      tidy.strungTogether(token);
      tidy.relativeSubject(token);
      tidy.frontedTime(token);
      tidy.frontedPlace(token);
      tidy.conjunctionSubject(token);
      tidy.participleBefore(token);
      tidy.between(token);
      tidy.shortOf(token);
      tidy.subjectless(token);
      tidy.speakersBehind(token);
      tidy.nextSubject(token);
      tidy.outside(token);
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

  /**
   * "Police raided a paper, the minister promised salaries": two clauses, where the parser has the
   * one as what the other says. Only verbs of speech have such a clause before them.
   */
  private void strungTogether(Token clause) {
    int above = heads[clause.index()];
    if (!clause.relation().equals("ccomp") || above < 0 || !isClause(clause.index())) {
      return;
    }
    boolean speech = SPEECH.contains(tokens.get(above).lemma());
    boolean object = child(above, "dobj").isPresent() || child(above, "auxpass").isPresent();
    boolean full = !speech || object; // "promised them salaries" has said what
    boolean own = child(above, "nsubj").or(() -> child(above, "nsubjpass")).isPresent();
    if (above > clause.index() && own && full && !isTelling(above)) {
      attach(clause.index(), heads[above], relations[above]);
      attach(above, clause.index(), "conj");
    } else if (above < clause.index() && object && !speech && isBehindComma(clause.index())) {
      attach(clause.index(), above, "conj");
    }
  }

  /** "..., he told reporters": the object is who hears it. */
  private boolean isTelling(int verb) {
    return Set.of("tell", "warn", "remind", "assure", "inform").contains(tokens.get(verb).lemma());
  }

  private boolean isClause(int verb) {
    boolean subject = child(verb, "nsubj").or(() -> child(verb, "nsubjpass")).isPresent();
    return subject && isFinite(verb) && child(verb, "mark").isEmpty();
  }

  /** Whether a clause begins behind a comma, "and" or not. */
  private boolean isBehindComma(int verb) {
    int left = left(verb);
    if (left > 1 && tokens.get(left - 1).tag().equals("CC")) {
      left--;
    }
    return left > 0 && tokens.get(left - 1).form().equals(",");
  }

  private int left(int index) {
    int left = index;
    for (int i = 0; i < index; i++) {
      int here = i;
      for (int steps = 0; here >= 0 && here != index && steps <= heads.length; steps++) {
        here = heads[here];
      }
      left = here == index ? Math.min(left, i) : left;
    }
    return left;
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
  private void frontedTime(Token preposition) {
    int verb = heads[preposition.index()];
    Optional<Integer> object = child(preposition.index(), "pobj");
    boolean before = preposition.relation().equals("prep") && preposition.index() < verb;
    if (!before || object.isEmpty() || !tokens.get(verb).tag().startsWith("VB")) {
      return;
    }
    int month = timeWord(preposition.index() + 1);
    int name = object.get();
    boolean joined = month > 0 && month < name && isName(month + 1, name);
    Optional<Integer> subject = child(verb, "nsubj").or(() -> child(verb, "nsubjpass"));
    boolean between = subject.filter(other -> isSetOff(name, other)).isPresent();
    if (!joined || (subject.isPresent() && !between)) {
      return;
    }
    for (int i = preposition.index() + 1; i < month; i++) {
      attach(i, month, "nmod");
    }
    attach(month, preposition.index(), "pobj");
    attach(name, verb, child(verb, "auxpass").isPresent() ? "nsubjpass" : "nsubj");
    subject.ifPresent(other -> attach(other, name, "appos"));
  }

  /** "In Nairobi police arrested a man": the town and the police are not one phrase. */
  private void frontedPlace(Token preposition) {
    int verb = heads[preposition.index()];
    Optional<Integer> object = child(preposition.index(), "pobj");
    boolean opens =
        preposition.relation().equals("prep")
            && Set.of("in", "at", "near", "outside").contains(preposition.lemma())
            && verb >= 0
            && preposition.index() < verb;
    if (!opens || object.isEmpty() || !tokens.get(verb).tag().startsWith("VB")) {
      return;
    }
    int noun = object.get();
    int name = noun - 1;
    while (name > preposition.index() && isCompound(name, noun) && !isCapital(tokens.get(name))) {
      name--; // "In Riga opposition supporters"
    }
    boolean joined =
        name > preposition.index()
            && noun < verb
            && Set.of("NNS", "NN").contains(tokens.get(noun).tag())
            && isCompound(name, noun)
            && tokens.get(name).tag().equals("NNP")
            && isCapital(tokens.get(preposition.index() + 1));
    boolean open = child(verb, "nsubj").isEmpty() && child(verb, "nsubjpass").isEmpty();
    if (!joined || !open || isInfinitive(verb) || !isFinite(verb)) {
      return;
    }
    for (int i = preposition.index() + 1; i < name; i++) {
      if (heads[i] == noun) {
        attach(i, name, relations[i]);
      }
    }
    attach(name, preposition.index(), "pobj");
    attach(noun, verb, child(verb, "auxpass").isPresent() ? "nsubjpass" : "nsubj");
  }

  private boolean isCompound(int word, int noun) {
    return heads[word] == noun && relations[word].equals("compound");
  }

  private boolean isInfinitive(int verb) {
    return children(verb, "aux").stream().anyMatch(aux -> tokens.get(aux).tag().equals("TO"));
  }

  /** The index of the month or day that begins here, behind the number of a day; else -1. */
  private int timeWord(int start) {
    int at = start < tokens.size() && tokens.get(start).tag().equals("CD") ? start + 1 : start;
    return at < tokens.size() && TimeWords.isMonthOrDay(tokens.get(at).lemma()) ? at : -1;
  }

  private boolean isName(int from, int to) {
    return tokens.subList(from, to + 1).stream()
        .allMatch(token -> token.tag().startsWith("NN") && isCapital(token));
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }

  /** "President Petro, once a guerrilla, accused": what stands between commas is no subject. */
  private boolean isSetOff(int name, int other) {
    return name + 1 < tokens.size() && tokens.get(name + 1).form().equals(",") && other > name + 1;
  }

  /** "after activists of the party beat students": the parser hangs the subject on "after". */
  private void conjunctionSubject(Token preposition) {
    int above = heads[preposition.index()];
    Optional<Integer> object = child(preposition.index(), "pobj");
    if (!preposition.relation().equals("prep")
        || above < 0
        || object.isEmpty()
        || !CONJUNCTIONS.contains(preposition.form().toLowerCase(Locale.ROOT))) {
      return;
    }
    int verb = rightmost(preposition.index()) + 1;
    boolean open =
        verb < tokens.size()
            && Set.of("VBD", "VBZ", "VBP").contains(tokens.get(verb).tag())
            && heads[verb] == above
            && Set.of("conj", "advcl", "dep").contains(relations[verb])
            && child(verb, "nsubj").isEmpty();
    if (open) {
      attach(object.get(), verb, "nsubj");
      attach(verb, above, "advcl");
      attach(preposition.index(), verb, "mark");
    }
  }

  private int rightmost(int index) {
    int right = index;
    for (int i = 0; i < heads.length; i++) {
      int here = i;
      for (int steps = 0; here >= 0 && here != index && steps <= heads.length; steps++) {
        here = heads[here];
      }
      right = here == index ? Math.max(right, i) : right;
    }
    return right;
  }

  /** "Neighbouring Chad has sheltered them": no act of anyone, what Chad is. */
  private void participleBefore(Token participle) {
    int verb = heads[participle.index()];
    int noun = participle.index() + 1;
    while (noun < tokens.size() && heads[noun] > noun && tokens.get(noun).tag().startsWith("NN")) {
      noun++;
    }
    boolean opens =
        participle.index() == 0
            && participle.tag().equals("VBG")
            && participle.relation().equals("advcl");
    boolean object =
        opens
            && noun < tokens.size() - 1
            && heads[noun] == participle.index()
            && relations[noun].equals("dobj")
            && !tokens.get(noun + 1).form().equals(",");
    if (object && verb > noun && child(verb, "nsubj").isEmpty()) {
      attach(participle.index(), noun, "amod");
      attach(noun, verb, child(verb, "auxpass").isPresent() ? "nsubjpass" : "nsubj");
    }
  }

  /** "killed between 12 and 15 herders": a number, not a place between them. */
  private void between(Token preposition) {
    int verb = heads[preposition.index()];
    Optional<Integer> object = child(preposition.index(), "pobj");
    boolean number =
        preposition.lemma().equals("between")
            && verb >= 0
            && tokens.get(verb).tag().startsWith("VB")
            && child(verb, "dobj").isEmpty()
            && child(verb, "auxpass").isEmpty()
            && object.filter(noun -> isRange(preposition.index() + 1, noun)).isPresent();
    if (number) {
      attach(object.get(), verb, "dobj");
      attach(preposition.index(), preposition.index() + 1, "quantmod");
    }
  }

  /** "stopped short of threatening": what was not done hangs on the verb. */
  private void shortOf(Token preposition) {
    int above = heads[preposition.index()];
    if (preposition.lemma().equals("of")
        && above >= 0
        && tokens.get(above).lemma().equals("short")
        && heads[above] >= 0
        && tokens.get(heads[above]).tag().startsWith("VB")) {
      attach(preposition.index(), heads[above], "prep");
    }
  }

  /**
   * "flew burn victims": a finite verb without a subject, between a verb and its object, is none.
   */
  private void subjectless(Token word) {
    int above = word.index() - 1;
    Optional<Integer> object = child(word.index(), "dobj");
    boolean bare =
        above >= 0
            && Set.of("VB", "VBP").contains(word.tag())
            && Set.of("VBD", "VBZ").contains(tokens.get(above).tag())
            && !BARE_INFINITIVE.contains(tokens.get(above).lemma())
            && heads[above] != word.index()
            && Stream.of("nsubj", "nsubjpass", "mark", "aux")
                .allMatch(relation -> child(word.index(), relation).isEmpty());
    if (bare && object.filter(noun -> noun == word.index() + 1).isPresent()) {
      for (int i = 0; i < heads.length; i++) {
        if (heads[i] == word.index()) {
          attach(i, above, relations[i]);
        }
      }
      attach(word.index(), object.get(), "compound");
    }
  }

  private boolean isRange(int from, int noun) {
    return noun - from >= 3
        && tokens.get(from).tag().equals("CD")
        && tokens.get(from + 1).form().equals("and")
        && tokens.get(from + 2).tag().equals("CD");
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

  /** "marched against power cuts and police dispersed them": no one marches against police here. */
  private void nextSubject(Token noun) {
    int verb = noun.index() + 1;
    int first = leftmost(noun.index());
    boolean joined =
        noun.relation().equals("conj")
            && isNoun(noun.index())
            && first > 0
            && tokens.get(first - 1).tag().equals("CC")
            && verb < tokens.size();
    boolean open =
        joined
            && Set.of("VBD", "VBZ", "VBP").contains(tokens.get(verb).tag())
            && relations[verb].equals("conj")
            && heads[verb] >= 0
            && heads[verb] < first
            && tokens.get(heads[verb]).tag().startsWith("VB")
            && child(verb, "nsubj").isEmpty();
    if (open) {
      attach(noun.index(), verb, "nsubj");
    }
  }

  /** "rallied outside parliament": where they stand is not what they rally. */
  private void outside(Token word) {
    int noun = heads[word.index()];
    boolean place =
        Set.of("outside", "inside").contains(word.form().toLowerCase(Locale.ROOT))
            && Set.of("nmod", "amod", "compound", "advmod").contains(relations[word.index()])
            && noun > word.index()
            && relations[noun].equals("dobj");
    int verb = place ? heads[noun] : -1;
    if (verb >= 0 && verb == word.index() - 1 && GATHERING.contains(tokens.get(verb).lemma())) {
      attach(word.index(), verb, "prep");
      attach(noun, word.index(), "pobj");
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
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations[i].equals(relation)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private List<Token> tokens() {
    List<Token> tidied = new ArrayList<>();
    for (Token token : tokens) {
      int i = token.index();
      tidied.add(token.under(i, heads[i], relations[i]));
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
