package org.brinkwatch.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Counts;

/** Counts of the dead, the injured and those who act; always the lower bound of what is said. */
final class Counting {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("a", 1),
          Map.entry("an", 1));

  /** "Dozens" and "several" are no number; these are. */
  private static final Map<String, Integer> VAGUE =
      Map.of("couple", 2, "dozen", 12, "score", 20, "both", 2);

  private static final Map<String, Integer> SCALES =
      Map.of("hundred", 100, "thousand", 1000, "million", 1_000_000, "dozen", 12);

  private static final Set<String> KILLING =
      Set.of(
          "kill",
          "slay",
          "murder",
          "massacre",
          "slaughter",
          "execute",
          "behead",
          "assassinate",
          "die",
          "perish",
          "martyr",
          "shoot dead",
          "gun down");
  private static final Set<String> HURTING = Set.of("injure", "wound", "hurt", "maim");
  private static final Set<String> LEAVING = Set.of("leave", "find", "have");

  /** Nouns that stand for several though they are singular, or for no one. */
  private static final Set<String> COLLECTIVE =
      Set.of(
          "group",
          "people",
          "family",
          "crowd",
          "convoy",
          "patrol",
          "police",
          "army",
          "force",
          "number",
          "percent",
          "population",
          "couple",
          "team",
          "unit",
          "crew",
          "clan",
          "tribe",
          "community",
          "party",
          "militia",
          "garrison",
          "half",
          "majority",
          "lot",
          "rest",
          "handful",
          "chance",
          "hope",
          "bill",
          "deal",
          "plan",
          "project",
          "idea",
          "process",
          "economy");

  private static final Set<String> OTHERS =
      Set.of("more", "others", "dozens", "scores", "hundreds", "thousands", "several", "many");

  private static final Set<String> DEAD = Set.of("dead");
  private static final Set<String> HURT = Set.of("injured", "wounded", "hurt");

  private final Tree tree;
  private final Clauses clauses;

  Counting(Tree tree, Clauses clauses) {
    this.tree = tree;
    this.clauses = clauses;
  }

  /**
   * The counts that an act's own clause gives, and those of participles that follow from it.
   *
   * @param above the verb above an attack that tells its toll
   * @param harm whether the act is one that kills: the toll of another clause is not that of a
   *     march
   */
  Counts of(
      Token trigger, Optional<Token> above, boolean harm, List<Token> sources, List<Token> moved) {
    Token first = above.orElse(trigger);
    OptionalInt killed = toll(first, harm, KILLING, DEAD, 0);
    OptionalInt injured = toll(first, harm, HURTING, HURT, 0);
    OptionalInt size = OptionalInt.empty();
    for (Token party : Clause.join(sources, moved)) {
      boolean pair = // "the two countries", "all three"
          Pairing.of(party.lemma()).isPresent()
              || (party.tag().equals("CD") && Phrase.of(tree, party).number() > 1);
      size = size.isPresent() || pair ? size : number(party);
    }
    return killed.isEmpty() && injured.isEmpty() && size.isEmpty()
        ? Counts.NONE
        : new Counts(killed, injured, size);
  }

  /** "Arrested 40", "some 200 more": a number that stands for whom the verb before had. */
  static boolean isBare(Token object) {
    return object.tag().equals("CD") || OTHERS.contains(Tree.lower(object));
  }

  /** Whether a verb does no more than count the victims of an attack. */
  boolean isToll(Token verb) {
    return KILLING.contains(verb.lemma())
        || HURTING.contains(verb.lemma())
        || (LEAVING.contains(verb.lemma()) && tree.has(verb, "oprd", "acomp"));
  }

  private OptionalInt toll(
      Token here, boolean harm, Set<String> verbs, Set<String> states, int depth) {
    if (depth > 3) {
      return OptionalInt.empty();
    }
    OptionalInt own = ownToll(here, verbs, states);
    if (own.isPresent()) {
      return own;
    }
    if (!Tree.isVerb(here) && depth == 0) {
      OptionalInt above =
          tree.head(here)
              .filter(Tree::isVerb)
              .filter(
                  verb ->
                      here.relation().startsWith("nsubj")
                          || here.relation().equals("dobj")
                          || here.relation().equals("pobj"))
              .map(verb -> toll(verb, harm, verbs, states, depth + 1))
              .orElse(OptionalInt.empty());
      if (above.isPresent()) {
        return above;
      }
    }
    for (Token child : tree.children(here, "advcl", "conj", "relcl", "acl")) {
      boolean follows = Tree.isVerb(child) && tree.children(child, "mark").isEmpty();
      boolean counts = KILLING.contains(child.lemma()) || HURTING.contains(child.lemma());
      boolean same =
          switch (child.relation()) {
            case "conj" -> !tree.has(child, "nsubj") || (harm && counts);
            case "relcl" -> harm || !Tree.isVerb(here);
            default -> true;
          };
      if (follows && same) {
        OptionalInt below = toll(child, harm, verbs, states, depth + 1);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt ownToll(Token verb, Set<String> verbs, Set<String> states) {
    if (!Tree.isVerb(verb)) {
      return OptionalInt.empty();
    }
    Clause clause = clauses.of(verb);
    List<Token> counted =
        verb.lemma().equals("die") || verb.lemma().equals("perish")
            ? clause.agents()
            : clause.objects();
    if (verbs.contains(verb.lemma()) || isShotDead(verb, verbs)) {
      OptionalInt sum = sum(counted);
      if (sum.isPresent()) {
        return sum;
      }
    }
    if (LEAVING.contains(verb.lemma())) {
      for (Token child : tree.children(verb, "oprd", "acomp", "ccomp", "xcomp")) {
        if (isState(child, states)) {
          for (Token victim :
              Clause.join(clause.objects(), tree.children(child, "nsubj", "nsubjpass"))) {
            OptionalInt number = number(victim);
            if (number.isPresent()) {
              return number;
            }
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /** "shot three men dead". */
  private boolean isShotDead(Token verb, Set<String> verbs) {
    return verbs == KILLING
        && Set.of("shoot", "beat", "stab", "hack", "burn").contains(verb.lemma())
        && tree.children(verb).stream()
            .anyMatch(child -> Tree.lower(child).equals("dead") || toDeath(child));
  }

  private boolean toDeath(Token preposition) {
    return Tree.lower(preposition).equals("to")
        && tree.children(preposition, "pobj").stream()
            .anyMatch(object -> Tree.lower(object).equals("death"));
  }

  /** "30 soldiers and seven policemen" are 37; those without a number are left out. */
  private OptionalInt sum(List<Token> victims) {
    int sum = 0;
    for (Token victim : victims) {
      sum = (int) Math.min(Integer.MAX_VALUE, (long) sum + number(victim).orElse(one(victim)));
    }
    return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
  }

  /** 1 for "a policeman", "the ambassador" or a name; 0 where several may be meant. */
  private int one(Token victim) {
    boolean singular = victim.tag().equals("NN") || victim.tag().equals("NNP");
    boolean told = victim.tag().equals("NNP") || tree.has(victim, "det", "poss");
    boolean some =
        tree.children(victim, "det").stream()
            .anyMatch(word -> Set.of("any", "no", "some", "every").contains(Tree.lower(word)));
    return singular && told && !some && !COLLECTIVE.contains(victim.lemma()) ? 1 : 0;
  }

  private boolean isState(Token token, Set<String> states) {
    return tree.conjuncts(token).stream().anyMatch(each -> states.contains(Tree.lower(each)));
  }

  /** The number that a noun phrase gives for its head: "at least 30 soldiers", "dozens of men". */
  OptionalInt number(Token head) {
    if (head.tag().equals("CD") || VAGUE.containsKey(Tree.lower(head))) {
      return value(head);
    }
    for (Token child : tree.children(head)) {
      if (child.tag().equals("CD") && !isYear(child) && isInPhrase(child, head)) {
        OptionalInt value = value(child);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    for (Token child : tree.children(head, "nmod", "amod", "quantmod", "det", "predet")) {
      if (VAGUE.containsKey(Tree.lower(child)) && child.index() < head.index()) {
        return value(child);
      }
    }
    return OptionalInt.empty();
  }

  /** "Since 7 October it has killed dozens": no verb stands between a number and its noun. */
  private boolean isInPhrase(Token number, Token head) {
    for (int i = number.index() + 1; i < head.index(); i++) {
      if (Tree.isVerb(tree.token(i)) && tree.token(i).head() != head.index()) {
        return false;
      }
    }
    return number.index() < head.index();
  }

  /** "Up to 40" may be none. */
  private boolean isAtMost(Token number) {
    int at = number.index();
    return at > 1
        && Tree.lower(tree.token(at - 1)).equals("to")
        && Tree.lower(tree.token(at - 2)).equals("up");
  }

  private static boolean isYear(Token token) {
    return token.form().matches("1[89]\\d\\d|20\\d\\d");
  }

  private OptionalInt value(Token token) {
    if (isAtMost(token)) {
      return OptionalInt.empty();
    }
    String word = Tree.lower(token).replace(",", "");
    if (VAGUE.containsKey(word) && !SCALES.containsKey(word)) {
      return OptionalInt.of(VAGUE.getOrDefault(word, 0));
    }
    OptionalInt base = plain(word);
    if (base.isEmpty()) {
      return base;
    }
    Token before = token.index() > 0 ? tree.token(token.index() - 1) : token;
    if (before.form().equals("-") && token.index() > 1 && base.getAsInt() < 10) {
      OptionalInt tens = plain(Tree.lower(tree.token(token.index() - 2)));
      if (tens.isPresent()
          && tens.getAsInt() >= 20
          && tens.getAsInt() < 100
          && tens.getAsInt() % 10 == 0) {
        return OptionalInt.of(tens.getAsInt() + base.getAsInt());
      }
    }
    Token after = tree.token(Math.min(token.index() + 1, tree.tokens().size() - 1));
    if (!SCALES.containsKey(word)
        && after.index() > token.index()
        && SCALES.containsKey(Tree.lower(after))) {
      return value(after); // "two dozen"
    }
    if (SCALES.containsKey(word)) {
      OptionalInt factor = plain(Tree.lower(before).replace(",", ""));
      long product = (long) factor.orElse(1) * SCALES.getOrDefault(word, 1);
      return product <= Integer.MAX_VALUE ? OptionalInt.of((int) product) : OptionalInt.empty();
    }
    boolean range =
        tree.children(token).stream()
            .anyMatch(child -> child.tag().equals("CD") && child.index() < token.index());
    if (range) {
      Token first =
          tree.children(token).stream()
              .filter(child -> child.tag().equals("CD"))
              .findFirst()
              .orElse(token);
      OptionalInt lower = plain(Tree.lower(first).replace(",", ""));
      return lower.isPresent() && lower.getAsInt() < base.getAsInt() ? lower : base;
    }
    return base;
  }

  private static OptionalInt plain(String word) {
    if (word.matches("\\d{1,9}")) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    if (SCALES.containsKey(word)) {
      return OptionalInt.of(SCALES.getOrDefault(word, 1));
    }
    if (NUMBERS.containsKey(word)) {
      return OptionalInt.of(NUMBERS.getOrDefault(word, 0));
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      Integer tens = NUMBERS.get(word.substring(0, hyphen).toLowerCase(Locale.ROOT));
      Integer ones = NUMBERS.get(word.substring(hyphen + 1));
      return tens != null && ones != null ? OptionalInt.of(tens + ones) : OptionalInt.empty();
    }
    return OptionalInt.empty();
  }
}
