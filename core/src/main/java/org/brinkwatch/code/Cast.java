package org.brinkwatch.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.actor.Bearer;
import org.brinkwatch.code.actor.Entry;
import org.brinkwatch.code.actor.Form;
import org.brinkwatch.code.actor.Kind;
import org.brinkwatch.code.actor.Match;
import org.brinkwatch.code.actor.Office;
import org.brinkwatch.code.actor.Role;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;

/**
 * Who is in an article: turns noun phrases into actors, and remembers whom the article has named.
 * One for each article; sentences are entered in their order.
 */
final class Cast {
  private static final Set<String> WE =
      Set.of("we", "us", "our", "i", "me", "my", "ours", "ourselves");
  private static final List<String> OWNING =
      List.of("of", "in", "from", "for", "with", "on", "at", "near", "to", "against");

  /** "its border with Chad", "the war against Chad": the other side before one's own. */
  private static final List<String> OTHER_SIDE = List.of("with", "against");

  private static final Set<String> REGION =
      Set.of("region", "enclave", "exclave", "republic", "territory", "statelet", "colony");

  /** Sectors that belong to a country; aid groups and world bodies do not. */
  private static final Set<String> LOCAL =
      Set.of(
          "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "REB", "UAF", "CRM", "CVL", "MED",
          "REL", "EDU", "HLH", "REF", "LAB", "BUS", "ELI", "SEP");

  private static final Set<String> ORGANS = Set.of("GOV", "MIL", "LEG", "JUD", "SPY", "COP");

  /** "A group of villagers" are villagers. */
  private static final Set<String> MEASURE =
      Set.of("dozen", "score", "hundred", "thousand", "handful", "number", "majority");

  /** Storms and diseases kill and close roads, but do nothing to anyone. */
  private static final Set<String> NATURE =
      Set.of(
          "snow",
          "storm",
          "rain",
          "flood",
          "flooding",
          "hurricane",
          "cyclone",
          "typhoon",
          "tornado",
          "earthquake",
          "quake",
          "tremor",
          "tsunami",
          "volcano",
          "wildfire",
          "landslide",
          "avalanche",
          "drought",
          "heatwave",
          "heat",
          "lightning",
          "fog",
          "ice",
          "frost",
          "famine",
          "hunger",
          "virus",
          "disease",
          "epidemic",
          "pandemic",
          "outbreak",
          "plague",
          "cancer",
          "mpox",
          "ebola",
          "cholera",
          "malaria",
          "measles",
          "influenza",
          "flu",
          "covid",
          "covid-19",
          "coronavirus",
          "polio",
          "dengue",
          "tuberculosis",
          "hiv",
          "aids");

  private static final List<String> HOME = List.of("of", "in", "from", "at");

  /** "A spokesman for the ministry". */
  private static final List<String> EMPLOYER = List.of("of", "for", "in", "from", "at", "with");

  private static final Set<String> ARGUMENT =
      Set.of("nsubj", "nsubjpass", "dobj", "pobj", "dative", "iobj");

  private final Actors actors;
  private final LocalDate day;
  private final Setting setting;
  private final Memory memory;
  private final PlaceNames places;
  private final Set<String> others;
  private Set<Integer> times = Set.of();

  Cast(Actors actors, PlaceNames places, LocalDate day, Setting setting) {
    this.setting = setting;
    this.actors = actors;
    this.places = places;
    this.day = day;
    memory = new Memory();
    others = Set.of();
  }

  private Cast(Cast same, Set<String> others) {
    setting = same.setting;
    actors = same.actors;
    places = same.places;
    day = same.day;
    memory = same.memory;
    times = same.times;
    this.others = others;
  }

  /** The same, where pronouns do not stand for these actors. */
  Cast without(List<Mention> others) {
    return new Cast(
        this, others.stream().map(other -> other.actor().id()).collect(Collectors.toSet()));
  }

  /** How far from its head a phrase may look for an actor. */
  enum Reach {
    /** What the phrase itself names: "the army", "Kenyan police". */
    OWN,
    /** And whose it is: "Russia's invasion", "a NATO convoy". */
    OWNER,
    /** And what it is about or in: "elections in Kenya". */
    ANY
  }

  /** An actor found, and the tokens that name it. */
  private record Found(Actor actor, Optional<Entry> entry, int first, int last, boolean pronoun) {
    Found(Actor actor, Optional<Entry> entry, int first, int last) {
      this(actor, entry, first, last, false);
    }
  }

  Optional<Actor> state(String country) {
    return actors.state(country);
  }

  /**
   * A mention that says only what role someone has, as one of that country.
   *
   * @param open whether the words leave open whose it is
   */
  Mention atHome(Mention mention, String country, boolean open) {
    Actor actor = mention.actor();
    boolean bare = actor.country().isEmpty() && !isBody(actor);
    return (bare || open) && LOCAL.contains(actor.sector())
        ? actors
            .part(country, actor.sector())
            .map(part -> new Mention(part, mention.text(), mention.span()))
            .orElse(mention)
        : mention;
  }

  /** Whether only the article tells whose a role is: "four journalists". */
  boolean isOpen(Tree tree, Token head) {
    Phrase phrase = Phrase.of(tree, head);
    return named(phrase).isEmpty()
        && !phrase.isDefinite()
        && roleOf(phrase).isPresent()
        && owner(phrase, 0).isEmpty()
        && scene(phrase).isEmpty()
        && !isForeign(phrase);
  }

  /** How often the article has named each country so far. */
  Map<String, Integer> countries() {
    return setting.countries();
  }

