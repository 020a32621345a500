package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.annotate.TimeWords;
import org.brinkwatch.annotate.Token;

/**
 * Finds the arguments of a verb or an event noun in a tree: passives, relatives, control,
 * coordination and participles are undone here, so that frames need not know of them.
 */
final class Clauses {
  private static final int DEEP = 12;

  /** Verbs whose infinitive belongs to the subject although an object is by: "promised X to go". */
  private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "vow", "threaten", "swear");

  private static final Set<String> GIVING =
      Set.of("offer", "promise", "give", "grant", "lend", "hand", "pay", "send");

  private static final Set<String> BODIES =
      Set.of(
          "government",
          "opposition",
          "army",
          "military",
          "police",
          "parliament",
          "union",
          "group",
          "party",
          "junta",
          "alliance",
          "rebel",
          "militia",
          "country",
          "company",
          "court");

  /** Verbs that ask through a preposition: "called on X to stop", "appealed to X to stop". */
  private static final Set<String> ASKING =
      Set.of(
          "call", "appeal", "plead", "prevail", "look", "count", "rely", "wait", "push", "press");

  /** "accused X of lying", "stopped X from leaving": the gerund is the object's act. */
  private static final Set<String> OBJECT_GERUND = Set.of("of", "from", "for", "into", "with");

  private static final Set<String> CONJUNCTIONS =
      Set.of("after", "before", "since", "until", "as", "because", "once");

  private static final Set<String> DEICTIC =
      Set.of("today", "yesterday", "tomorrow", "tonight", "overnight");

  private static final Set<String> UNITS =
      Set.of(
          "hour",
          "day",
          "week",
          "weekend",
          "month",
          "year",
          "decade",
          "century",
          "morning",
          "afternoon",
          "evening",
          "night",
          "dawn",
          "dusk",
          "noon",
          "midnight",
          "today",
          "yesterday",
          "tomorrow",
          "summer",
          "autumn",
          "winter");

  private final Tree tree;
  private final Map<Integer, Clause> known = new HashMap<>();

  Clauses(Tree tree) {
    this.tree = tree;
  }

  Clause of(Token predicate) {
    Clause clause = known.get(predicate.index());
    if (clause == null) {
      clause = Tree.isVerb(predicate) ? verb(predicate) : noun(predicate);
      known.put(predicate.index(), clause);
    }
    return clause;
  }

  private Clause verb(Token verb) {
    boolean passive = isPassive(verb);
    List<Token> surface = surface(verb, 0);
    Map<String, List<Token>> slots = slots(verb);
    List<Token> agents = passive ? slots.getOrDefault("by", List.of()) : surface;
    List<Token> objects = passive ? surface : objects(verb);
    List<Token> recipients = recipients(verb);
    List<Token> direct = passive ? objects(verb) : List.of();
    if (passive && !direct.isEmpty()) {
      recipients = Clause.join(surface, recipients); // "Chad was given ten trucks"
      objects = direct;
    }
    return new Clause(verb, passive, agents, objects, recipients, slots);
  }

  /** An event noun: its owner or by-phrase does it; the rest is for its frame to read. */
  private Clause noun(Token noun) {
    Map<String, List<Token>> slots = slots(noun);
    List<Token> agents = new ArrayList<>(slots.getOrDefault("by", List.of()));
    agents.addAll(owners(noun));
    return new Clause(noun, false, List.copyOf(agents), List.of(), List.of(), slots);
  }

  boolean isPassive(Token verb) {
    if (tree.has(verb, "auxpass", "nsubjpass")) {
      return true;
    }
    if (!verb.tag().equals("VBN") || tree.has(verb, "aux", "nsubj", "dobj")) {
      return false;
    }
    return switch (verb.relation()) {
      case "acl", "advcl" -> true;
      case "conj" -> tree.head(verb).filter(Tree::isVerb).map(this::isPassive).orElse(false);
      default -> tree.has(verb, "agent");
    };
  }

  /** The subject as the grammar has it: who does an active verb, who suffers a passive one. */
  private List<Token> surface(Token verb, int depth) {
    List<Token> own = new ArrayList<>();
    for (Token subject : tree.children(verb, "nsubj", "nsubjpass")) {
      if (!subject.tag().equals("EX")) {
        tree.conjuncts(subject).forEach(each -> own.add(tree.antecedent(each)));
        own.addAll(alongWith(subject));
      }
    }
    if (own.isEmpty() && verb.tag().equals("VBG")) {
      tree.children(verb, "poss").forEach(owner -> own.addAll(tree.conjuncts(owner)));
    }
    if (!own.isEmpty() || depth > DEEP) {
      return own;
    }
    Optional<Token> above = tree.head(verb);
    return above.isEmpty() ? List.of() : inherited(verb, above.get(), depth + 1);
  }

  /** "Turkey, along with Qatar, has offered": they act as well. */
  private List<Token> alongWith(Token subject) {
    List<Token> others = new ArrayList<>();
    for (Token along : tree.children(subject, "prep", "advmod", "cc")) {
      if (Set.of("along", "together", "alongside").contains(Tree.lower(along))) {
        others.addAll(prepositional(along));
        tree.children(along, "prep").forEach(with -> others.addAll(prepositional(with)));
      }
    }
    return others;
  }

  private List<Token> inherited(Token verb, Token above, int depth) {
    return switch (verb.relation()) {
      case "conj" -> Tree.isVerb(above) ? surface(above, depth) : List.of();
      case "xcomp", "ccomp", "advcl", "acomp", "oprd", "attr" -> controlled(verb, above, depth);
      // "has, in theory, agreed": the parser may part the auxiliary from its verb
      case "dep", "parataxis" -> above.lemma().equals("have") ? surface(above, depth) : List.of();
      case "acl" -> isInfinitive(verb) ? owner(above, depth) : List.of(tree.antecedent(above));
      case "relcl" -> hasRelativeObject(verb) ? List.of() : relativeSubject(verb, above);
      case "pcomp" -> afterPreposition(above, depth);
      default -> List.of();
    };
  }

  /** "X and Y, which arm it": a plural verb takes up all that are coordinated. */
  private List<Token> relativeSubject(Token verb, Token above) {
    if (!verb.tag().equals("VBP")) {
      return List.of(above);
    }
    Token first = above;
    while (first.relation().equals("conj") && tree.head(first).filter(Tree::isNoun).isPresent()) {
      first = tree.head(first).orElse(first);
    }
    return tree.conjuncts(first);
  }

  private boolean hasRelativeObject(Token verb) {
    return tree.children(verb, "dobj").stream().anyMatch(Tree::isRelative);
  }

  boolean isInfinitive(Token verb) {
    return tree.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
  }

  /** "after rebels living abroad clashed": the parser may hang the subject on the conjunction. */
  private List<Token> misplaced(Token verb, Token above) {
    boolean finite = Set.of("VBD", "VBZ", "VBP").contains(verb.tag());
    if (!finite || !verb.relation().equals("advcl")) {
      return List.of();
    }
    for (Token preposition : tree.children(above, "prep")) {
      boolean before =
          preposition.index() < verb.index() && tree.right(preposition) == tree.left(verb) - 1;
      if (before && CONJUNCTIONS.contains(Tree.lower(preposition))) {
        return prepositional(preposition);
      }
    }
    return List.of();
  }

  private List<Token> controlled(Token verb, Token above, int depth) {
    List<Token> misplaced = misplaced(verb, above);
    if (!misplaced.isEmpty()) {
      return misplaced;
    }
    if (Tree.isNoun(above)) {
      return owner(above, depth);
    }
    if (!Tree.isVerb(above)) {
      return tree.head(above).filter(Tree::isVerb).map(be -> surface(be, depth)).orElse(List.of());
    }
    if (verb.relation().equals("xcomp") || verb.relation().equals("ccomp")) {
      List<Token> asked = asked(above, verb);
      if (!asked.isEmpty()) {
        return asked;
      }
      List<Token> objects = Clause.join(recipients(above), objects(above));
      if (!isPassive(above) && !objects.isEmpty() && !SUBJECT_CONTROL.contains(above.lemma())) {
        return objects;
      }
    }
    return surface(above, depth);
  }

  private List<Token> asked(Token verb, Token complement) {
    if (!ASKING.contains(verb.lemma())) {
      return List.of();
    }
    for (Token preposition : tree.children(verb, "prep")) {
      if (preposition.index() < complement.index()) {
        List<Token> objects = prepositional(preposition);
        if (!objects.isEmpty()) {
          return objects;
        }
      }
    }
    return List.of();
  }

  private List<Token> afterPreposition(Token preposition, int depth) {
    Optional<Token> governor = tree.head(preposition);
    if (governor.isEmpty()) {
      return List.of();
    }
    Token above = governor.get();
    if (above.relation().equals("prep") && depth <= DEEP) {
      return afterPreposition(above, depth + 1);
    }
    if (!Tree.isVerb(above)) {
      return owner(above, depth);
    }
    List<Token> objects = objects(above);
    if (OBJECT_GERUND.contains(preposition.lemma()) && !objects.isEmpty() && !isPassive(above)) {
      return objects;
    }
    return surface(above, depth);
  }

  /** "Russia's attack"; the day of "Monday's attack" owns nothing. */
  List<Token> owners(Token noun) {
    return tree.children(noun, "poss").stream()
        .filter(owner -> !isTime(owner))
        .flatMap(owner -> tree.conjuncts(owner).stream())
        .toList();
  }

  /** Whose plan, threat or decision it is: "Russia's plan", "a plan of Russia", "made a plan". */
  List<Token> owner(Token noun, int depth) {
    List<Token> owners = owners(noun);
    if (!owners.isEmpty()) {
      return owners;
    }
    Map<String, List<Token>> slots = slots(noun);
    for (String preposition : List.of("by", "from", "of")) {
      if (slots.containsKey(preposition)) {
        return slots.get(preposition);
      }
    }
    Optional<Token> above = tree.head(noun);
    if (above.isPresent() && depth <= DEEP) {
      if (noun.relation().equals("dobj") && Tree.isVerb(above.get())) {
        return surface(above.get(), depth + 1);
      }
      if (noun.relation().equals("pobj") || noun.relation().equals("attr")) {
        return tree.head(noun)
            .flatMap(here -> Tree.isVerb(here) ? Optional.of(here) : tree.head(here))
            .filter(Tree::isVerb)
            .map(verb -> surface(verb, depth + 1))
            .orElse(List.of());
      }
    }
    List<Token> modifiers = tree.children(noun, "nmod", "compound");
    return modifiers.stream().filter(each -> each.tag().startsWith("NNP") || isName(each)).toList();
  }

  private static boolean isName(Token token) {
    return Character.isUpperCase(token.form().charAt(0));
  }

  private List<Token> objects(Token verb) {
    List<Token> objects = new ArrayList<>(ownObjects(verb));
    if (objects.isEmpty()) {
      next(verb).ifPresent(next -> objects.addAll(ownObjects(next)));
      previous(verb).ifPresent(previous -> objects.addAll(ownObjects(previous)));
    }
    return objects;
  }

  private List<Token> ownObjects(Token verb) {
    List<Token> objects = new ArrayList<>();
    List<Token> direct = tree.children(verb, "dobj");
    // "lent Chad two million": of two objects the parser gives, the first receives
    for (Token object : direct.size() > 1 ? direct.subList(1, direct.size()) : direct) {
      tree.conjuncts(object).forEach(each -> objects.add(tree.antecedent(each)));
    }
    if (objects.isEmpty()) {
      for (Token small : tree.children(verb, "ccomp")) {
        boolean infinitive =
            isInfinitive(small) || (small.tag().equals("VB") && !tree.has(small, "aux", "mark"));
        // "set the nurses free": the adjective's subject is the verb's object
        boolean result = small.tag().startsWith("JJ") && !tree.has(small, "mark", "aux", "expl");
        if (infinitive || result) {
          tree.children(small, "nsubj").forEach(each -> objects.addAll(tree.conjuncts(each)));
        }
      }
    }
    if (objects.isEmpty() && isGap(verb)) {
      tree.head(verb).ifPresent(objects::add);
    }
    return objects;
  }

  /** Of "overthrew and jailed him" the second verb: the two share what stands around them. */
  Optional<Token> next(Token verb) {
    return tree.children(verb, "conj").stream()
        .filter(other -> Tree.isVerb(other) && isBeside(verb, other))
        .filter(other -> !tree.has(verb, "dobj", "prep", "xcomp", "ccomp", "prt"))
        .filter(other -> tree.has(other, "dobj"))
        .findFirst();
  }

  /** Of "whom they overthrew and jailed" the first verb, where it has the object. */
  private Optional<Token> previous(Token verb) {
    return tree.head(verb)
        .filter(other -> verb.relation().equals("conj") && Tree.isVerb(other))
        .filter(other -> isBeside(other, verb) && isPassive(other) == isPassive(verb));
  }

  private boolean isBeside(Token first, Token second) {
    for (int i = first.index() + 1; i < second.index(); i++) {
      String tag = tree.token(i).tag();
      if (!tag.equals("CC") && !tag.startsWith("RB")) {
        return false;
      }
    }
    return first.index() < second.index() && first.tag().equals(second.tag());
  }

  /** "the hostages they hold": a relative clause without a pronoun has its noun as object. */
  private boolean isGap(Token verb) {
    return verb.relation().equals("relcl")
        && tree.children(verb).stream().noneMatch(Tree::isRelative)
        && tree.children(verb).stream().noneMatch(child -> Tree.lower(child).equals("that"))
        && tree.has(verb, "nsubj")
        && !tree.has(verb, "ccomp", "xcomp");
  }

  private List<Token> recipients(Token verb) {
    List<Token> recipients = new ArrayList<>();
    List<Token> direct = tree.children(verb, "dobj");
    if (direct.size() > 1) {
      recipients.addAll(tree.conjuncts(direct.get(0)));
    }
    if (direct.size() == 1 && GIVING.contains(verb.lemma())) {
      recipients.addAll(mistaken(direct.get(0)));
    }
    for (Token recipient : tree.children(verb, "dative", "iobj")) {
      if (!isPreposition(recipient)) {
        recipients.addAll(tree.conjuncts(recipient));
      }
    }
    return recipients;
  }

  /** "Offered the opposition talks": the parser may take two objects for one. */
  private List<Token> mistaken(Token object) {
    return tree.has(object, "det")
        ? tree.children(object, "compound", "nmod").stream()
            .filter(word -> BODIES.contains(word.lemma()) && word.index() == object.index() - 1)
            .toList()
        : List.of();
  }

  private Map<String, List<Token>> slots(Token predicate) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    for (Token child : tree.children(predicate)) {
      if (child.relation().equals("agent")) {
        add(slots, "by", prepositional(child));
      } else if (child.relation().equals("ccomp") && isFuture(child)) {
        add(slots, "that", surface(child, 0)); // "warned that Chad would pay for it"
      } else if (Set.of("oprd", "attr").contains(child.relation())) {
        add(slots, "oprd", tree.conjuncts(child));
      } else if (child.relation().equals("prep") || isDative(child)) {
        addPreposition(slots, child, 0);
      }
    }
    return slots;
  }

  private boolean isFuture(Token verb) {
    return tree.children(verb, "aux").stream()
        .anyMatch(aux -> Set.of("will", "would", "shall").contains(aux.lemma()));
  }

  private void addPreposition(Map<String, List<Token>> slots, Token preposition, int depth) {
    for (Token each : tree.conjuncts(preposition)) {
      add(slots, Tree.lower(each), prepositional(each));
      if (depth < 3) {
        tree.children(each, "prep").forEach(inner -> addPreposition(slots, inner, depth + 1));
      }
    }
  }

  private static void add(Map<String, List<Token>> slots, String slot, List<Token> tokens) {
    if (!tokens.isEmpty()) {
      slots.merge(slot, tokens, Clause::join);
    }
  }

  private static boolean isDative(Token token) {
    return token.relation().equals("dative") && isPreposition(token);
  }

  private static boolean isPreposition(Token token) {
    return token.tag().equals("IN") || token.tag().equals("TO");
  }

  private List<Token> prepositional(Token preposition) {
    List<Token> objects = new ArrayList<>();
    for (Token object : tree.children(preposition, "pobj")) {
      tree.conjuncts(object).stream()
          .filter(each -> !isTime(each))
          .forEach(each -> objects.add(tree.antecedent(each)));
    }
    return objects;
  }

  /** "fired at the town on Tuesday": a day is no one's target. */
  private boolean isTime(Token object) {
    boolean year = object.tag().equals("CD") && object.form().matches("1[5-9]\\d\\d|20\\d\\d");
    boolean day =
        (object.tag().startsWith("NNP") && TimeWords.isMonthOrDay(object.lemma()))
            || DEICTIC.contains(object.lemma());
    boolean unit = UNITS.contains(object.lemma()) && !tree.has(object, "prep", "relcl", "acl");
    return year || day || unit;
  }
}
