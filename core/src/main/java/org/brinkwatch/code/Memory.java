package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.actor.Entry;
import org.brinkwatch.code.actor.Form;
import org.brinkwatch.code.actor.Kind;
import org.brinkwatch.code.actor.Role;
import org.brinkwatch.event.Actor;

/** Whom an article has named so far, for pronouns, bare surnames and "the alliance". */
final class Memory {
  private static final Set<String> HE =
      Set.of("he", "him", "his", "himself", "she", "her", "herself", "hers");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY =
      Set.of("they", "them", "their", "themselves", "theirs", "both");
  private static final Set<String> OBJECT = Set.of("dobj", "pobj", "dative", "iobj");
  private static final Set<String> ARMED = Set.of("REB", "UAF", "CRM", "SEP");
  private final List<Heard> heard = new ArrayList<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private int sentence = -1;

  /** Goes on to the next sentence. */
  void next() {
    sentence++;
  }

  /** How often the article has named each country so far. */
  Map<String, Integer> countries() {
    return Map.copyOf(countries);
  }

  boolean knows(Actor actor) {
    return heard.stream().anyMatch(known -> known.actor().id().equals(actor.id()));
  }

  /** "Both", "these": a determiner that stands for several by itself. */
  static boolean isPlural(Token determiner) {
    return determiner.tag().equals("DT") && THEY.contains(Tree.lower(determiner));
  }

  /** "They": all that were coordinated as the last sentence's subject are the subject again. */
  boolean hearAgain(Tree tree, Token pronoun) {
    List<Heard> group = together(tree, pronoun);
    hearTogether(tree, pronoun, group.stream().map(Heard::actor).toList());
    return !group.isEmpty();
  }

  /** "All three": keeps each of those for whom one phrase stands. */
  void hearTogether(Tree tree, Token token, List<Actor> actors) {
    for (Actor actor : actors) {
      Optional<Heard> before = last(known -> known.actor().id().equals(actor.id()));
      heard.add(
          new Heard(
              actor,
              before
                  .map(Heard::entry)
                  .orElseGet(() -> new Entry(Form.NAME, actor, Kind.GROUP, List.of())),
              before.map(Heard::word).orElse(""),
              before.map(Heard::name).orElse(""),
              before.map(Heard::surname).orElse(""),
              true,
              top(tree, token).relation().startsWith("nsubj"),
              true,
              token.index(),
              sentence,
              token.index()));
    }
  }

  /** Those for whom a plural pronoun stands together; empty where it stands for one. */
  List<Heard> together(Tree tree, Token pronoun) {
    if (!THEY.contains(Tree.lower(pronoun))) {
      return List.of();
    }
    Optional<Heard> own =
        last(known -> known.group() == pronoun.index() && known.sentence() == sentence);
    Set<String> doers = isObject(tree, pronoun) ? doers(tree, pronoun) : Set.of();
    Optional<Heard> here = // "A and B left, and the bloc is ready to talk to them"
        last(known ->
                (known.plural() || known.group() >= 0)
                    && known.sentence() == sentence
                    && isBefore(known, pronoun)
                    && !doers.contains(known.actor().id()))
            .filter(known -> known.group() >= 0 && isObject(tree, pronoun));
    Optional<Heard> last =
        own.or(() -> here)
            .or(
                () ->
                    last(known ->
                            known.group() >= 0
                                && known.sentence() == sentence - 1
                                && known.subject())
                        .filter(known -> !isNewSubject(pronoun)));
    return last.map(this::groupOf).orElse(List.of());
  }

  private List<Heard> groupOf(Heard one) {
    return heard.stream()
        .filter(known -> known.sentence() == one.sentence() && known.group() == one.group())
        .toList();
  }

  /** "All three", "the two": the last so many that were coordinated; empty where none were. */
  List<Actor> coordinated(Token head, int number) {
    return last(known ->
            known.group() >= 0
                && isBefore(known, head)
                && groupOf(known).stream().map(Heard::actor).distinct().count() == number)
        .map(known -> groupOf(known).stream().map(Heard::actor).distinct().toList())
        .orElse(List.of());
  }

  /** Whether the sentence itself has named someone plural before the pronoun. */
  private boolean isNewSubject(Token pronoun) {
    return last(known ->
            known.sentence() == sentence
                && known.subject()
                && known.plural()
                && isBefore(known, pronoun))
        .isPresent();
  }

