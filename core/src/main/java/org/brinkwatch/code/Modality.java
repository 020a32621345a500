package org.brinkwatch.code;

import static org.brinkwatch.event.Status.ACTUAL;
import static org.brinkwatch.event.Status.HYPOTHETICAL;
import static org.brinkwatch.event.Status.INTENDED;
import static org.brinkwatch.event.Status.NEGATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/**
 * Climbs from an act to the root of its sentence and reads on the way how the act stands: negated,
 * wished for, planned, conditional, said by someone.
 */
final class Modality {
  /** A gerund behind these is over and done with, whatever becomes of its clause. */
  private static final Set<String> FACTUAL =
      Set.of("after", "before", "since", "following", "despite", "for", "upon", "besides");

  /** "Reports of violence" are not the reporter's own word. */
  private static final Set<String> HEARSAY =
      Set.of("report", "account", "claim", "rumor", "rumour");

  private static final Set<String> WITHOUT = Set.of("without", "instead", "rather", "against");
  private static final Operator ANNOUNCEMENT =
      new Operator(
          "will",
          Set.of("that"),
          Operator.Effect.INTENDED,
          Optional.of(EventType.AGREE),
          Optional.of(EventType.THREATEN),
          "announcement");

  /** "A said that B must go": A demands it. */
  private static final Operator DEMAND =
      new Operator(
          "must",
          Set.of("that"),
          Operator.Effect.HYPOTHETICAL,
          Optional.of(EventType.REQUEST),
          Optional.of(EventType.REQUEST),
          "demand");

  private final Tree tree;
  private final Clauses clauses;
  private final Codebook codebook;

  Modality(Tree tree, Clauses clauses, Codebook codebook) {
    this.tree = tree;
    this.clauses = clauses;
    this.codebook = codebook;
  }

  Outlook of(Token trigger) {
    return of(trigger, Cue.Ear.DEAF);
  }

  /**
   * @param ear hears of each word that has a part in it, from the act upwards
   */
  Outlook of(Token trigger, Cue.Ear ear) {
    Climb climb = new Climb(ear);
    climb.status = local(trigger, Optional.empty(), ear);
    climb.own(trigger);
    Token here = trigger;
    for (int steps = 0; steps <= tree.tokens().size(); steps++) {
      Optional<Token> next = climb.step(here);
      if (next.isEmpty()) {
        break;
      }
      here = next.get();
    }
    boolean open = climb.status == ACTUAL || climb.status == INTENDED;
    if (isQuestion() && open && climb.speakers.isEmpty()) {
      climb.status = HYPOTHETICAL;
      ear.hear(Cue.Kind.QUESTION, tree.token(tree.tokens().size() - 1));
    }
    if (climb.speakers.isEmpty() && climb.governor.isEmpty()) {
      climb.speakers.addAll(reporters(trigger));
      climb.speakers.forEach(speaker -> ear.hear(Cue.Kind.SPEECH, speaker));
    }
    return new Outlook(climb.status, climb.speakers, climb.hearsay, climb.governor);
  }

  /**
   * Whoever reports the clause that an act stands anywhere in: all of it is that speaker's word.
   */
  private List<Token> reporters(Token trigger) {
    Optional<Token> here = Optional.of(trigger);
    while (here.isPresent()) {
      Token clause = here.get();
      Optional<Token> above = tree.head(clause);
      boolean said = clause.relation().equals("ccomp");
      if (said && above.filter(verb -> codebook.isReport(verb.lemma())).isPresent()) {
        return clauses.of(above.get()).agents();
      }
      here = above;
    }
    return List.of();
  }

  private boolean isQuestion() {
    List<Token> tokens = tree.tokens();
    return !tokens.isEmpty() && Tree.lower(tokens.get(tokens.size() - 1)).equals("?");
  }

  /** One way up the tree; a step leads to the next predicate above, or nowhere. */
  private final class Climb {
    private final Cue.Ear ear;
    private Status status = ACTUAL;
    private final List<Token> speakers = new ArrayList<>();
    private Optional<Token> hearsay = Optional.empty();
    private Optional<Outlook.Governor> governor = Optional.empty();

