package org.brinkwatch.code;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.actor.Entry;
import org.brinkwatch.code.actor.Form;
import org.brinkwatch.code.actor.Match;

/**
 * The countries that an article speaks of, counted over all of it: in an article about Sudan "the
 * army" is Sudan's, and a town that could be several is the one there.
 *
 * @param countries how often the article names each country, its actors or its towns, by alpha-3
 */
record Setting(Map<String, Integer> countries) {
  static final Setting NONE = new Setting(Map.of());

  /** Fewer names than this make no setting: a single sentence has none. */
  private static final int ENOUGH = 3;

  /** A title says in few words what the article is about. */
  private static final int TITLE_WEIGHT = 2;

  Setting {
    countries = Map.copyOf(countries);
  }

  static Setting of(Annotated annotated, Actors actors, PlaceNames places) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> title =
        List.of(annotated.article().title().split("[\\s,:;!?]+|'s\\b|(?<=\\w)'(?=\\s)"));
    count(title, i -> false, actors, places, TITLE_WEIGHT, counts);
    for (Sentence sentence : annotated.sentences()) {
      List<Token> tokens = sentence.tokens();
      List<String> forms = tokens.stream().map(Token::form).toList();
      count(forms, i -> tokens.get(i).tag().startsWith("NNP"), actors, places, 1, counts);
    }
    return new Setting(counts);
  }

  private static void count(
      List<String> forms,
      IntPredicate name,
      Actors actors,
      PlaceNames places,
      int weight,
      Map<String, Integer> counts) {
    int at = 0;
    while (at < forms.size()) {
      Optional<Match> match = actors.longest(forms, at);
      if (match.isPresent()) {
        country(match.get()).ifPresent(country -> counts.merge(country, weight, Integer::sum));
        at += match.get().length();
        continue;
      }
      Optional<PlaceNames.Named> town = name.test(at) ? places.named(forms, at) : Optional.empty();
      town.ifPresent(named -> counts.merge(named.country(), weight, Integer::sum));
      at += town.map(PlaceNames.Named::length).orElse(1);
    }
  }

  /** Persons and bare surnames are left out: they travel. */
  private static Optional<String> country(Match match) {
    Entry first = match.entries().get(0);
    boolean travels = first.form() == Form.PERSON_NAME || first.form() == Form.SURNAME;
    return travels || first.form() == Form.NAMESAKE || first.actor().country().isEmpty()
        ? Optional.empty()
        : Optional.of(first.actor().country());
  }

  /** The only country that a text names, be it once. */
  Optional<String> only() {
    return countries.size() == 1 ? countries.keySet().stream().findFirst() : Optional.empty();
  }

  /** The two countries that the article names most, both more than once. */
  Set<String> leading() {
    return most().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Map.Entry<String, Integer>> most() {
    return countries.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(2)
        .toList();
  }

  /** The one country that the article is about; empty where two are named about as often. */
  Optional<String> country() {
    List<Map.Entry<String, Integer>> most = most();
    if (most.isEmpty() || most.get(0).getValue() < ENOUGH) {
      return Optional.empty();
    }
    boolean clear = most.size() < 2 || 4 * most.get(0).getValue() >= 5 * most.get(1).getValue();
    return clear ? Optional.of(most.get(0).getKey()) : Optional.empty();
  }
}