  /**
   * Keeps an actor.
   *
   * @param last the index of the last token that names it
   */
  void hear(Tree tree, Token token, Actor actor, Entry entry, int last) {
    boolean person = entry.kind() == Kind.PERSON;
    boolean subject = top(tree, token).relation().startsWith("nsubj");
    String surname = person ? Tree.lower(tree.token(Math.min(last, token.index()))) : "";
    heard.add(
        new Heard(
            actor,
            entry,
            token.lemma(),
            person ? name(tree, token) : "",
            surname,
            Tree.isPlural(token) || THEY.contains(Tree.lower(token)),
            subject,
            token.tag().equals("PRP"),
            group(tree, token),
            sentence,
            token.index()));
    if (!actor.country().isEmpty() && (subject || !token.tag().equals("PRP"))) {
      countries.merge(actor.country(), 1, Integer::sum);
    }
  }

  private static String name(Tree tree, Token token) {
    return IntStream.rangeClosed(Phrase.of(tree, token).nameStart(), token.index())
        .mapToObj(index -> tree.token(index).form())
        .collect(Collectors.joining(" "));
  }

  private static Token top(Tree tree, Token token) {
    Token top = token;
    while (top.relation().equals("conj") && tree.head(top).isPresent()) {
      top = tree.head(top).orElse(top);
    }
    return top;
  }

  /** The first of the coordinated phrases that this one belongs to; -1 for one alone. */
  private static int group(Tree tree, Token token) {
    Token top = top(tree, token);
    return tree.has(top, "conj") ? top.index() : -1;
  }

  /**
   * For whom a pronoun stands.
   *
   * @param others ids of actors for whom it does not stand
   */
  Optional<Heard> pronoun(Tree tree, Token head, Set<String> others) {
    String word = Tree.lower(head);
    Predicate<Heard> fits = known -> !others.contains(known.actor().id());
    if (isObject(tree, head)) {
      Set<String> doers = doers(tree, head);
      fits = fits.and(known -> !doers.contains(known.actor().id()));
    }
    if (HE.contains(word)) {
      return recall(tree, head, fits.and(Heard::isPerson));
    }
    if (IT.contains(word)) {
      return recall(tree, head, fits.and(known -> !known.isPerson() && !known.plural()));
    }
    if (THEY.contains(word)) {
      Predicate<Heard> free = fits;
      return recall(tree, head, free.and(Heard::plural))
          .or(() -> recall(tree, head, free.and(known -> !known.isPerson())));
    }
    return Optional.empty();
  }

  /** "Him" in "asked him" and "asked him to go". */
  private static boolean isObject(Tree tree, Token pronoun) {
    boolean asked =
        pronoun.relation().equals("nsubj")
            && tree.head(pronoun)
                .filter(verb -> verb.tag().equals("VB"))
                .filter(verb -> tree.children(verb, "aux").stream().allMatch(Memory::isTo))
                .isPresent();
    return asked || OBJECT.contains(pronoun.relation());
  }

  private static boolean isTo(Token auxiliary) {
    return auxiliary.tag().equals("TO");
  }

  /** Who acts in the clause of a pronoun: "the police beat them" is no police beating itself. */
  private Set<String> doers(Tree tree, Token pronoun) {
    Optional<Token> above = tree.head(pronoun);
    if (pronoun.relation().equals("nsubj")) {
      above = above.flatMap(tree::head);
    }
    List<Token> subjects = List.of();
    while (above.isPresent() && subjects.isEmpty()) {
      subjects = tree.children(above.get(), "nsubj", "nsubjpass");
      above = tree.head(above.get());
    }
    Set<Integer> tokens =
        subjects.stream()
            .flatMap(subject -> tree.conjuncts(subject).stream())
            .map(tree::antecedent)
            .map(Token::index)
            .collect(Collectors.toSet());
    return heard.stream()
        .filter(known -> known.sentence() == sentence && tokens.contains(known.token()))
        .map(known -> known.actor().id())
        .collect(Collectors.toSet());
  }

