package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/**
 * All acts of one sentence with their standing: promises, demands and accusations hold the act that
 * they are about, and only what is an act by itself stands alone.
 */
final class Interpretation {
  private static final Set<EventType> ABOUT_THE_DOER =
      Set.of(
          EventType.ACCUSE,
          EventType.SUPPORT,
          EventType.PROTEST,
          EventType.REJECT,
          EventType.REQUEST);

  /** An act and how it stands. */
  record Finding(Reading reading, Outlook outlook) {}

  private static final Set<EventType> GIVING = Set.of(EventType.AGREE, EventType.REQUEST);

  private final Codebook codebook;
  private final Tree tree;
  private final Clauses clauses;
  private final Modality modality;
  private final Acts acts;
  private final Map<Integer, Reading> readings;

  Interpretation(Sentence sentence, Codebook codebook, PlaceNames places) {
    this.codebook = codebook;
    tree = new Tree(sentence);
    clauses = new Clauses(tree);
    modality = new Modality(tree, clauses, codebook);
    acts = new Acts(tree, clauses, codebook, places);
    readings = acts.all();
  }

  Tree tree() {
    return tree;
  }

  Clauses clauses() {
    return clauses;
  }

  Modality modality() {
    return modality;
  }

  /** The indexes of the words that name acts. */
  Set<Integer> triggers() {
    return readings.keySet();
  }

  /** What this word is read as by itself, if it is an act. */
  Optional<Reading> reading(Token word) {
    return Optional.ofNullable(readings.get(word.index()));
  }

  /** How each frame of the codebook fits a word. */
  List<Fit> fits(Token word) {
    return acts.fits(word);
  }

  /** In the order of their triggers. */
  List<Finding> findings() {
    Map<Integer, List<Finding>> governed = new LinkedHashMap<>();
    List<Finding> free = new ArrayList<>();
    for (Reading reading : readings.values()) {
      Outlook outlook = modality.of(reading.trigger());
      if (outlook.governor().isEmpty()) {
        free.add(new Finding(reading, outlook));
      } else {
        lift(reading, outlook, governed, free);
      }
    }
    List<Finding> all = new ArrayList<>();
    free.stream()
        .map(this::withGift)
        .filter(finding -> !governed.containsKey(finding.reading().trigger().index()))
        .forEach(all::add);
    governed.values().forEach(all::addAll);
    all.sort(
        (one, other) ->
            Integer.compare(one.reading().trigger().index(), other.reading().trigger().index()));
    return all;
  }

  /** "Pledged arms", "asked for money": what is promised or asked for is the giving of it. */
  private Finding withGift(Finding finding) {
    Reading reading = finding.reading();
    boolean open = reading.inner().isEmpty() && GIVING.contains(reading.type());
    if (!open || !Tree.isVerb(reading.trigger())) {
      return finding;
    }
    Clause clause = clauses.of(reading.trigger());
    Optional<Token> gift =
        Clause.join(clause.objects(), clause.fill("for")).stream()
            .filter(thing -> isGift(thing) && !reading.consumed().contains(thing))
            .findFirst();
    return gift.map(thing -> new Finding(giving(reading, thing), finding.outlook()))
        .orElse(finding);
  }

  private boolean isGift(Token thing) {
    return codebook.isIn(thing.lemma(), "arms")
        || codebook.isIn(thing.lemma(), "aid")
        || codebook.isIn(thing.lemma(), "peacekeepers");
  }

  private static Reading giving(Reading outer, Token gift) {
    boolean asked = outer.type() == EventType.REQUEST;
    Reading inner =
        new Reading(
            gift,
            EventType.AID,
            "",
            asked ? outer.targets() : outer.sources(),
            asked ? outer.sources() : outer.targets(),
            List.of(),
            false,
            false,
            Optional.empty(),
            Status.INTENDED,
            "a gift is aid",
            0);
    return outer.withInner(inner, Status.INTENDED);
  }

  /** Makes the governor's act of a governed one, and of that the next governor's, to the top. */
  private void lift(
      Reading reading, Outlook outlook, Map<Integer, List<Finding>> governed, List<Finding> free) {
    Reading inner = reading;
    Outlook standing = outlook;
    for (int depth = 0; depth < 4 && standing.governor().isPresent(); depth++) {
      Outlook.Governor governor = standing.governor().get();
      inner = aimed(governor.word(), inner);
      if (staysTrue(governor.operator())) {
        free.add(new Finding(alleged(governor, inner), asSaidBy(governor, standing)));
      }
      Optional<Reading> outer = govern(governor, inner, standing.status());
      if (outer.isEmpty()) {
        free.add(new Finding(inner, standing));
        return;
      }
      inner = outer.get();
      standing = modality.of(governor.word());
    }
    governed
        .computeIfAbsent(inner.trigger().index(), index -> new ArrayList<>())
        .add(new Finding(inner, standing));
  }

  /** "ruled out further deliveries to Chad": what the parser hangs on the verb is the noun's. */
  private Reading aimed(Token word, Reading inner) {
    if (!Tree.isVerb(word) || Tree.isVerb(inner.trigger()) || !inner.targets().isEmpty()) {
      return inner;
    }
    Clause clause = clauses.of(word);
    return Stream.of("to", "on", "against")
        .map(clause::fill)
        .filter(tokens -> tokens.stream().anyMatch(token -> token.tag().startsWith("NNP")))
        .filter(tokens -> tokens.stream().allMatch(token -> isBehind(token, inner.trigger())))
        .findFirst()
        .map(inner::withTargets)
        .orElse(inner);
  }

