package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** Finds the acts of a sentence: every verb and event noun that a frame of the codebook fits. */
final class Acts {
  /** Acts of which the owner of the noun is the victim: "Lumumba's assassination". */
  private static final Set<String> OWNED_BY_TARGET =
      Set.of("assassinate", "execute", "arrest", "abduct", "release", "deport", "overthrow");

  /** "most of its coal" is coal. */
  private static final Set<String> PART =
      Set.of("all", "half", "many", "more", "most", "much", "some");

  private final Tree tree;
  private final Clauses clauses;
  private final Codebook codebook;
  private final PlaceNames places;

  Acts(Tree tree, Clauses clauses, Codebook codebook, PlaceNames places) {
    this.places = places;
    this.tree = tree;
    this.clauses = clauses;
    this.codebook = codebook;
  }

  /** By trigger index, in the order of the sentence. */
  Map<Integer, Reading> all() {
    Map<Integer, Reading> readings = new LinkedHashMap<>();
    Set<Integer> consumed = new HashSet<>();
    for (Token token : tree.tokens()) {
      if (Tree.isVerb(token) && isPredicate(token)) {
        verb(token)
            .ifPresent(
                reading -> {
                  readings.put(token.index(), reading);
                  reading.consumed().forEach(part -> consumed.add(part.index()));
                });
      }
    }
    for (Token token : tree.tokens()) {
      if (Tree.isNoun(token) && !consumed.contains(token.index()) && isHead(token)) {
        noun(token).ifPresent(reading -> readings.put(token.index(), reading));
      }
    }
    Map<Integer, Reading> ordered = new LinkedHashMap<>();
    readings.keySet().stream().sorted().forEach(index -> ordered.put(index, readings.get(index)));
    return ordered;
  }

  private static boolean isPredicate(Token verb) {
    return !Set.of("aux", "auxpass", "amod", "nmod", "compound").contains(verb.relation());
  }

  /** A noun that only names another noun ("attack helicopter") is no act. */
  private static boolean isHead(Token token) {
    return !Set.of("compound", "nmod", "poss", "amod", "oprd", "attr").contains(token.relation());
  }