  /**
   * Hears all names of a sentence; call once for each, in order, before asking about it.
   *
   * @param timeWords indexes of the tokens that say when; "May" among them is no actor
   */
  void enter(Tree tree, Set<Integer> timeWords) {
    memory.next();
    times = Set.copyOf(timeWords);
    int heardUpTo = -1;
    for (Token token : tree.tokens()) {
      boolean pronoun = token.tag().equals("PRP");
      if (token.index() > heardUpTo && (pronoun || isNameHead(token) || isNumber(token))) {
        if (pronoun && memory.hearAgain(tree, token)) {
          continue;
        }
        List<Actor> those = several(tree, token);
        if (!those.isEmpty()) {
          memory.hearTogether(tree, token, those);
          continue;
        }
        Optional<Found> found = resolve(tree, token, 0, Reach.OWN);
        found.ifPresent(name -> hear(tree, token, name));
        heardUpTo =
            found.filter(name -> name.first() <= token.index()).map(Found::last).orElse(heardUpTo);
      }
    }
  }

  private void hear(Tree tree, Token token, Found found) {
    found.entry().ifPresent(entry -> memory.hear(tree, token, found.actor(), entry, found.last()));
  }

  /** "All three" stands for whom the text named before. */
  private static boolean isNumber(Token token) {
    return token.tag().equals("CD") && ARGUMENT.contains(token.relation());
  }

  private static boolean isNameHead(Token token) {
    if (!Tree.isNoun(token) || token.relation().equals("compound")) {
      return false;
    }
    return !token.relation().equals("nmod") || token.tag().startsWith("NNP");
  }

  /** The actor that the phrase with this head names, if it names one. */
  Optional<Mention> mention(Tree tree, Token head, String text, Reach reach) {
    return resolve(tree, head, 0, reach)
        .map(
            found -> {
              Span span = tree.span(found.first(), found.last());
              return new Mention(found.actor(), span.of(text), span);
            });
  }

  /** The line of the actor files that tells of an actor; empty where none does. */
  String line(Actor actor) {
    return actors.line(actor.id()).orElse("");
  }

  /** By what the phrase with this head names the actor that it names. */
  Naming naming(Tree tree, Token head, Actor actor, String text) {
    String line = line(actor);
    if (head.tag().startsWith("PRP") || head.tag().startsWith("WP") || Memory.isPlural(head)) {
      return new Naming(Naming.How.PRONOUN, line);
    }
    Phrase phrase = Phrase.of(tree, head);
    if (named(phrase).isPresent()) {
      return new Naming(Naming.How.NAME, line);
    }
    if (mentions(tree, head, text, Reach.ANY).size() > 1) {
      return new Naming(Naming.How.TOGETHER, line);
    }
    if (appositive(phrase, 0).isPresent()) {
      return new Naming(Naming.How.APPOSITION, line);
    }
    if (role(phrase, 0).isPresent()) {
      Optional<String> role = roleOf(phrase).flatMap(known -> actors.roleLine(known.phrase()));
      return new Naming(Naming.How.ROLE, role.orElse(line));
    }
    boolean unknown = unknownName(phrase).isPresent();
    return new Naming(unknown ? Naming.How.UNKNOWN_NAME : Naming.How.OWNER, line);
  }

  private Optional<Found> resolve(Tree tree, Token head, int depth, Reach reach) {
    if (depth > 3 || times.contains(head.index())) {
      return Optional.empty();
    }
    if (head.tag().equals("WP$")) {
      Token noun = tree.antecedent(head);
      return noun.equals(head) ? Optional.empty() : resolve(tree, noun, depth + 1, reach);
    }
    if (head.tag().startsWith("PRP") || Memory.isPlural(head)) {
      return memory
          .pronoun(tree, head, others)
          .map(
              known ->
                  new Found(
                      known.actor(), Optional.of(known.entry()), head.index(), head.index(), true));
    }
    Phrase phrase = Phrase.of(tree, head);
    if (Counting.isBare(head) || MEASURE.contains(head.lemma())) {
      return behind(tree, head, "of")
          .findFirst()
          .flatMap(people -> resolve(tree, people, depth + 1, reach))
          .or(() -> inside(phrase, depth, reach))
          .or(() -> crowd(phrase));
    }
    return named(phrase)
        .or(() -> ground(phrase))
        .or(() -> appositive(phrase, depth))
        .or(() -> role(phrase, depth))
        .or(() -> unknownName(phrase))
        .or(() -> inside(phrase, depth, reach));
  }

  static boolean isSpeaker(Token token) {
    return WE.contains(Tree.lower(token));
  }

  private Optional<Found> named(Phrase phrase) {
    List<String> forms = phrase.forms();
    int head = phrase.head().index();
    for (int start = phrase.first(); start <= head; start++) {
      Optional<Match> match = actors.longest(forms, start);
      if (match.isPresent() && start + match.get().length() > head) {
        if (match.get().actors().isEmpty()) {
          return Optional.empty(); // "South Georgia" is not Georgia
        }
        Optional<Entry> entry = choose(phrase, match.get(), start);
        if (entry.isPresent()) {
          int last = Math.max(head, start + match.get().length() - 1);
          return Optional.of(found(phrase, entry.get(), last));
        }
      }
    }
    return Optional.empty();
  }