    Climb(Cue.Ear ear) {
      this.ear = ear;
    }

    private void meet(Status outer, Cue.Kind kind, Token word) {
      status = compose(outer, status);
      ear.hear(kind, word);
    }

    private void says(Token speaker) {
      speakers.add(speaker);
      ear.hear(Cue.Kind.SPEECH, speaker);
    }

    private void own(Token token) {
      tree.children(token, "advmod", "adv").stream()
          .filter(adverb -> codebook.isHedge(Tree.lower(adverb), "hearsay"))
          .findFirst()
          .ifPresent(this::hearsay);
      for (Token child : tree.children(token, "prep", "advmod", "dep", "npadvmod")) {
        if (Tree.lower(child).equals("according")) {
          tree.children(child, "prep").stream()
              .flatMap(to -> tree.children(to, "pobj").stream())
              .findFirst()
              .ifPresent(this::says);
        }
      }
      parenthetical(token).ifPresent(this::says);
    }

    private void hearsay(Token word) {
      hearsay = Optional.of(word);
      ear.hear(Cue.Kind.HEARSAY, word);
    }

    private Optional<Token> step(Token here) {
      Optional<Token> head = tree.head(here);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      Token above = head.get();
      return switch (here.relation()) {
        case "xcomp", "acomp", "oprd", "attr" -> complement(here, above, complementSlot(here));
        case "ccomp" -> clause(here, above);
        case "advcl" -> adverbial(here, above);
        case "acl" -> adnominal(here, above);
        case "relcl" -> clauses.isInfinitive(here) ? adnominal(here, above) : relative(here, above);
        case "dobj" -> object(here, above);
        case "nsubjpass" -> clauses.isPassive(above) ? object(here, above) : Optional.empty();
        case "nsubj", "csubj" -> subject(here, above);
        case "pobj", "pcomp" -> prepositional(here, above);
        case "conj" -> coordinate(here, above);
        case "compound", "nmod", "poss" ->
            operator(above, "of").map(found -> apply(here, found)).orElse(Optional.empty());
        case "parataxis" -> Optional.empty();
        default -> Optional.empty();
      };
    }

    private Optional<Token> up(Token here, Token above) {
      status = compose(local(above, Optional.of(here), ear), status);
      own(above);
      return Optional.of(above);
    }

    private Optional<Token> apply(Token from, Outlook.Governor found) {
      if (found.operator().isTyped()) {
        governor = Optional.of(found);
        status = compose(effect(found.operator()), status);
        ear.hear(Cue.Kind.GOVERNOR, found.word(), found.operator().line());
        return Optional.empty();
      }
      status = compose(effect(found.operator()), status);
      ear.hear(Cue.Kind.OPERATOR, found.word(), found.operator().line());
      if (speakers.isEmpty() && HEARSAY.contains(found.word().lemma())) {
        hearsay(found.word());
      }
      return up(from, found.word());
    }

    private Optional<Token> complement(Token here, Token above, String slot) {
      if (here.relation().equals("acomp") || here.relation().equals("attr")) {
        return up(here, above);
      }
      if (here.relation().equals("oprd") && !Tree.isVerb(here)) {
        return Optional.empty();
      }
      Optional<Outlook.Governor> found = operator(above, slot);
      if (found.isPresent()) {
        return apply(here, found.get());
      }
      if (above.lemma().equals("be") && slot.equals("to")) {
        meet(INTENDED, Cue.Kind.INTENT, above);
      } else if (isGoingTo(above)) {
        meet(INTENDED, Cue.Kind.INTENT, above);
      } else if (slot.equals("to") && !above.lemma().equals("use")) {
        meet(HYPOTHETICAL, Cue.Kind.INFINITIVE, above);
      }
      return up(here, above);
    }

