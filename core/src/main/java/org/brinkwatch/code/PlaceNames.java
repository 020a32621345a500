package org.brinkwatch.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.annotate.TimeWords;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.place.Gazetteer;
import org.brinkwatch.code.place.Match;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Span;

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
          "through",
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

  private static final Set<String> SCENERY =
      Set.of(
          "river",
          "sea",
          "strait",
          "shoal",
          "reef",
          "island",
          "isle",
          "bay",
          "gulf",
          "lake",
          "ocean",
          "mountain",
          "mount",
          "hill",
          "valley",
          "desert",
          "forest",
          "canal",
          "channel",
          "bridge",
          "road",
          "street",
          "avenue",
          "highway",
          "square",
          "airport",
          "port",
          "dam",
          "pass",
          "province",
          "region",
          "district",
          "county",
          "village",
          "town",
          "city",
          "border",
          "peninsula",
          "camp",
          "crossing",
          "corridor",
          "plateau",
          "coast",
          "cape",
          "delta",
          "basin");

  /** Buildings and grounds that carry the name of where they stand: "Latakia hospital". */
  private static final Set<String> SITE =
      Stream.concat(
              SCENERY.stream(),
              Stream.of(
                  "hospital",
                  "school",
                  "prison",
                  "base",
                  "barracks",
                  "station",
                  "market",
                  "mosque",
                  "church",
                  "factory",
                  "refinery",
                  "plant",
                  "depot",
                  "suburb",
                  "outskirts",
                  "centre",
                  "center",
                  "capital",
                  "area",
                  "front"))
          .collect(Collectors.toUnmodifiableSet());

  /** Parts of a country, which "the same", "the" and a name that no gazetteer knows single out. */
  private static final Set<String> REGION =
      Set.of(
          "province",
          "region",
          "district",
          "county",
          "city",
          "town",
          "village",
          "capital",
          "north",
          "south",
          "east",
          "west",
          "north-east",
          "north-west",
          "south-east",
          "south-west",
          "northeast",
          "northwest",
          "southeast",
          "southwest");

  private static final Set<String> AT_ARGUMENT =
      Set.of("in", "at", "near", "outside", "on", "along", "off");

  private static final Set<String> AT_GROUND =
      Set.of("in", "at", "near", "outside", "on", "along", "off", "of");

  private static final Set<String> SCENE = Set.of("in", "at", "near", "outside", "across");

  /** How sure a name must be to speak for its country: Santiago is several towns. */
  private static final double SURE = 0.95;

  private final Gazetteer gazetteer;
  private final Optional<Place> home;

  PlaceNames(Gazetteer gazetteer) {
    this(gazetteer, Optional.empty());
  }

  private PlaceNames(Gazetteer gazetteer, Optional<Place> home) {
    this.gazetteer = gazetteer;
    this.home = home;
  }

  /** The same places, for an article that is about the state of this name. */
  PlaceNames at(String state) {
    return new PlaceNames(
        gazetteer,
        gazetteer
            .resolve(state, Map.of(), Optional.empty())
            .filter(place -> place.precision() == Place.Precision.COUNTRY));
  }

  /** A place and the words that name it. */
  private record Site(Place place, Span span) {}

  /** A place named in a row of words: its country, and how many words name it. */
  record Named(String country, int length) {}

  /** The place whose name begins at this word, if only one country can be meant. */
  Optional<Named> named(List<String> forms, int start) {
    return gazetteer
        .longest(forms, start)
        .flatMap(
            match ->
                gazetteer
                    .choose(match.name(), Map.of(), Optional.empty())
                    .filter(choice -> choice.confidence() > SURE)
                    .map(choice -> choice.entry().place().country())
                    .filter(country -> !country.isEmpty())
                    .map(country -> new Named(country, match.length())));
  }

  /** ISO alpha-3 of the country in which a place of that name lies, given those of the article. */
  Optional<String> country(String name, Map<String, Integer> countries) {
    return gazetteer
        .resolve(name, countries, Optional.empty())
        .map(Place::country)
        .filter(country -> !country.isEmpty());
  }

  /** A name in no file that stands where places stand, or names a river, a shoal, a road. */
  boolean isScenery(Phrase phrase) {
    Token head = phrase.head();
    if (SCENERY.contains(head.lemma())) {
      return true;
    }
    return head.relation().equals("pobj")
        && phrase
            .tree()
            .head(head)
            .filter(preposition -> SCENE.contains(Tree.lower(preposition)))
            .isPresent();
  }

  /** Whether a name may be a place's; common words and surnames are not. */
  boolean isPlace(Tree tree, Token head) {
    if (!head.tag().startsWith("NNP")) {
      return false;
    }
    List<String> forms = tree.forms();
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
      List<Token> doers,
      boolean moving,
      Map<String, Integer> countries,
      String text) {
    return site(tree, predicates, arguments, moving, countries)
        .or(() -> home(tree, doers, countries))
        .map(site -> new Location(site.place(), site.span().of(text), site.span()));
  }

  private Optional<Site> home(Tree tree, List<Token> doers, Map<String, Integer> countries) {
    return doers.stream()
        .flatMap(doer -> below(tree, doer, countries, SCENE, 2).stream())
        .findFirst();
  }

  private Optional<Site> site(
      Tree tree,
      List<Token> predicates,
      List<Token> arguments,
      boolean moving,
      Map<String, Integer> countries) {
    for (Token predicate : predicates) {
      Optional<Site> found = below(tree, predicate, countries, moving ? WHITHER : WHERE, 0);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Token argument : arguments) {
      boolean ground = SITE.contains(argument.lemma());
      Optional<Site> found =
          below(tree, argument, countries, ground ? AT_GROUND : AT_ARGUMENT, 0)
              .or(() -> ground ? named(tree, argument, countries) : Optional.empty());
      if (found.isPresent()) {
        return found;
      }
      Optional<Site> inner = within(tree, argument, countries);
      if (inner.isPresent()) {
        return inner;
      }
      Optional<Site> itself =
          at(tree, argument, countries)
              .filter(place -> place.place().precision() != Place.Precision.COUNTRY);
      if (itself.isPresent()) {
        return itself;
      }
    }
    return Optional.empty();
  }

  /** "Lorries of a company near Temuco", "dozens of villagers outside Djibo". */
  private Optional<Site> within(Tree tree, Token argument, Map<String, Integer> countries) {
    return tree.children(argument, "prep").stream()
        .filter(preposition -> Tree.lower(preposition).equals("of"))
        .flatMap(preposition -> tree.children(preposition, "pobj").stream())
        .flatMap(object -> below(tree, object, countries, AT_ARGUMENT, 2).stream())
        .filter(site -> site.place().precision() != Place.Precision.COUNTRY)
        .findFirst();
  }

  /** The country in which a ground lies that a place's name stands before: "Kabul airport". */
  Optional<String> ground(Tree tree, Token head, Map<String, Integer> countries) {
    return SITE.contains(head.lemma())
        ? named(tree, head, countries)
            .map(site -> site.place().country())
            .filter(country -> !country.isEmpty())
        : Optional.empty();
  }

  /** "The port of Latakia", "Latakia port": what is hit tells where. */
  private Optional<Site> named(Tree tree, Token ground, Map<String, Integer> countries) {
    return tree.children(ground, "compound", "nmod", "poss").stream()
        .filter(name -> name.tag().startsWith("NNP"))
        .flatMap(name -> at(tree, name, countries).stream())
        .filter(site -> site.place().precision() != Place.Precision.COUNTRY)
        .findFirst();
  }

  private Optional<Site> below(
      Tree tree, Token above, Map<String, Integer> countries, Set<String> allowed, int depth) {
    List<Token> prepositions =
        tree.children(above, "prep").stream()
            .filter(preposition -> allowed.contains(Tree.lower(preposition)))
            .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
            .toList();
    for (Token preposition : prepositions) {
      for (Token object : tree.children(preposition, "pobj")) {
        Optional<Site> found =
            at(tree, object, countries).or(() -> unnamed(tree, preposition, object));
        if (found.isEmpty() && depth < 2) {
          found =
              below(
                  tree,
                  object,
                  countries,
                  Set.of("in", "of", "near", "on", "with", "between", "at", "outside"),
                  depth + 1);
        }
        found = found.or(() -> region(tree, object));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** "clashed with police outside the palace in Riga": the place may hang on the other side. */
  private Optional<Site> besideOthers(Tree tree, Token verb, Map<String, Integer> countries) {
    return Stream.concat(
            tree.children(verb, "dobj").stream(),
            tree.children(verb, "prep").stream()
                .filter(preposition -> Tree.lower(preposition).equals("with"))
                .flatMap(preposition -> tree.children(preposition, "pobj").stream()))
        .flatMap(party -> below(tree, party, countries, SCENE, 1).stream())
        .findFirst();
  }

  /** The country of the place that a verb's own prepositions name as its scene. */
  Optional<String> scene(Tree tree, Token verb, Map<String, Integer> countries) {
    return below(tree, verb, countries, SCENE, 1)
        .or(() -> besideOthers(tree, verb, countries))
        .map(site -> site.place().country())
        .filter(country -> !country.isEmpty());
  }

  /** "In Kavumu", which no gazetteer knows, is in the country that the article is about. */
  private Optional<Site> unnamed(Tree tree, Token preposition, Token object) {
    boolean name =
        object.tag().equals("NNP")
            && SCENE.contains(Tree.lower(preposition))
            && !TimeWords.isMonthOrDay(object.lemma());
    return home.filter(country -> name)
        .map(
            place ->
                new Site(place, tree.span(Phrase.of(tree, object).nameStart(), object.index())));
  }

  /** And so are "the same province" and "the Catatumbo region". */
  private Optional<Site> region(Tree tree, Token object) {
    Phrase phrase = Phrase.of(tree, object);
    boolean region = REGION.contains(object.lemma()) && phrase.isDefinite();
    return home.filter(country -> region)
        .map(place -> new Site(place, tree.span(phrase.first(), object.index())));
  }

  private static int rank(Token preposition) {
    int rank = BEST_FIRST.indexOf(Tree.lower(preposition));
    return rank < 0 ? BEST_FIRST.size() : rank;
  }

  private Optional<Site> at(Tree tree, Token head, Map<String, Integer> countries) {
    List<String> forms = tree.forms();
    Phrase phrase = Phrase.of(tree, head);
    for (int start = phrase.first(); start <= head.index(); start++) {
      Optional<Match> match = gazetteer.longest(forms, start);
      if (match.isPresent() && start + match.get().length() > head.index()) {
        Optional<String> within =
            match.get().within().isEmpty() ? Optional.empty() : Optional.of(match.get().within());
        Optional<Place> place = gazetteer.resolve(match.get().name(), countries, within);
        if (place.isPresent()) {
          int last = start + match.get().length() - 1;
          return Optional.of(new Site(place.get(), tree.span(start, last)));
        }
      }
    }
    return Optional.empty();
  }
}