  /** "Thousands rallied in Belgrade": people of where they do it. */
  private Optional<Found> crowd(Phrase phrase) {
    boolean subject = phrase.head().relation().startsWith("nsubj");
    int head = phrase.head().index();
    return (subject && Tree.isPlural(phrase.head()) ? scene(phrase) : Optional.<String>empty())
        .flatMap(country -> actors.part(country, "CVL"))
        .map(people -> new Found(people, Optional.of(body(people)), phrase.first(), head));
  }

  /** "Enga province", "Kabul airport": they stand for the state in which they lie. */
  private Optional<Found> ground(Phrase phrase) {
    return places
        .ground(phrase.tree(), phrase.head(), countries())
        .flatMap(actors::state)
        .map(
            state ->
                new Found(
                    state, Optional.of(stateEntry(state)), phrase.first(), phrase.head().index()));
  }

  private Found found(Phrase phrase, Entry entry, int last) {
    return new Found(actor(phrase, entry), Optional.of(entry), phrase.first(), last);
  }

  /** The one entry meant: one the article has named, one of that time, a state before others. */
  private Optional<Entry> choose(Phrase phrase, Match match, int start) {
    List<Entry> fitting =
        match.entries().stream()
            .filter(entry -> isMeant(phrase, entry, start, match.length()))
            .toList();
    return fitting.stream()
        .filter(entry -> memory.knows(entry.actor()))
        .findFirst()
        .or(() -> fitting.stream().filter(entry -> entry.holdsOn(day)).findFirst())
        .or(() -> fitting.stream().findFirst());
  }

  private boolean isMeant(Phrase phrase, Entry entry, int start, int length) {
    if (entry.form() == Form.NAMESAKE) {
      return false;
    }
    if (entry.form() != Form.SURNAME) {
      return true;
    }
    boolean firstName = length == 1 && start > phrase.first() && isUnknownName(phrase, start - 1);
    boolean named = memory.knows(entry.actor());
    return !firstName && (named || entry.holdsOn(day));
  }

  /** Whether a capitalised word before a surname is a first name that is not this person's. */
  private boolean isUnknownName(Phrase phrase, int index) {
    Token before = phrase.tree().token(index);
    return before.tag().startsWith("NNP")
        && actors.role(lemmas(phrase.tree()), index).isEmpty()
        && actors.longest(phrase.forms(), index).isEmpty();
  }

  private static List<String> lemmas(Tree tree) {
    return tree.lemmas();
  }

  private Actor actor(Phrase phrase, Entry entry) {
    Actor actor = entry.actor();
    return switch (entry.form()) {
      case PERSON_NAME, SURNAME -> person(entry);
      case NATIONALS, ADJECTIVE ->
          phrase.hasModifier("ethnic") ? ethnic(phrase, actor) : nationals(phrase, entry);
      case PEOPLE -> phrase.hasModifier("ethnic") ? ethnic(phrase, actor) : people(phrase, actor);
      case NAME, CAPITAL, SEAT, NAMESAKE -> actor;
    };
  }

  private Actor person(Entry entry) {
    Actor actor = entry.actor();
    Optional<Office> office = entry.officeOn(day);
    return office
        .map(held -> new Actor(actor.id(), actor.name(), held.country(), held.sector()))
        .orElse(actor);
  }

  private static Actor nationals(Phrase phrase, Entry entry) {
    Actor actor = entry.actor();
    if (entry.kind() != Kind.STATE
        || (entry.form() == Form.ADJECTIVE && !Tree.isPlural(phrase.head()))) {
      return actor;
    }
    String name = phrase.head().form();
    return new Actor(actor.country() + ".CVL", name, actor.country(), "CVL");
  }

  /** "Rohingya refugees in Bangladesh": of a country only where the text puts them in one. */
  private Actor settled(Phrase phrase, Actor actor) {
    boolean placed = home(phrase, 0).filter(country -> !isIn(actor, country)).isPresent();
    return placed ? people(phrase, actor) : actor;
  }

  private static boolean isIn(Actor actor, String country) {
    return actor.id().endsWith("." + country);
  }

  private Actor people(Phrase phrase, Actor actor) {
    String country = home(phrase, 0).orElse(actor.country());
    return new Actor(
        actor.id() + (country.isEmpty() ? "" : "." + country), actor.name(), country, "CVL");
  }

  private Actor ethnic(Phrase phrase, Actor actor) {
    String name = "ethnic " + phrase.head().form();
    String country = home(phrase, 0).or(() -> elsewhere(actor.country())).orElse(actor.country());
    return new Actor(slug(name) + "." + country, name, country, "CVL");
  }