    private Optional<Token> clause(Token here, Token above) {
      boolean infinitive = clauses.isInfinitive(here);
      Optional<Outlook.Governor> adjective =
          tree.children(above, "acomp", "attr").stream()
              .flatMap(word -> operator(word, infinitive ? "to" : "that").stream())
              .findFirst();
      if (adjective.isPresent()) {
        return apply(here, adjective.get());
      }
      if (here.tag().equals("VB")
          && tree.has(here, "nsubj", "nsubjpass")
          && !tree.has(here, "aux")) {
        meet(HYPOTHETICAL, Cue.Kind.INFINITIVE, above); // "demand that he go"
      }
      boolean bare = here.tag().equals("VB") && !tree.has(here, "aux");
      for (String slot :
          infinitive ? List.of("to") : List.of("that", bare ? "inf" : complementSlot(here))) {
        Optional<Outlook.Governor> found = operator(above, slot);
        if (found.isPresent() && !(codebook.isSpeech(above.lemma()) && isAnnounced(here, above))) {
          speakersIfView(found.get(), above);
          return apply(here, found.get());
        }
      }
      if (codebook.isSpeech(above.lemma()) || isQuoting(here, above)) {
        if (status == INTENDED && isAnnounced(here, above)) {
          governor = Optional.of(new Outlook.Governor(above, ANNOUNCEMENT));
          ear.hear(Cue.Kind.GOVERNOR, above, ANNOUNCEMENT.line());
          return Optional.empty();
        }
        if (status == HYPOTHETICAL && isDemanded(here, above)) {
          governor = Optional.of(new Outlook.Governor(above, DEMAND));
          ear.hear(Cue.Kind.GOVERNOR, above, DEMAND.line());
          return Optional.empty();
        }
        clauses.of(above).agents().forEach(this::says);
        if (local(above, Optional.of(here), ear) == NEGATED) {
          status = HYPOTHETICAL;
          own(above);
          return Optional.of(above);
        }
      }
      return up(here, above);
    }

    private void speakersIfView(Outlook.Governor found, Token above) {
      if (codebook.isSpeech(above.lemma()) && !found.operator().isTyped()) {
        clauses.of(above).agents().forEach(this::says);
      }
    }

    private Optional<Token> adverbial(Token here, Token above) {
      Optional<Token> mark = tree.children(here, "mark", "advmod", "complm").stream().findFirst();
      if (mark.filter(word -> isCondition(here)).isPresent() || isInverted(here)) {
        status = HYPOTHETICAL;
        ear.hear(Cue.Kind.CONDITION, mark.orElse(here));
        return Optional.empty();
      }
      if (clauses.isInfinitive(here)) {
        Optional<Outlook.Governor> found = operator(above, "to").or(() -> operator(above, "for"));
        if (found.isPresent()) {
          return apply(here, found.get());
        }
        meet(HYPOTHETICAL, Cue.Kind.INFINITIVE, above);
        return Optional.empty();
      }
      if (mark.filter(word -> Tree.isVerb(here) && word.relation().equals("mark")).isPresent()) {
        return Optional.empty();
      }
      if (tree.has(here, "nsubj")) {
        return Optional.empty();
      }
      if (here.tag().equals("VBG") && !tree.has(above, "dobj")) {
        Optional<Outlook.Governor> found = operator(above, "ing");
        if (found.isPresent()) {
          return apply(here, found.get());
        }
      }
      return up(here, above);
    }

    private Optional<Token> adnominal(Token here, Token above) {
      if (!clauses.isInfinitive(here)) {
        return Optional.empty();
      }
      Optional<Outlook.Governor> found = operator(above, "to");
      if (found.isPresent()) {
        return apply(here, found.get());
      }
      meet(HYPOTHETICAL, Cue.Kind.INFINITIVE, above);
      return up(here, above);
    }

    private Optional<Token> relative(Token here, Token above) {
      if (isGeneric(above) || isKind(here, above)) {
        meet(HYPOTHETICAL, Cue.Kind.GENERIC, above);
      }
      return Optional.empty();
    }