  private Optional<Reading> verb(Token verb) {
    Reading best = null;
    for (Frame frame : codebook.verbs(verb.lemma())) {
      Optional<Reading> reading = fit(frame, verb).reading();
      if (reading.isPresent() && (best == null || reading.get().weight() > best.weight())) {
        best = reading.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private Fit fit(Frame frame, Token verb) {
    return trigger(frame, verb)
        .map(trigger -> fit(frame, verb, clauses.of(verb), trigger))
        .orElseGet(() -> Fit.without(frame));
  }

  /** How each frame of the codebook fits this word, in the order of the file. */
  List<Fit> fits(Token word) {
    if (Tree.isVerb(word)) {
      return codebook.verbs(word.lemma()).stream().map(frame -> fit(frame, word)).toList();
    }
    return codebook.nouns(word.lemma()).stream()
        .map(frame -> matches(frame, word) ? fitNoun(frame, word) : Fit.without(frame))
        .toList();
  }

  /** Whether the word stands where an act can: it neither helps nor names another word. */
  static boolean mayAct(Token word) {
    return Tree.isVerb(word) ? isPredicate(word) : isHead(word);
  }

  /** The tokens of a trigger of several words; the words after the first hang on the verb. */
  private Optional<List<Token>> trigger(Frame frame, Token verb) {
    List<Token> found = new ArrayList<>();
    for (String word : frame.trigger().subList(1, frame.trigger().size())) {
      Optional<Token> part = below(verb, word, frame.trigger(), 0);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      found.add(part.get());
    }
    return Optional.of(found);
  }

  /** "came to blows": behind a preposition only where the trigger has that preposition. */
  private Optional<Token> below(Token above, String word, List<String> trigger, int depth) {
    for (Token child : tree.children(above)) {
      if ((child.lemma().equals(word) || Tree.lower(child).equals(word)) && isPart(child, word)) {
        return Optional.of(child);
      }
      boolean joint = child.relation().equals("prep") || child.relation().equals("prt");
      if (depth == 0 && joint && trigger.contains(Tree.lower(child))) {
        Optional<Token> deeper = below(child, word, trigger, 1);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }

  /** "called in March" is not "called in": a preposition with an object is no particle. */
  private boolean isPart(Token child, String word) {
    boolean place = Set.of("in", "on", "over", "down", "up", "off").contains(word);
    return !place || !child.relation().equals("prep") || !tree.has(child, "pobj");
  }

  private Fit fit(Frame frame, Token verb, Clause clause, List<Token> trigger) {
    List<Token> consumed = new ArrayList<>(trigger);
    double weight = 2.0 * (frame.trigger().size() - 1);
    for (Frame.Condition condition : frame.conditions()) {
      List<Token> filled = filled(clause, condition.slot());
      Optional<Token> met = filled.stream().filter(word -> isOneOf(word, condition)).findFirst();
      boolean holds =
          condition.absent()
              ? met.isEmpty() && !tree.has(verb, condition.slot())
              : isMet(condition, clause, met);
      if (!holds) {
        return Fit.failing(frame, condition);
      }
      weight += condition.absent() ? 0 : condition.words().isEmpty() ? 1 : 3;
      // who acts is no part of the act, and a word somewhere in the sentence is none either
      if (!condition.words().isEmpty() && !Set.of("text", "subj").contains(condition.slot())) {
        met.ifPresent(consumed::add);
      }
    }
    List<Token> targets = new ArrayList<>(targets(frame, clause, consumed));
    boolean mutual = frame.reciprocal() || targets.removeIf(this::isEachOther);
    weight += targets.isEmpty() ? (frame.actorOnly() ? -2 : 0) : 0.5;
    List<Token> sources = new ArrayList<>(clause.agents());
    if (frame.type() == EventType.RETREAT && sources.isEmpty()) {
      sources.addAll(clause.objects()); // troops that are withdrawn withdraw
    }
    if (frame.reciprocal()) {
      between(clause, consumed).forEach(sources::add);
    }
    return Fit.of(frame, reading(frame, mutual, verb, sources, targets, consumed, weight));
  }

  private static Reading reading(
      Frame frame,
      boolean mutual,
      Token trigger,
      Collection<Token> sources,
      List<Token> targets,
      List<Token> consumed,
      double weight) {
    return new Reading(
        trigger,
        frame.type(),
        frame.mode(),
        List.copyOf(sources),
        targets,
        consumed,
        mutual,
        frame.actorOnly(),
        Optional.empty(),
        Status.ACTUAL,
        frame.line(),
        weight);
  }

  /** "Each other", "one another". */
  private boolean isEachOther(Token token) {
    String word = Tree.lower(token);
    return tree.children(token, "det", "nmod", "amod").stream()
        .map(Tree::lower)
        .anyMatch(
            other ->
                (word.equals("other") && other.equals("each"))
                    || (word.equals("one") && other.equals("another"))
                    || (word.equals("another") && other.equals("one")));
  }

  private boolean isMet(Frame.Condition condition, Clause clause, Optional<Token> met) {
    if (!condition.words().isEmpty()) {
      return met.isPresent();
    }
    return met.isPresent() || isComplement(clause.predicate(), condition.slot());
  }

  private boolean isComplement(Token verb, String slot) {
    return slot.equals("to")
        && tree.children(verb, "xcomp").stream().anyMatch(clauses::isInfinitive);
  }

  private boolean isOneOf(Token word, Frame.Condition condition) {
    if (condition.words().isEmpty()) {
      return true;
    }
    Set<String> words = condition.words();
    return words.contains(word.lemma())
        || words.contains(Tree.lower(word))
        || (words.contains("@territory") && places.isPlace(tree, word))
        || (isMeasure(word) && (measured(word, words) || named(word, words)));
  }

  /** "millions of dollars", "a shipment of arms": what is measured counts as well. */
  private boolean measured(Token measure, Set<String> words) {
    if (codebook.isIn(measure.lemma(), "undoing")) {
      return false; // "a suspension of aid" is no aid
    }
    return tree.children(measure, "prep").stream()
        .filter(preposition -> Tree.lower(preposition).equals("of"))
        .flatMap(preposition -> tree.children(preposition, "pobj").stream())
        .anyMatch(inner -> words.contains(inner.lemma()));
  }

  /** "a peacekeeping force", "a hunger strike": the noun before it may tell what it is. */
  private boolean named(Token noun, Set<String> words) {
    return tree.children(noun, "compound", "nmod").stream()
        .anyMatch(inner -> words.contains(inner.lemma()) && !inner.tag().equals("CD"));
  }

  private static boolean isMeasure(Token word) {
    return Tree.isNoun(word) || word.tag().equals("CD") || PART.contains(Tree.lower(word));
  }

  private List<Token> filled(Clause clause, String slot) {
    if (slot.equals("text")) {
      return tree.tokens();
    }
    int dot = slot.indexOf('.');
    if (dot > 0) {
      return inside(clause.fill(slot.substring(0, dot)), slot.substring(dot + 1));
    }
    return clause.fill(slot);
  }

  /** What hangs on the object: its owner, or what follows its own prepositions. */
  private List<Token> inside(List<Token> objects, String slot) {
    List<Token> found = new ArrayList<>();
    for (Token object : objects) {
      Clause noun = clauses.of(object);
      if (slot.equals("poss")) {
        found.addAll(clauses.owners(object));
      } else if (slot.equals("mod")) {
        tree.children(object, "amod", "nmod", "compound").stream()
            .filter(word -> Character.isUpperCase(word.form().codePointAt(0)))
            .forEach(found::add);
      } else if (Tree.isNoun(object) || object.tag().startsWith("JJ")) {
        found.addAll(noun.fill(slot)); // "is angry at" hangs "at" on the adjective
      }
    }
    return found;
  }

  private List<Token> targets(Frame frame, Clause clause, List<Token> consumed) {
    for (String slot : frame.targets()) {
      List<Token> filled = new ArrayList<>(filled(clause, slot));
      if (filled.isEmpty() && slot.equals("iobj")) {
        filled.addAll(recipientsWithin(clause.objects()));
      }
      if (filled.isEmpty() && !slot.contains(".") && !slot.equals("obj")) {
        filled.addAll(inside(clause.objects(), slot));
        filled.addAll(inside(consumed, slot));
      }
      if (!slot.equals("obj")) {
        filled.removeAll(consumed);
      }
      if (!filled.isEmpty()) {
        return filled;
      }
    }
    return List.of();
  }

  /** "sent Ukraine missiles": a state's name before a plural or counted thing is who gets it. */
  private List<Token> recipientsWithin(List<Token> objects) {
    List<Token> found = new ArrayList<>();
    for (Token object : objects) {
      for (Token child : tree.children(object, "compound", "nmod")) {
        if (child.tag().equals("NNP")
            && places.isPlace(tree, child)
            && tree.children(object, "det").isEmpty()) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** "talks between A and B", held by a third party or by nobody named. */
  private List<Token> between(Clause clause, List<Token> consumed) {
    List<Token> both = new ArrayList<>(clause.fill("between"));
    for (Token part : consumed) {
      if (Tree.isNoun(part)) {
        both.addAll(clauses.of(part).fill("between"));
      }
    }
    return both;
  }

  private Optional<Reading> noun(Token noun) {
    Reading best = null;
    for (Frame frame : longestFirst(codebook.nouns(noun.lemma()))) {
      if (matches(frame, noun)) {
        Optional<Reading> reading = fitNoun(frame, noun).reading();
        if (reading.isPresent() && (best == null || reading.get().weight() > best.weight())) {
          best = reading.get();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Frame> longestFirst(List<Frame> frames) {
    return frames.stream()
        .sorted((one, other) -> Integer.compare(other.trigger().size(), one.trigger().size()))
        .toList();
  }

  private boolean matches(Frame frame, Token noun) {
    List<String> before = frame.trigger().subList(0, frame.trigger().size() - 1);
    return before.stream()
        .allMatch(
            word ->
                tree.children(noun, "compound", "nmod", "amod").stream()
                    .anyMatch(child -> isWord(child, word)));
  }

  private static boolean isWord(Token token, String word) {
    return token.lemma().equals(word) || Tree.lower(token).equals(word);
  }

  private Fit fitNoun(Frame frame, Token noun) {
    Clause clause = clauses.of(noun);
    List<Token> consumed = new ArrayList<>();
    double weight = 2.0 * (frame.trigger().size() - 1);
    for (Frame.Condition condition : frame.conditions()) {
      List<Token> filled = filled(clause, condition.slot());
      Optional<Token> met = filled.stream().filter(word -> isOneOf(word, condition)).findFirst();
      if (met.isPresent() == condition.absent()) {
        return Fit.failing(frame, condition);
      }
      weight += condition.absent() ? 0 : condition.words().isEmpty() ? 1 : 3;
      met.filter(word -> !condition.words().isEmpty()).ifPresent(consumed::add);
    }
    List<Token> sources = new ArrayList<>(clause.agents());
    List<Token> targets = new ArrayList<>();
    for (String slot : frame.targets()) {
      if (targets.isEmpty()) {
        targets.addAll(filled(clause, slot));
        if (targets.isEmpty() && !slot.contains(".")) {
          targets.addAll(inside(consumed, slot));
        }
      }
    }
    if (frame.reciprocal()) {
      sources.addAll(clause.fill("between"));
      targets.removeAll(clause.fill("between"));
    }
    if (OWNED_BY_TARGET.contains(frame.mode()) && targets.isEmpty()) {
      targets.addAll(clauses.owners(noun));
      sources.removeAll(targets);
    }
    if (frame.type() == EventType.RETREAT
        && sources.isEmpty()
        && frame.targets().contains("from")) {
      sources.addAll(clause.fill("of")); // troops that are withdrawn withdraw
      targets.removeAll(sources);
    }
    weight += targets.isEmpty() ? 0 : 0.5;
    weight += frame.reciprocal() && !clause.fill("between").isEmpty() ? 0.5 : 0;
    Reading reading = reading(frame, frame.reciprocal(), noun, sources, targets, consumed, weight);
    return Fit.of(frame, light(noun).map(verb -> lit(reading, verb, frame)).orElse(reading));
  }

  /** The light verb that carries this noun: "carried out an attack", "came under attack". */
  private Optional<Token> light(Token noun) {
    Optional<Token> above = tree.head(noun);
    if (above.isPresent() && above.get().relation().equals("prep")) {
      above = tree.head(above.get());
    }
    for (int steps = 0; steps < 2 && above.isPresent() && isCarrier(above.get()); steps++) {
      Token carrier = above.get();
      above = tree.head(carrier);
      if (above.isPresent() && above.get().relation().equals("prep")) {
        above = tree.head(above.get());
      }
    }
    boolean carried = Set.of("dobj", "pobj", "nsubjpass").contains(noun.relation());
    return carried
        ? above.filter(Tree::isVerb).filter(verb -> !part(verb).isEmpty())
        : Optional.empty();
  }

  private boolean isCarrier(Token token) {
    return Tree.isNoun(token) && codebook.isIn(token.lemma(), "carrier");
  }

  private String part(Token verb) {
    String word = Words.withParticle(tree, verb);
    for (String part : List.of("source", "target")) {
      if (codebook.isLight(word, part)) {
        return part;
      }
    }
    return "";
  }

  private Reading lit(Reading reading, Token verb, Frame frame) {
    Clause carrier = clauses.of(verb);
    if (part(verb).equals("target")) {
      List<Token> by = Clause.join(carrier.fill("from"), carrier.fill("at"));
      Reading turned =
          reading.targets().isEmpty() ? reading.withTargets(carrier.agents()) : reading;
      return turned.sources().isEmpty() ? turned.withSources(by) : turned;
    }
    Reading owned =
        reading.sources().isEmpty() || frame.reciprocal()
            ? reading.withSources(Clause.join(carrier.agents(), reading.sources()))
            : reading;
    if (!owned.targets().isEmpty()) {
      return owned;
    }
    for (String slot : frame.targets()) {
      if (!carrier.fill(slot).isEmpty()) {
        return owned.withTargets(carrier.fill(slot));
      }
    }
    return owned;
  }
}