  /** The country most named so far that is not their own: there they are the minority. */
  private Optional<String> elsewhere(String own) {
    return memory.countries().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(own))
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }

  private Optional<Found> appositive(Phrase phrase, int depth) {
    if (phrase.isProper()) {
      return Optional.empty();
    }
    return phrase
        .apposition()
        .or(() -> behindOwner(phrase))
        .filter(token -> token.tag().startsWith("NNP"))
        .flatMap(token -> resolve(phrase.tree(), token, depth + 1, Reach.OWNER))
        .filter(found -> found.entry().filter(entry -> entry.form() != Form.ADJECTIVE).isPresent())
        .filter(found -> !isPersonOfBody(phrase, found))
        .map(
            found ->
                new Found(found.actor(), found.entry(), phrase.first(), phrase.head().index()));
  }

  /** "a spokesman for the navy, Jo Lund": the navy is not Jo Lund. */
  private boolean isPersonOfBody(Phrase phrase, Found name) {
    boolean person = name.entry().filter(entry -> entry.kind() == Kind.PERSON).isPresent();
    return person && roleOf(phrase).filter(role -> role.bearer() != Bearer.PERSON).isPresent();
  }

  /** "the President of the United States, Donald Trump": he is no apposition to the States. */
  private Optional<Token> behindOwner(Phrase phrase) {
    boolean person = roleOf(phrase).filter(role -> role.bearer() == Bearer.PERSON).isPresent();
    return phrase.tree().children(phrase.head(), "prep").stream()
        .filter(preposition -> person && Tree.lower(preposition).equals("of"))
        .flatMap(preposition -> phrase.tree().children(preposition, "pobj").stream())
        .flatMap(owner -> phrase.tree().children(owner, "appos").stream())
        .filter(name -> name.tag().equals("NNP") && !Tree.isPlural(phrase.head()))
        .findFirst();
  }

  private Optional<Role> roleOf(Phrase phrase) {
    List<String> lemmas = lemmas(phrase.tree());
    int head = phrase.head().index();
    for (int start = phrase.first(); start <= head; start++) {
      Optional<Role> role = actors.role(lemmas, start);
      if (role.isPresent() && start + role.get().length() > head) {
        return role;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> role(Phrase phrase, int depth) {
    Optional<Role> role = roleOf(phrase);
    if (role.isEmpty() || isPartOfName(phrase)) {
      return Optional.empty();
    }
    int head = phrase.head().index();
    Optional<Found> owner = owner(phrase, depth);
    if (owner.isPresent()) {
      return Optional.of(ofOwner(phrase, role.get(), owner.get()));
    }
    Optional<Heard> earlier =
        phrase.isDefinite() ? memory.referent(role.get(), phrase.head()) : Optional.empty();
    if (earlier.isPresent()) {
      return Optional.of(
          new Found(
              earlier.get().actor(), Optional.of(earlier.get().entry()), phrase.first(), head));
    }
    if (!role.get().bare()) {
      return Optional.empty();
    }
    Optional<Found> inSetting =
        sceneOf(phrase, role.get())
            .or(() -> again(phrase, role.get()))
            .or(() -> inSetting(phrase, role.get()));
    if (inSetting.isPresent()) {
      return inSetting;
    }
    String name = roleWords(phrase, role.get());
    Actor actor = new Actor(slug(name), name, "", role.get().sector());
    return Optional.of(new Found(actor, Optional.empty(), phrase.first(), head));
  }

  /** "The army" of whom, if nobody says: of the country where the clause or the article plays. */
  private Optional<Found> inSetting(Phrase phrase, Role role) {
    if (!role.bare()
        || role.sector().isEmpty()
        || !LOCAL.contains(role.sector())
        || isForeign(phrase)) {
      return Optional.empty();
    }
    boolean armed = Memory.isArmed(role.sector()); // those whom a state strikes need not be its own
    return setting
        .country()
        .or(() -> armed ? Optional.empty() : setting.only())
        .or(() -> isOrgan(phrase, role) ? lastOfLeading(phrase) : Optional.empty())
        .flatMap(country -> ofState(phrase, role, country));
  }

  /** "The government", of which each state has one. */
  private static boolean isOrgan(Phrase phrase, Role role) {
    return phrase.isDefinite()
        && !Tree.isPlural(phrase.head())
        && role.bearer() != Bearer.PERSON
        && ORGANS.contains(role.sector());
  }

  private Optional<String> lastOfLeading(Phrase phrase) {
    return memory.lastOf(setting.leading(), phrase.head());
  }

  /** "Police in Dhaka fired", "in Dhaka the police fired": whose is told by where. */
  private Optional<Found> sceneOf(Phrase phrase, Role role) {
    return !LOCAL.contains(role.sector()) || isForeign(phrase)
        ? Optional.empty()
        : scene(phrase).flatMap(country -> ofState(phrase, role, country));
  }

  /** "The ministry", after "Chad's defence ministry". */
  private Optional<Found> again(Phrase phrase, Role role) {
    if (!phrase.isDefinite() || isForeign(phrase)) {
      return Optional.empty();
    }
    return memory
        .sameWord(phrase.head())
        .map(known -> known.actor().country())
        .flatMap(country -> ofState(phrase, role, country));
  }

  private Optional<Found> ofState(Phrase phrase, Role role, String country) {
    int head = phrase.head().index();
    return actors
        .state(country)
        .map(state -> new Found(state, Optional.of(stateEntry(state)), head, head))
        .map(owner -> ofOwner(phrase, role, owner));
  }

  private static Entry stateEntry(Actor state) {
    return new Entry(Form.NAME, state, Kind.STATE, List.of());
  }

  /** "Western officials", "Islamist rebels": a capital before the noun says whose they are. */
  private static boolean isForeign(Phrase phrase) {
    for (int i = phrase.first(); i < phrase.head().index(); i++) {
      Token word = phrase.tree().token(i);
      boolean start = i == 0 || word.tag().equals("DT");
      if (!start && Character.isUpperCase(word.form().codePointAt(0))) {
        return true;
      }
    }
    return isOfRegion(phrase);
  }

  /** "The region's army", "leaders of the enclave": not those of the state around it. */
  private static boolean isOfRegion(Phrase phrase) {
    Tree tree = phrase.tree();
    return Stream.concat(
            tree.children(phrase.head(), "poss").stream(), behind(tree, phrase.head(), "of"))
        .anyMatch(owner -> REGION.contains(owner.lemma()));
  }

  /** The country of the place that one of the clauses above a phrase names. */
  private Optional<String> scene(Phrase phrase) {
    Optional<Token> here = phrase.tree().head(phrase.head());
    while (here.isPresent()) {
      Token above = here.get();
      if (Tree.isVerb(above)) {
        Optional<String> country =
            Stream.concat(Stream.of(above), continued(phrase.tree(), above))
                .flatMap(verb -> places.scene(phrase.tree(), verb, countries()).stream())
                .findFirst();
        if (country.isPresent()) {
          return country;
        }
      }
      here = phrase.tree().head(above);
    }
    return Optional.empty();
  }

  /** "Rebels shot soldiers and kidnapped women in Bunia": where they go on is where they are. */
  private static Stream<Token> continued(Tree tree, Token verb) {
    return tree.children(verb, "conj").stream()
        .filter(other -> Tree.isVerb(other) && !tree.has(other, "nsubj", "nsubjpass"));
  }

  private boolean isPartOfName(Phrase phrase) {
    return phrase.isProper()
        && phrase.nameStart() < phrase.head().index()
        && actors
            .role(lemmas(phrase.tree()), phrase.head().index())
            .map(Role::bearer)
            .filter(bearer -> bearer == Bearer.PERSON)
            .isPresent()
        && phrase.modifiers("compound", "nmod").stream()
            .noneMatch(word -> adjective(phrase, word).isPresent());
  }

  private static String roleWords(Phrase phrase, Role role) {
    int head = phrase.head().index();
    int length = role.phrase().split(" ", -1).length;
    int start = Math.max(phrase.first(), head - length + 1);
    StringBuilder words = new StringBuilder();
    for (int i = start; i <= head; i++) {
      words.append(words.length() == 0 ? "" : " ").append(phrase.tree().token(i).form());
    }
    return words.toString();
  }

  private Found ofOwner(Phrase phrase, Role role, Found owner) {
    int last = Math.max(phrase.head().index(), owner.last());
    boolean state =
        owner
                .entry()
                .map(Entry::kind)
                .filter(kind -> kind == Kind.STATE || kind == Kind.OTHER)
                .isPresent()
            || owner.entry().isEmpty();
    if (!state) {
      boolean person =
          owner.entry().map(Entry::kind).filter(kind -> kind == Kind.PERSON).isPresent();
      Actor actor =
          person
              ? part(owner.actor().country(), role, phrase)
              : isPeople(owner) ? settled(phrase, owner.actor()) : owner.actor();
      boolean single = isOnePerson(phrase, role);
      return new Found(
          actor,
          single
              ? Optional.of(bearer(actor))
              : owner.entry().map(known -> person ? body(actor) : known),
          phrase.first(),
          last);
    }
    Actor actor = part(owner.actor().country(), role, phrase);
    Optional<Entry> entry =
        owner
            .entry()
            .map(
                known ->
                    new Entry(
                        Form.NAME,
                        actor,
                        isOnePerson(phrase, role)
                            ? Kind.PERSON
                            : role.bearer() == Bearer.PERSON ? Kind.OTHER : Kind.GROUP,
                        List.of()));
    return new Found(actor, entry, phrase.first(), last);
  }

  private static boolean isPeople(Found owner) {
    return owner.entry().filter(entry -> entry.form() == Form.PEOPLE).isPresent();
  }

  /** "Kenya's president", for whom "he" may stand later. */
  private static boolean isOnePerson(Phrase phrase, Role role) {
    return role.bearer() == Bearer.PERSON && !Tree.isPlural(phrase.head());
  }

  private static Entry bearer(Actor office) {
    return new Entry(Form.NAME, office, Kind.PERSON, List.of());
  }

  private static Entry body(Actor actor) {
    return new Entry(Form.NAME, actor, Kind.GROUP, List.of());
  }

  /** A state's peacekeepers are its soldiers. */
  private static String sector(Role role, String country) {
    return role.sector().equals("IGO") && !country.isEmpty() ? "MIL" : role.sector();
  }

  private Actor part(String country, Role role, Phrase phrase) {
    String sector = phrase.hasModifier("former") ? "ELI" : sector(role, country);
    if (country.isEmpty()) {
      String name = roleWords(phrase, role);
      return new Actor(slug(name), name, "", sector);
    }
    Optional<Actor> organ = organ(country, role);
    if (organ.isPresent()) {
      return organ.get();
    }
    return actors
        .part(country, sector)
        .filter(known -> !sector.isEmpty())
        .map(known -> named(known, role))
        .or(() -> actors.state(country))
        .orElseGet(
            () ->
                new Actor(country + "." + sector, country + " " + role.phrase(), country, sector));
  }

  /** "Its coast guard", where the files know the Japan Coast Guard by an id of its own. */
  private Optional<Actor> organ(String country, Role role) {
    List<String> words = new ArrayList<>();
    for (String word : role.phrase().split(" ", -1)) {
      words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    if (words.size() < 2) {
      return Optional.empty();
    }
    return actors
        .state(country)
        .map(state -> List.of(state.name().split(" ", -1)))
        .flatMap(
            state ->
                exactly(join(state, words))
                    .or(() -> exactly(join(words, join(List.of("of"), state)))));
  }

  private static List<String> join(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private Optional<Actor> exactly(List<String> words) {
    return actors
        .longest(words, 0)
        .filter(match -> match.length() == words.size())
        .map(Match::actors)
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .filter(found -> !found.country().isEmpty());
  }

  /** "Georgian students" where a part of a state has no usual name. */
  private static Actor named(Actor part, Role role) {
    if (!part.name().endsWith(" " + part.sector())) {
      return part;
    }
    String owner = part.name().substring(0, part.name().length() - part.sector().length());
    return new Actor(part.id(), owner + role.phrase(), part.country(), part.sector());
  }

  /** Whose it is: "Kosovo police", "Serbia's president", "the president of Serbia". */
  private Optional<Found> owner(Phrase phrase, int depth) {
    boolean person = roleOf(phrase).filter(role -> role.bearer() == Bearer.PERSON).isPresent();
    return modifierOwner(phrase, depth).or(() -> home(phrase, person ? EMPLOYER : HOME, depth));
  }

  private Optional<Found> modifierOwner(Phrase phrase, int depth) {
    for (Token modifier : phrase.modifiers("compound", "nmod", "amod", "poss", "npadvmod")) {
      Optional<Found> found =
          modifier.relation().equals("poss")
              ? resolve(phrase.tree(), modifier, depth + 1, Reach.OWNER)
              : adjective(phrase, modifier);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> adjective(Phrase phrase, Token modifier) {
    List<String> forms = phrase.forms();
    for (int start = phrase.first(); start <= modifier.index(); start++) {
      Optional<Match> match = actors.longest(forms, start);
      if (match.isPresent() && start + match.get().length() > modifier.index()) {
        Optional<Entry> entry = choose(phrase, match.get(), start);
        if (entry.isPresent() && entry.get().form() != Form.SURNAME) {
          Entry known = entry.get();
          Actor actor = known.kind() == Kind.PERSON ? person(known) : known.actor();
          return Optional.of(new Found(actor, entry, start, modifier.index()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> home(Phrase phrase, List<String> prepositions, int depth) {
    Optional<Found> any = Optional.empty();
    for (Token preposition : phrase.tree().children(phrase.head(), "prep")) {
      if (prepositions.contains(Tree.lower(preposition))) {
        for (Token object : phrase.tree().children(preposition, "pobj")) {
          Optional<Found> found =
              resolve(phrase.tree(), object, depth + 1, Reach.OWNER)
                  .map(owner -> isWithin(preposition) ? land(owner) : owner);
          if (found.filter(owner -> !owner.actor().country().isEmpty()).isPresent()) {
            return found;
          }
          // "the Ministry of Foreign Affairs of Chad": the state may stand further on or down
          Optional<Found> deeper =
              depth > 3
                  ? Optional.empty()
                  : home(Phrase.of(phrase.tree(), object), prepositions, depth + 1);
          if (deeper.filter(owner -> !owner.actor().country().isEmpty()).isPresent()) {
            return deeper;
          }
          any = any.or(() -> found).or(() -> deeper);
        }
      }
    }
    return any;
  }

  private static boolean isWithin(Token preposition) {
    return Tree.lower(preposition).equals("in");
  }

  /** "In Amhara": the land of a people lies in a state. */
  private Found land(Found owner) {
    return actors
        .state(owner.actor().country())
        .filter(state -> isPeople(owner))
        .map(state -> new Found(state, Optional.of(stateEntry(state)), owner.first(), owner.last()))
        .orElse(owner);
  }

  private Optional<String> home(Phrase phrase, int depth) {
    return home(phrase, HOME, depth)
        .or(() -> participle(phrase, depth))
        .map(found -> found.actor().country())
        .filter(country -> !country.isEmpty());
  }

  /** "Serbs living in Kosovo". */
  private Optional<Found> participle(Phrase phrase, int depth) {
    for (Token participle : phrase.tree().children(phrase.head(), "acl", "relcl")) {
      Optional<Found> found =
          home(new Phrase(phrase.tree(), participle, participle.index()), HOME, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A name that is in no file: kept as it is, with what its title and apposition say of it. */
  private Optional<Found> unknownName(Phrase phrase) {
    if (!phrase.isProper()) {
      return Optional.empty();
    }
    int head = phrase.head().index();
    int start = phrase.nameStart();
    boolean nature = // "Hurricane Idalia", "Mpox"
        NATURE.contains(phrase.head().lemma())
            || NATURE.contains(Tree.lower(phrase.tree().token(start)));
    if (nature) {
      return Optional.empty();
    }
    Optional<Heard> known = bySurname(phrase, start);
    if (known.isPresent()) {
      return Optional.of(
          new Found(known.get().actor(), Optional.of(known.get().entry()), phrase.first(), head));
    }
    Title title = title(phrase, start);
    String name = words(phrase.tree(), title.nameStart(), head);
    Optional<Found> place = title.isPerson() ? Optional.empty() : place(phrase, name);
    if (place.isPresent()) {
      return place;
    }
    if (title.office().isPresent()) {
      Actor office = title.office().get();
      Entry bearer = new Entry(Form.PERSON_NAME, office, Kind.PERSON, List.of());
      return Optional.of(new Found(office, Optional.of(bearer), phrase.first(), head));
    }
    if (!title.isPerson() && places.isScenery(phrase)) {
      return Optional.empty();
    }
    Actor actor = new Actor(slug(name), name, title.country(), title.sector());
    boolean body = phrase.isDefinite() || name.matches("\\p{Lu}{2,}.*");
    Kind other = body ? Kind.GROUP : Kind.OTHER; // a bare name may be anything
    Kind kind = title.isPerson() || isTwoNames(phrase, title.nameStart()) ? Kind.PERSON : other;
    Entry entry =
        new Entry(kind == Kind.PERSON ? Form.PERSON_NAME : Form.NAME, actor, kind, List.of());
    return actor.id().isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(actor, Optional.of(entry), phrase.first(), head));
  }

  /** Two or three capitalised words, none of them known as a place, a people or a body. */
  private boolean isTwoNames(Phrase phrase, int start) {
    int length = phrase.head().index() - start;
    if (length < 1 || length > 2 || !phrase.head().tag().equals("NNP")) {
      return false;
    }
    List<String> lemmas = lemmas(phrase.tree());
    for (int i = start; i <= phrase.head().index(); i++) {
      if (actors.longest(phrase.forms(), i).isPresent() || actors.role(lemmas, i).isPresent()) {
        return false;
      }
    }
    return phrase.tree().children(phrase.head(), "det").isEmpty();
  }

  private Optional<Found> place(Phrase phrase, String name) {
    return places
        .country(name, memory.countries())
        .flatMap(actors::state)
        .map(
            state ->
                new Found(
                    state, Optional.of(stateEntry(state)), phrase.first(), phrase.head().index()));
  }

  private Optional<Heard> bySurname(Phrase phrase, int start) {
    String surname = Tree.lower(phrase.head());
    boolean alone =
        start == phrase.head().index() || title(phrase, start).nameStart() == phrase.head().index();
    return memory.last(
        known ->
            known.isPerson()
                && known.surname().equals(surname)
                && (alone || known.isCalled(words(phrase.tree(), start, phrase.head().index()))));
  }

  /**
   * What stands before a name or behind it: "Serbian Defence Minister".
   *
   * @param office whom the bearer speaks or acts for, where that is known
   */
  private record Title(
      int nameStart, String country, String sector, boolean isPerson, Optional<Actor> office) {}

  private Title title(Phrase phrase, int start) {
    List<String> lemmas = lemmas(phrase.tree());
    List<String> forms = phrase.forms();
    int at = phrase.first();
    String country = "";
    String sector = "";
    boolean person = false;
    Optional<Role> title = Optional.empty();
    Optional<Found> owner = Optional.empty();
    Optional<Actor> office = Optional.empty();
    int nameStart = start;
    while (at < phrase.head().index()) {
      Optional<Role> role =
          actors.role(lemmas, at).filter(known -> known.bearer() == Bearer.PERSON);
      Optional<Match> match = actors.longest(forms, at);
      if (role.isPresent()) {
        sector = sector.isEmpty() ? role.get().sector() : sector;
        title = title.or(() -> role);
        person = true;
        at += role.get().length();
        nameStart = Math.max(nameStart, at);
      } else if (match.isPresent()
          && title.isEmpty()
          && match.get().entries().get(0).kind() != Kind.PERSON
          && at + match.get().length() <= phrase.head().index()) {
        Entry first = match.get().entries().get(0);
        country = country.isEmpty() ? first.actor().country() : country;
        if (first.form() != Form.NAMESAKE && owner.isEmpty()) {
          owner = Optional.of(new Found(first.actor(), Optional.of(first), at, at));
        }
        at += match.get().length();
        nameStart = Math.max(nameStart, at);
      } else {
        at++;
      }
    }
    Optional<Token> after = phrase.apposition();
    if (after.isPresent()) {
      Phrase behind = Phrase.of(phrase.tree(), after.get());
      Optional<Role> role = roleOf(behind);
      if (role.isPresent()) {
        person = person || role.get().bearer() == Bearer.PERSON;
        sector = role.get().sector();
        country = owner(behind, 1).map(found -> found.actor().country()).orElse(country);
        office = person ? role(behind, 1).map(Found::actor) : office;
      }
    }
    Optional<Token> described = phrase.tree().head(phrase.head());
    if (title.isEmpty() && office.isEmpty() && phrase.head().relation().equals("appos")) {
      // "A spokesman for the ministry, Jo Lund, said"
      Optional<Phrase> role =
          described
              .filter(noun -> !noun.tag().startsWith("NNP"))
              .map(noun -> Phrase.of(phrase.tree(), noun));
      boolean bearer =
          role.flatMap(this::roleOf).filter(held -> held.bearer() == Bearer.PERSON).isPresent();
      person = person || bearer;
      office = bearer ? role.flatMap(held -> role(held, 1)).map(Found::actor) : office;
    }
    if (title.isPresent() && office.filter(known -> !known.country().isEmpty()).isEmpty()) {
      Optional<Found> whose = owner;
      Role held = title.get();
      office =
          whose
              .map(found -> ofOwner(phrase, held, found))
              .or(() -> inSetting(phrase, held))
              .map(Found::actor)
              .or(() -> Optional.empty());
    }
    return new Title(
        Math.min(nameStart, phrase.head().index()),
        country,
        sector,
        person,
        office.filter(known -> !known.country().isEmpty() || isBody(known)));
  }

  /** Known by its own id, as NATO is, and not by the words of the text. */
  private static boolean isBody(Actor actor) {
    return actor.id().chars().anyMatch(Character::isUpperCase);
  }

  private static String words(Tree tree, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(words.length() == 0 ? "" : " ").append(tree.token(i).form());
    }
    return words.toString();
  }

  /** No actor itself, but an actor's: "Russia's invasion", "a NATO convoy", "the army of Chad". */
  private Optional<Found> inside(Phrase phrase, int depth, Reach reach) {
    Optional<Found> found =
        switch (reach) {
          case OWN -> Optional.empty();
          case OWNER -> modifierOwner(phrase, depth).filter(Cast::isNamedOrPerson);
          case ANY ->
              home(phrase, OTHER_SIDE, depth)
                  .or(() -> named(owner(phrase, depth)))
                  .or(() -> home(phrase, OWNING, depth));
        };
    return found.map(
        inner ->
            new Found(
                inner.actor(),
                inner.entry(),
                phrase.first(),
                Math.max(phrase.head().index(), inner.last())));
  }

  /** "Its attention" is nobody, nor is "his washing": whose a mere thing is, a name must say. */
  private static Optional<Found> named(Optional<Found> owner) {
    return owner.filter(found -> !found.pronoun());
  }

  /** But whoever marches against "his law" marches against him. */
  private static boolean isNamedOrPerson(Found owner) {
    return !owner.pronoun()
        || owner.entry().filter(entry -> entry.kind() == Kind.PERSON).isPresent();
  }

  /** Who makes the attack that a noun names: "an Israeli strike", "a police raid". */
  Optional<Mention> maker(Tree tree, Token noun, String text) {
    Phrase phrase = Phrase.of(tree, noun);
    for (Token modifier : phrase.modifiers("compound", "nmod", "amod")) {
      Optional<Found> found = adjective(phrase, modifier).filter(Cast::mayAct);
      if (found.isPresent()) {
        Span span = tree.span(found.get().first(), found.get().last());
        return Optional.of(new Mention(found.get().actor(), span.of(text), span));
      }
    }
    return Optional.empty();
  }

  /** "the Kosovo war" is a place's, "the Russian attack" a state's, "the NATO raid" a body's. */
  private static boolean mayAct(Found found) {
    return found
        .entry()
        .filter(
            entry ->
                entry.kind() != Kind.STATE
                    || entry.form() == Form.ADJECTIVE
                    || entry.form() == Form.SEAT)
        .isPresent();
  }

  private static Stream<Token> behind(Tree tree, Token head, String... words) {
    return tree.children(head, "prep").stream()
        .filter(preposition -> List.of(words).contains(Tree.lower(preposition)))
        .flatMap(preposition -> tree.children(preposition, "pobj").stream());
  }

  /** "Afghan and Iranian guards" are two parties in one phrase. */
  private List<Mention> byModifier(Tree tree, Token head, String text) {
    Phrase phrase = Phrase.of(tree, head);
    List<Token> modifiers =
        Stream.concat(
                phrase.modifiers("nmod", "amod", "compound").stream(),
                Tree.isPlural(head) ? behind(tree, head, "of", "from") : Stream.empty())
            .filter(modifier -> tree.has(modifier, "conj"))
            .flatMap(modifier -> tree.conjuncts(modifier).stream())
            .toList();
    Optional<Role> role = modifiers.size() > 1 ? roleOf(phrase) : Optional.empty();
    List<Mention> found = new ArrayList<>();
    if (role.isPresent()) {
      for (Token modifier : modifiers) {
        adjective(modifier.index() > head.index() ? Phrase.of(tree, modifier) : phrase, modifier)
            .map(owner -> ofOwner(phrase, role.get(), owner))
            .map(
                each ->
                    new Mention(
                        each.actor(),
                        tree.span(phrase.first(), head.index()).of(text),
                        tree.span(phrase.first(), head.index())))
            .ifPresent(found::add);
      }
    }
    return found.size() > 1 ? found : List.of();
  }

  /**
   * "The two countries", "both presidents", "all three": those last coordinated, else of all whom
   * the article is about the two most named.
   */
  private List<Actor> several(Tree tree, Token head) {
    boolean bare = head.tag().equals("CD"); // "between the two"
    Optional<Pairing> kind = bare ? Optional.of(Pairing.PARTIES) : Pairing.of(head.lemma());
    if (kind.isEmpty() || !(bare || Tree.isPlural(head))) {
      return List.of();
    }
    Phrase phrase = Phrase.of(tree, head);
    int number = phrase.number();
    if (number < 2 || isForeign(phrase)) {
      return List.of();
    }
    Optional<Role> role = roleOf(phrase).filter(known -> kind.get() == Pairing.ORGANS);
    return those(head, number, kind.get(), bare).stream()
        .map(actor -> kind.get() == Pairing.STATES ? party(actor) : actor)
        .map(actor -> role.map(known -> part(actor.country(), known, phrase)).orElse(actor))
        .toList();
  }

  private List<Actor> those(Token head, int number, Pairing kind, boolean bare) {
    List<Actor> together = memory.coordinated(head, number);
    if (number > 2 || (bare && !together.isEmpty())) {
      return together;
    }
    List<Actor> two =
        kind == Pairing.PERSONS
            ? memory.persons(head, 2)
            : memory.parties(head, countries(), 2, kind == Pairing.PARTIES);
    return two.size() < 2 ? List.of() : two;
  }

  /** A capital that was named stands for its state. */
  private Actor party(Actor named) {
    boolean organ = named.id().startsWith(named.country() + ".") && !named.country().isEmpty();
    return organ ? actors.state(named.country()).orElse(named) : named;
  }

  /** The actors that a plural pronoun stands for: all that were coordinated. */
  List<Mention> mentions(Tree tree, Token head, String text, Reach reach) {
    List<Mention> several = byModifier(tree, head, text);
    if (!several.isEmpty()) {
      return several;
    }
    List<Actor> together = several(tree, head);
    if (!together.isEmpty()) {
      Span span = tree.span(Phrase.of(tree, head).first(), head.index());
      return together.stream().map(actor -> new Mention(actor, span.of(text), span)).toList();
    }
    List<Heard> group = memory.together(tree, head);
    if (group.isEmpty()) {
      return mention(tree, head, text, reach).map(List::of).orElse(List.of());
    }
    return group.stream()
        .map(known -> new Mention(known.actor(), head.span().of(text), head.span()))
        .toList();
  }
}