    private Optional<Token> object(Token here, Token above) {
      Optional<Outlook.Governor> found = operator(above, "obj");
      boolean named = tree.has(above, "oprd"); // "called the visit a success" asks for none
      if (found.isPresent() && !named) {
        return apply(here, found.get());
      }
      // otherwise the sentence takes it for granted: only its own words can put it in doubt
      return Tree.isVerb(above) && isCarrier(above) ? up(here, above) : Optional.empty();
    }

    private boolean isCarrier(Token verb) {
      String word = Words.withParticle(tree, verb);
      return Stream.of("source", "target", "cause").anyMatch(part -> codebook.isLight(word, part));
    }

    private Optional<Token> subject(Token here, Token above) {
      boolean happening =
          codebook.isLight(Words.withParticle(tree, above), "event") || above.lemma().equals("be");
      for (Token adjective : tree.children(above, "acomp")) {
        Optional<Outlook.Governor> found = operator(adjective, "to");
        if (!Tree.isVerb(here) && found.isPresent()) {
          return apply(here, found.get());
        }
      }
      return Tree.isVerb(here) || happening ? up(here, above) : Optional.empty();
    }

    private Optional<Token> prepositional(Token here, Token preposition) {
      String word = Tree.lower(preposition);
      Optional<Token> governing = tree.head(preposition);
      if (WITHOUT.contains(word) && here.relation().equals("pcomp")) {
        meet(NEGATED, Cue.Kind.NEGATION, preposition);
        return governing.flatMap(above -> up(here, above));
      }
      if (governing.isEmpty()) {
        return Optional.empty();
      }
      Token above = governing.get();
      if (Tree.lower(above).equals("instead")) {
        meet(NEGATED, Cue.Kind.NEGATION, above);
        return Optional.empty();
      }
      Optional<Outlook.Governor> found = operator(above, word);
      if (found.isPresent()) {
        return apply(here, found.get());
      }
      boolean carried = !Tree.isVerb(here) && Tree.isVerb(above) && isCarrier(above);
      boolean means = Tree.isVerb(here) && !FACTUAL.contains(word);
      return carried || means ? up(here, above) : Optional.empty();
    }

    private Optional<Token> coordinate(Token here, Token above) {
      boolean shared = !tree.has(here, "nsubj", "nsubjpass", "aux", "auxpass");
      if (shared && Tree.isVerb(above)) {
        status = compose(local(above, Optional.empty(), ear), status);
      }
      own(above);
      return Optional.of(above);
    }
  }

  private static boolean isAdjective(Token token) {
    return token.tag().startsWith("JJ");
  }

  private String complementSlot(Token here) {
    if (clauses.isInfinitive(here)) {
      return "to";
    }
    boolean gerund =
        here.tag().equals("VBG")
            || tree.children(here, "aux").stream().anyMatch(aux -> aux.tag().equals("VBG"));
    return gerund ? "ing" : "inf";
  }

  private static boolean isGoingTo(Token above) {
    return above.lemma().equals("go") && above.tag().equals("VBG");
  }

  private boolean isCondition(Token clause) {
    return tree.children(clause, "mark", "advmod").stream()
        .anyMatch(mark -> codebook.isHedge(Tree.lower(mark), "condition"));
  }

  /** "Had X known", "Were X to go": a condition without "if". */
  private boolean isInverted(Token clause) {
    Optional<Token> subject = tree.child(clause, "nsubj", "nsubjpass");
    return subject.isPresent()
        && tree.children(clause, "aux", "auxpass", "modal").stream()
            .anyMatch(
                aux ->
                    aux.index() < subject.get().index()
                        && Set.of("had", "were", "should").contains(Tree.lower(aux)));
  }

  /** "individuals who threaten the peace": a kind of people, whoever they may be. */
  private boolean isKind(Token verb, Token noun) {
    return verb.tag().equals("VBP")
        && noun.tag().equals("NNS")
        && tree.children(noun, "det", "poss", "nmod", "amod", "compound").isEmpty();
  }

  private boolean isGeneric(Token noun) {
    return codebook.isHedge(Tree.lower(noun), "generic")
        || tree.children(noun, "det").stream()
            .anyMatch(det -> Set.of("any", "every", "whichever").contains(Tree.lower(det)));
  }