  /** The subject of this sentence so far, else of the one before, else whoever was last named. */
  private Optional<Heard> recall(Tree tree, Token pronoun, Predicate<Heard> fits) {
    boolean object = isObject(tree, pronoun);
    Predicate<Heard> earlier = fits.and(known -> isBefore(known, pronoun));
    Optional<Heard> here =
        last(
            earlier.and(
                known ->
                    known.sentence() == sentence
                        && (known.subject() || pronoun.tag().equals("PRP$"))));
    Predicate<Heard> justBefore = fits.and(known -> known.sentence() == sentence - 1);
    // "it" is more often a thing than an actor: only a subject is taken up again
    boolean thing = IT.contains(Tree.lower(pronoun));
    Optional<Heard> addressed = // "accused the government and asked it to let them go"
        last(earlier.and(known -> object && !known.subject() && known.sentence() == sentence));
    Optional<Heard> again = // "beat them. ... arrested them": an object goes on being one
        last(justBefore.and(known -> object && known.pronoun() && !known.subject()));
    return addressed
        .or(() -> here)
        .or(() -> again)
        .or(() -> last(justBefore.and(Heard::subject)))
        .or(() -> last(earlier).filter(known -> !thing));
  }

  boolean isBefore(Heard known, Token token) {
    return known.sentence() < sentence || known.token() < token.index();
  }

  /**
   * To whom "the alliance" or "the rebels" points back: of those that fit, the last subject of this
   * sentence, else anyone in it, else the last subject of the one before, else the last named.
   */
  Optional<Heard> referent(Role role, Token head) {
    boolean plural = Tree.isPlural(head);
    Predicate<Heard> fits =
        known ->
            isBefore(known, head)
                && ((role.mayReferTo(known.entry()) && !(plural && known.isPerson()))
                    || (plural && isArmed(role.sector()) && isArmedGroup(known)));
    return last(known -> fits.test(known) && known.subject() && known.sentence() == sentence)
        .or(() -> last(known -> fits.test(known) && known.sentence() == sentence))
        .or(() -> last(known -> fits.test(known) && isJustBefore(known) && known.subject()))
        .or(() -> last(fits));
  }

  /** Which of these countries the text named last before a word. */
  Optional<String> lastOf(Set<String> these, Token head) {
    return last(known -> these.contains(known.actor().country()) && isBefore(known, head))
        .map(known -> known.actor().country());
  }

  private boolean isJustBefore(Heard known) {
    return known.sentence() == sentence - 1;
  }

  /** The last actor of a country that the same word named: "the ministry". */
  Optional<Heard> sameWord(Token head) {
    return last(
        known ->
            known.word().equals(head.lemma())
                && !known.actor().country().isEmpty()
                && isBefore(known, head));
  }

  static boolean isArmed(String sector) {
    return ARMED.contains(sector);
  }

  private static boolean isArmedGroup(Heard known) {
    return known.entry().kind() == Kind.GROUP && isArmed(known.actor().sector());
  }

  /** The persons named last before a word, in the order in which they were named. */
  List<Actor> persons(Token head, int number) {
    LinkedHashSet<Actor> last = new LinkedHashSet<>();
    for (int i = heard.size() - 1; i >= 0 && last.size() < number; i--) {
      if (heard.get(i).isPerson() && isBefore(heard.get(i), head)) {
        last.add(heard.get(i).actor());
      }
    }
    List<Actor> persons = new ArrayList<>(last);
    Collections.reverse(persons);
    return persons;
  }

  /**
   * The states named so far that the article names most, in the order in which they were named.
   *
   * @param groups whether bodies and armed groups count as well
   */
  List<Actor> parties(Token head, Map<String, Integer> weights, int number, boolean groups) {
    Map<String, Actor> named = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Heard known : heard) {
      boolean state = known.entry().kind() == Kind.STATE && !known.actor().country().isEmpty();
      boolean group =
          groups
              && Set.of(Kind.GROUP, Kind.ORGANISATION).contains(known.entry().kind())
              && !Set.of("IGO", "NGO", "MED").contains(known.actor().sector());
      if ((state || group) && isBefore(known, head)) {
        String key = state ? known.actor().country() : known.actor().id();
        named.putIfAbsent(key, known.actor());
        times.merge(key, 1, Integer::sum);
      }
    }
    List<String> most =
        named.keySet().stream()
            .sorted(
                Comparator.comparing(
                    (String key) ->
                        -Math.max(times.getOrDefault(key, 0), weights.getOrDefault(key, 0))))
            .limit(number)
            .toList();
    return named.entrySet().stream()
        .filter(entry -> most.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The last one named that fits. */
  Optional<Heard> last(Predicate<Heard> fits) {
    for (int i = heard.size() - 1; i >= 0; i--) {
      if (fits.test(heard.get(i))) {
        return Optional.of(heard.get(i));
      }
    }
    return Optional.empty();
  }
}
