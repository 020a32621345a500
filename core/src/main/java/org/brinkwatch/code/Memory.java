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
    List<Heard> group = group(pronoun);
    for (Heard known : group) {
      heard.add(
          new Heard(
              known.actor(),
              known.entry(),
              known.word(),
              known.name(),
              known.surname(),
              true,
              top(tree, pronoun).relation().startsWith("nsubj"),
              pronoun.index(),
              sentence,
              pronoun.index()));
    }
    return !group.isEmpty();
  }

  /** Those for whom a plural pronoun stands together; empty where it stands for one. */
  List<Heard> group(Token pronoun) {
    if (!THEY.contains(Tree.lower(pronoun))) {
      return List.of();
    }
    Optional<Heard> own =
        last(known -> known.group() == pronoun.index() && known.sentence() == sentence);
    Optional<Heard> last =
        own.or(
            () ->
                last(known ->
                        known.group() >= 0 && known.sentence() == sentence - 1 && known.subject())
                    .filter(known -> !isNewSubject(pronoun)));
    return last.map(
            one ->
                heard.stream()
                    .filter(
                        known -> known.sentence() == one.sentence() && known.group() == one.group())
                    .toList())
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
            group(tree, token),
            sentence,
            token.index()));
    if (!actor.country().isEmpty()) {
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

  /** For whom a pronoun stands. */
  Optional<Heard> pronoun(Token head) {
    String word = Tree.lower(head);
    if (HE.contains(word)) {
      return recall(head, Heard::isPerson);
    }
    if (IT.contains(word)) {
      return recall(head, known -> !known.isPerson() && !known.plural());
    }
    if (THEY.contains(word)) {
      return recall(head, Heard::plural).or(() -> recall(head, known -> !known.isPerson()));
    }
    return Optional.empty();
  }

  /** The subject of this sentence so far, else of the one before, else whoever was last named. */
  private Optional<Heard> recall(Token pronoun, Predicate<Heard> fits) {
    Optional<Heard> here =
        last(
            known ->
                fits.test(known)
                    && isBefore(known, pronoun)
                    && known.sentence() == sentence
                    && (known.subject() || pronoun.tag().equals("PRP$")));
    Optional<Heard> before =
        last(known -> fits.test(known) && known.sentence() == sentence - 1 && known.subject());
    // "it" is more often a thing than an actor: only a subject is taken up again
    boolean thing = IT.contains(Tree.lower(pronoun));
    boolean object = thing && pronoun.relation().equals("dobj");
    Optional<Heard> addressed = // "accused the government and asked it to let them go"
        last(
            known ->
                object
                    && fits.test(known)
                    && !known.subject()
                    && known.sentence() == sentence
                    && isBefore(known, pronoun));
    return addressed
        .or(() -> here)
        .or(() -> before)
        .or(
            () ->
                last(known -> fits.test(known) && isBefore(known, pronoun))
                    .filter(known -> !thing));
  }

  boolean isBefore(Heard known, Token token) {
    return known.sentence() < sentence || known.token() < token.index();
  }

  /**
   * To whom "the alliance" or "the rebels" points back: of those that fit, the last that was a
   * subject in this sentence or the one before, else the last named.
   */
  Optional<Heard> referent(Role role, Token head) {
    boolean plural = Tree.isPlural(head);
    Predicate<Heard> fits =
        known ->
            isBefore(known, head)
                && ((role.mayReferTo(known.entry()) && !(plural && known.isPerson()))
                    || (plural && isArmed(role.sector()) && isArmedGroup(known)));
    return last(known -> fits.test(known) && known.subject() && known.sentence() >= sentence - 1)
        .or(() -> last(fits));
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