  /** "X said that it would ...": the speaker announces its own act. */
  private boolean isAnnounced(Token act, Token speech) {
    if (!codebook.isReport(speech.lemma())) {
      return false;
    }
    boolean coming =
        tree.children(act, "aux", "modal").stream()
            .anyMatch(
                aux ->
                    Set.of("will", "would", "shall", "'ll", "wo", "'d").contains(Tree.lower(aux)));
    List<Token> speakers = clauses.of(speech).agents();
    List<Token> doers = clauses.of(act).agents();
    return coming && !speakers.isEmpty() && doers.stream().anyMatch(doer -> isSame(doer, speakers));
  }

  /** "X said that Y must ...": what another has to do. */
  private boolean isDemanded(Token act, Token speech) {
    boolean duty =
        tree.children(act, "aux", "modal").stream()
                .anyMatch(aux -> Set.of("must", "should").contains(Tree.lower(aux)))
            || (Set.of("need", "have").contains(act.lemma()) && tree.has(act, "xcomp"));
    List<Token> speakers = clauses.of(speech).agents();
    List<Token> doers = clauses.of(act).agents();
    return duty
        && codebook.isReport(speech.lemma())
        && !speakers.isEmpty()
        && doers.stream().noneMatch(doer -> isSame(doer, speakers));
  }

  private static boolean isSame(Token doer, List<Token> speakers) {
    return doer.tag().equals("PRP")
        || speakers.stream().anyMatch(speaker -> speaker.lemma().equals(doer.lemma()));
  }

  private boolean isQuoting(Token clause, Token above) {
    int end = tree.right(clause);
    return end + 1 < tree.tokens().size()
        && tree.token(end).tag().equals("''")
        && Tree.isVerb(above);
  }