  private static boolean isBehind(Token token, Token noun) {
    return token.index() > noun.index();
  }

  /** "blamed X for the killing": the one blamed is the one who is said to have done it. */
  private Reading alleged(Outlook.Governor governor, Reading inner) {
    boolean open = inner.sources().isEmpty() && Tree.isVerb(governor.word());
    if (!open || governor.operator().effect() != Operator.Effect.ALLEGED) {
      return inner;
    }
    Clause clause = clauses.of(governor.word());
    return inner.withSources(
        clause.objects().stream().filter(object -> !isPartOf(object, inner)).toList());
  }

  private static boolean staysTrue(Operator operator) {
    return operator.effect() == Operator.Effect.ALLEGED
        || operator.effect() == Operator.Effect.DENIED
        || operator.effect() == Operator.Effect.ACTUAL;
  }

  private Outlook asSaidBy(Outlook.Governor governor, Outlook standing) {
    if (governor.operator().effect() == Operator.Effect.ACTUAL) {
      return new Outlook(
          standing.status(), standing.speakers(), standing.hearsay(), Optional.empty());
    }
    List<Token> accusers =
        Tree.isVerb(governor.word())
            ? clauses.of(governor.word()).agents()
            : clauses.owner(governor.word(), 0);
    List<Token> speakers = Clause.join(accusers, standing.speakers());
    Optional<Token> hearsay =
        speakers.isEmpty() ? Optional.of(governor.word()) : standing.hearsay();
    return new Outlook(standing.status(), speakers, hearsay, Optional.empty());
  }

  private Optional<Reading> govern(Outlook.Governor governor, Reading inner, Status status) {
    Optional<EventType> type = typeOf(governor, inner);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Token word = governor.word();
    List<Token> sources = Tree.isVerb(word) ? clauses.of(word).agents() : clauses.owner(word, 0);
    if (!Tree.isVerb(word) && !Tree.isNoun(word)) {
      sources = subjectOf(word);
    }
    sources = sources.stream().filter(source -> !isPartOf(source, inner)).toList();
    Optional<Reading> own = Optional.ofNullable(readings.get(word.index()));
    boolean denial = governor.operator().effect() == Operator.Effect.DENIED;
    boolean answer = denial && !Tree.isVerb(inner.trigger()) && inner.type() == EventType.ACCUSE;
    List<Token> targets =
        new ArrayList<>(denial && !answer ? List.of() : addressees(type.get(), own, word, inner));
    targets.removeAll(sources);
    String mode = own.filter(frame -> frame.type() == type.get()).map(Reading::mode).orElse("");
    return Optional.of(
        new Reading(
            word,
            type.get(),
            mode,
            sources,
            targets,
            List.of(),
            false,
            false,
            answer ? Optional.empty() : Optional.of(inner),
            status,
            governor.operator().line() + " over " + inner.rule(),
            inner.weight() + 1));
  }

  /** What is promised to someone is a promise, even where it is to hurt a third. */
  private Optional<EventType> typeOf(Outlook.Governor governor, Reading inner) {
    Operator operator = governor.operator();
    boolean promised =
        operator.effect() == Operator.Effect.INTENDED && Tree.isVerb(governor.word());
    if (promised && operator.cooperation().isPresent()) {
      Clause clause = clauses.of(governor.word());
      List<Token> hearers =
          Clause.join(clause.recipients(), clause.passive() ? List.of() : clause.objects());
      boolean third =
          hearers.stream()
              .anyMatch(
                  hearer ->
                      !isPartOf(hearer, inner) && Character.isUpperCase(hearer.form().charAt(0)));
      if (third) {
        return operator.cooperation();
      }
    }
    boolean inquiry = inner.type() == EventType.ACCUSE; // a promised inquiry hurts nobody
    return promised && inquiry ? operator.cooperation() : operator.type(inner.type().quad());
  }

  private List<Token> subjectOf(Token adjective) {
    return tree.head(adjective)
        .filter(Tree::isVerb)
        .map(be -> clauses.of(be).agents())
        .orElse(List.of());
  }

  /** Whom the outer act is addressed to: its own object if that is someone, else someone within. */
  private List<Token> addressees(EventType type, Optional<Reading> own, Token word, Reading inner) {
    List<Token> named = own.map(Reading::targets).orElse(List.of());
    List<Token> direct = named.stream().filter(target -> !isPartOf(target, inner)).toList();
    if (!direct.isEmpty()) {
      return direct;
    }
    List<Token> objects =
        Tree.isVerb(word)
            ? Clause.join(clauses.of(word).recipients(), clauses.of(word).objects())
            : List.of();
    List<Token> people = objects.stream().filter(object -> !isPartOf(object, inner)).toList();
    if (!people.isEmpty() && Tree.isVerb(inner.trigger())) {
      return people;
    }
    List<Token> ownSources = Tree.isVerb(word) ? clauses.of(word).agents() : List.of();
    boolean aboutDoer = ABOUT_THE_DOER.contains(type);
    List<Token> doers =
        inner.sources().stream().filter(doer -> !ownSources.contains(doer)).toList();
    if (aboutDoer && !doers.isEmpty()) {
      return doers;
    }
    return inner.targets().isEmpty() ? doers : inner.targets();
  }

  private boolean isPartOf(Token token, Reading inner) {
    Optional<Reading> here = Optional.of(inner);
    while (here.isPresent()) {
      if (here.get().trigger().index() == token.index() || here.get().consumed().contains(token)) {
        return true;
      }
      here = here.get().inner();
    }
    return readings.containsKey(token.index()) && !Tree.isVerb(token);
  }
}
