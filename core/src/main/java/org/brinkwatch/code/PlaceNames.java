package org.brinkwatch.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.place.Gazetteer;
import org.brinkwatch.code.place.Match;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Place;

/** Where it happened, as against who did it. */
final class PlaceNames {
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "around",
          "across",
          "throughout",
          "off",
          "along",
          "on",
          "within",
          "over",
          "into",
          "from");

  private static final Set<String> WHITHER =
      Stream.concat(WHERE.stream(), Stream.of("to", "toward", "towards"))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> BEST_FIRST =
      List.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "on",
          "off",
          "across",
          "throughout",
          "along",
          "around",
          "within",
          "over",
          "into",
          "to",
          "towards",
          "toward",
          "from",
          "between",
          "of");

  private final Gazetteer gazetteer;

  PlaceNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** ISO alpha-3 of the country in which a place of that name lies, given those of the article. */
  Optional<String> country(String name, Map<String, Integer> countries) {
    return gazetteer
        .resolve(name, countries, Optional.empty())
        .map(Place::country)
        .filter(country -> !country.isEmpty());
  }

  /** Whether a name may be a place's; common words and surnames are not. */
  boolean isPlace(Tree tree, Token head) {
    if (!head.tag().startsWith("NNP")) {
      return false;
    }
    List<String> forms = tree.tokens().stream().map(Token::form).toList();
    Phrase phrase = Phrase.of(tree, head);
    for (int start = phrase.first(); start <= head.index(); start++) {
      Optional<Match> match = gazetteer.longest(forms, start);
      if (match.isPresent() && start + match.get().length() > head.index()) {
        return true;
      }
    }
    return false;
  }

  /** The place that a predicate's own prepositions name, or those of its arguments. */
  Optional<Location> where(
      Tree tree,
      List<Token> predicates,
      List<Token> arguments,
      boolean moving,
      Map<String, Integer> countries,
      String text) {
    for (Token predicate : predicates) {
      Optional<Location> found =
          below(tree, predicate, countries, text, moving ? WHITHER : WHERE, 0);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Token argument : arguments) {
      Optional<Location> found =
          below(
              tree,
              argument,
              countries,
              text,
              Set.of("in", "at", "near", "outside", "on", "along", "off"),
              0);
      if (found.isPresent()) {
        return found;
      }
      Optional<Location> itself =
          at(tree, argument, countries, text)
              .filter(place -> place.place().precision() != Place.Precision.COUNTRY);
      if (itself.isPresent()) {
        return itself;
      }
    }
    return Optional.empty();
  }

  private Optional<Location> below(
      Tree tree,
      Token above,
      Map<String, Integer> countries,
      String text,
      Set<String> allowed,
      int depth) {
    List<Token> prepositions =
        tree.children(above, "prep").stream()
            .filter(preposition -> allowed.contains(Tree.lower(preposition)))
            .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
            .toList();
    for (Token preposition : prepositions) {
      for (Token object : tree.children(preposition, "pobj")) {
        Optional<Location> found = at(tree, object, countries, text);
        if (found.isEmpty() && depth < 2) {
          found =
              below(
                  tree,
                  object,
                  countries,
                  text,
                  Set.of("in", "of", "near", "on", "with", "between", "at", "outside"),
                  depth + 1);
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static int rank(Token preposition) {
    int rank = BEST_FIRST.indexOf(Tree.lower(preposition));
    return rank < 0 ? BEST_FIRST.size() : rank;
  }

  private Optional<Location> at(
      Tree tree, Token head, Map<String, Integer> countries, String text) {
    List<String> forms = tree.tokens().stream().map(Token::form).toList();
    Phrase phrase = Phrase.of(tree, head);
    for (int start = phrase.first(); start <= head.index(); start++) {
      Optional<Match> match = gazetteer.longest(forms, start);
      if (match.isPresent() && start + match.get().length() > head.index()) {
        Optional<String> within =
            match.get().within().isEmpty() ? Optional.empty() : Optional.of(match.get().within());
        Optional<Place> place = gazetteer.resolve(match.get().name(), countries, within);
        if (place.isPresent()) {
          int last = start + match.get().length() - 1;
          var span = tree.span(start, last);
          return Optional.of(new Location(place.get(), span.of(text), span));
        }
      }
    }
    return Optional.empty();
  }
}