  /** "..., police said, ...": a verb of speech that hangs below what is said. */
  private Optional<Token> parenthetical(Token token) {
    for (Token child : tree.children(token, "parataxis", "meta", "dep", "advcl", "ccomp")) {
      boolean bare = tree.children(child, "ccomp", "xcomp", "dobj", "mark").isEmpty();
      if (codebook.isReport(child.lemma()) && Tree.isVerb(child) && bare) {
        Optional<Token> speaker = tree.child(child, "nsubj");
        if (speaker.isPresent()) {
          return speaker;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Outlook.Governor> operator(Token word, String slot) {
    String pos = Words.pos(word);
    return codebook
        .operator(Words.withParticle(tree, word), pos, slot)
        .or(() -> codebook.operator(word.lemma(), pos, slot))
        .map(operator -> new Outlook.Governor(word, operator));
  }

  private static Status effect(Operator operator) {
    return switch (operator.effect()) {
      case ACTUAL, ALLEGED -> ACTUAL;
      case INTENDED -> INTENDED;
      case HYPOTHETICAL -> HYPOTHETICAL;
      case NEGATED, DENIED -> NEGATED;
    };
  }

  /** What a word's own negation, auxiliaries and adverbs make of it. */
  private Status local(Token token, Optional<Token> from, Cue.Ear ear) {
    return Tree.isVerb(token) || isAdjective(token)
        ? verbal(token, from, ear)
        : nominal(token, ear);
  }

  private Status verbal(Token verb, Optional<Token> from, Cue.Ear ear) {
    Status status = ACTUAL;
    for (Token child : tree.children(verb)) {
      if (from.filter(origin -> origin.index() == child.index()).isPresent()) {
        continue; // an object that says "no" has said so for itself
      }
      String word = Tree.lower(child);
      switch (child.relation()) {
        case "neg" -> {
          if (!isNotOnly(verb)) {
            status = compose(NEGATED, status);
            ear.hear(Cue.Kind.NEGATION, child);
          }
        }
        case "aux", "modal", "auxpass" -> {
          if (codebook.isHedge(word, "modal")) {
            status = compose(HYPOTHETICAL, status);
            ear.hear(Cue.Kind.MODAL, child);
          } else if (codebook.isHedge(word, "intent")) {
            status = compose(INTENDED, status);
            ear.hear(Cue.Kind.INTENT, child);
          } else if (word.equals("would") || (word.equals("'d") && child.tag().equals("MD"))) {
            status = compose(isReported(verb) ? INTENDED : HYPOTHETICAL, status);
            ear.hear(isReported(verb) ? Cue.Kind.INTENT : Cue.Kind.MODAL, child);
          }
        }
        case "advmod", "adv", "preconj", "cc" -> {
          if (codebook.isHedge(word, "adverb")) {
            status = compose(HYPOTHETICAL, status);
            ear.hear(Cue.Kind.HEDGE, child);
          } else if (isNoLonger(child) || isYetTo(verb, child)) {
            status = compose(NEGATED, status);
            ear.hear(Cue.Kind.NEGATION, child);
          } else if (codebook.isHedge(word, "denial")
              && !child.relation().equals("cc")
              && !isNotOnly(verb)) {
            status = compose(NEGATED, status);
            ear.hear(Cue.Kind.NEGATION, child);
          }
        }
        case "prep" -> {
          if (tree.children(child, "pobj").stream().anyMatch(this::isNone)) {
            status = compose(NEGATED, status);
            ear.hear(Cue.Kind.NEGATION, child);
          }
        }
        case "nsubj", "nsubjpass", "dobj" -> {
          if (isNone(child)) {
            status = compose(NEGATED, status);
            ear.hear(Cue.Kind.NEGATION, child);
          }
        }
        default -> {}
      }
    }
    return status;
  }

  /** "has yet to lift", "is yet to free". */
  private boolean isYetTo(Token verb, Token adverb) {
    return Tree.lower(adverb).equals("yet")
        && adverb.index() > verb.index() // not "may yet have to"
        && Set.of("have", "be").contains(verb.lemma())
        && tree.children(verb, "xcomp", "acomp").stream().anyMatch(clauses::isInfinitive);
  }

  private boolean isNoLonger(Token adverb) {
    return Tree.lower(adverb).equals("longer")
        && tree.children(adverb).stream().anyMatch(word -> Tree.lower(word).equals("no"));
  }

  /** "has not only bombed": it has. */
  private boolean isNotOnly(Token verb) {
    for (Token child : tree.children(verb, "neg", "preconj", "advmod")) {
      int next = child.index() + 1;
      boolean only = next < tree.tokens().size() && Tree.lower(tree.token(next)).equals("only");
      if (only && Tree.lower(child).equals("not")) {
        return true;
      }
    }
    return false;
  }

  private boolean isReported(Token verb) {
    return tree.head(verb).filter(above -> codebook.isSpeech(above.lemma())).isPresent()
        && verb.relation().equals("ccomp");
  }

  private boolean isNone(Token noun) {
    return Set.of("nobody", "none", "nothing", "neither").contains(Tree.lower(noun))
        || Set.of("no one").contains(Tree.lower(noun))
        || tree.children(noun, "det", "neg", "nmod", "preconj", "cc").stream()
            .anyMatch(det -> Set.of("no", "neither", "not").contains(Tree.lower(det)));
  }

  private Status nominal(Token noun, Cue.Ear ear) {
    if (isNone(noun)) {
      ear.hear(Cue.Kind.NEGATION, noun);
      return NEGATED;
    }
    Optional<Token> doubt =
        tree.children(noun, "amod", "nmod", "det", "advmod").stream()
            .filter(word -> codebook.isHedge(Tree.lower(word), "adjective"))
            .findFirst();
    doubt.ifPresent(word -> ear.hear(Cue.Kind.HEDGE, word));
    return doubt.isPresent() ? HYPOTHETICAL : ACTUAL;
  }

  /** What an outer standing makes of an inner one. */
  static Status compose(Status outer, Status inner) {
    return switch (outer) {
      case ACTUAL -> inner;
      case NEGATED -> inner == NEGATED ? HYPOTHETICAL : NEGATED;
      case HYPOTHETICAL -> HYPOTHETICAL;
      case INTENDED -> inner == ACTUAL ? INTENDED : inner;
    };
  }
}
