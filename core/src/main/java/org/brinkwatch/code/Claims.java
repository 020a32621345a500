package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** The claims of one sentence: its acts, with their actors, dates, places and counts. */
final class Claims {
  private static final Set<String> STATE_SECTORS = Set.of("", "GOV", "MIL", "IGO");

  /** Types of which nothing is left without the other side. */
  private static final Set<EventType> NEEDS_TARGET = Set.of(EventType.CONSULT, EventType.SUPPORT);

  private static final Set<String> TOLL_OF_AGENTS = Set.of("die", "perish");

  /** What is said before "nor denied", "nor refused". */
  private static final Set<String> OPPOSITES =
      Set.of("confirm", "grant", "accept", "admit", "endorse", "deny", "refuse", "support", "back");

  private static final Set<String> AT_HOME = Set.of("COP", "JUD", "OPP", "CVL", "LAB", "EDU");

  private static final Set<String> ARREST =
      Set.of("arrest", "censor", "restrict", "raid", "martial-law", "crackdown", "disperse");

  private static final Set<EventType> OWN_GROUND = Set.of(EventType.RETREAT, EventType.MOBILIZE);

  private static final Set<EventType> SENDING =
      Set.of(EventType.AID, EventType.MOBILIZE, EventType.RETREAT);

  private static final Set<EventType> NEEDS_TWO = Set.of(EventType.ASSAULT, EventType.COOPERATE);

  private static final Set<String> ARMED = Set.of("MIL", "COP", "REB", "UAF", "SEP");

  private final Scene scene;
  private final Codebook codebook;
  private final Contexts contexts;
  private final Counting counting;

  Claims(Scene scene, Codebook codebook, Contexts contexts) {
    this.scene = scene;
    this.codebook = codebook;
    this.contexts = contexts;
    counting = new Counting(scene.tree(), scene.clauses());
  }

  List<Claim> all() {
    return of(outcomes());
  }

  /** What became of each act, in the order of their triggers. */
  List<Outcome> outcomes() {
    List<Outcome> outcomes = scene.interpretation().findings().stream().map(this::outcome).toList();
    return scene.topic().isOff(of(outcomes))
        ? outcomes.stream().map(Claims::offTopic).toList()
        : outcomes;
  }

  private static Outcome offTopic(Outcome outcome) {
    return outcome.stop().isPresent()
        ? outcome
        : Outcome.stopped(outcome.finding(), Stop.OFF_TOPIC);
  }

  /** The claims of the outcomes, each said once. */
  static List<Claim> of(List<Outcome> outcomes) {
    Map<String, Claim> byId = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      for (Claim claim : outcome.claims()) {
        byId.putIfAbsent(claim.id(), claim); // a denial is found in two ways
      }
    }
    return specific(List.copyOf(byId.values()));
  }

  /** Of two readings of one word as the same act, the one that knows more sides. */
  private static List<Claim> specific(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claims.stream().noneMatch(other -> says(other, claim)))
        .toList();
  }

  private static boolean says(Claim more, Claim less) {
    boolean same =
        more.evidence().trigger().equals(less.evidence().trigger())
            && more.coding().type() == less.coding().type()
            && more.act().map(Act::type).equals(less.act().map(Act::type));
    boolean wider = more.targets().size() > less.targets().size();
    boolean equal =
        ids(more.targets()).equals(ids(less.targets()))
            && more.coding().mode().compareTo(less.coding().mode()) > 0;
    return same && (wider || equal);
  }

  private Outcome outcome(Interpretation.Finding finding) {
    Reading reading = finding.reading();
    Token trigger = reading.trigger();
    Optional<Stop> beforehand = stop(reading);
    if (beforehand.isPresent()) {
      return Outcome.stopped(finding, beforehand.get());
    }
    List<Mention> sources = new ArrayList<>(doers(reading, finding.outlook()));
    List<Mention> targets =
        new ArrayList<>(
            scene.mentions(
                reading.targets(),
                reading.type() == EventType.PROTEST ? Cast.Reach.OWNER : Cast.Reach.ANY));
    if (targets.isEmpty() && isNumber(reading.targets(), false)) {
      targets.addAll(scene.mentions(before(trigger), Cast.Reach.ANY));
    }
    Optional<Token> toll = tollAbove(trigger);
    if (targets.isEmpty() || reading.targets().stream().noneMatch(this::isName)) {
      toll.map(verb -> scene.mentions(victims(verb), Cast.Reach.ANY))
          .filter(victims -> !victims.isEmpty())
          .ifPresent(
              victims -> {
                targets.clear();
                targets.addAll(victims);
              });
    }
    if (isHarm(reading) && targets.stream().allMatch(target -> isAmong(target, sources))) {
      targets.addAll(scene.without(sources).mentions(reading.targets(), Cast.Reach.ANY));
    }
    boolean pact = trigger.lemma().equals("agree") && targets.isEmpty(); // "A and B agreed to"
    if ((reading.reciprocal() || pact) && (sources.size() > 1 || !targets.isEmpty())) {
      mirror(sources, targets);
    } else {
      targets.removeIf(target -> sources.stream().anyMatch(source -> Scene.isSame(source, target)));
    }
    if (OWN_GROUND.contains(reading.type())) {
      targets.removeIf(target -> sources.stream().anyMatch(source -> isHome(target, source)));
    }
    if (atHome(reading, sources)) {
      String country = sources.get(0).actor().country();
      boolean open =
          reading.targets().stream().allMatch(head -> scene.cast().isOpen(scene.tree(), head));
      targets.replaceAll(target -> scene.cast().atHome(target, country, open));
    }
    DateRange own = date(trigger);
    List<Token> further =
        Clause.join(
            Clause.join(continued(trigger), toll.map(this::continued).orElse(List.of())),
            together(reading));
    DateRange date =
        Stream.concat(
                Stream.of(own), Stream.concat(toll.stream(), further.stream()).map(this::date))
            .filter(DateRange::isKnown)
            .findFirst()
            .orElse(own);
    Optional<Stop> stop = stop(finding, sources, targets, date);
    if (stop.isPresent()) {
      return Outcome.stopped(finding, stop.get());
    }
    List<Token> predicates = new ArrayList<>(predicates(trigger));
    toll.ifPresent(predicates::add);
    predicates.addAll(further);
    Optional<Location> place =
        where(scene, reading, predicates, sources)
            .or(
                () ->
                    reading.type().quad().isMaterial()
                        ? soleState(sources, targets)
                            .flatMap(name -> where(scene.in(name), reading, predicates, sources))
                        : Optional.empty());
    boolean harm = reading.type() == EventType.ASSAULT;
    if (harm) {
      place.ifPresent(town -> targets.replaceAll(target -> asTown(target, town)));
    }
    Optional<Location> location =
        place
            .filter(found -> !isParty(found, sources) && !isParty(found, targets))
            .filter(found -> harm || !isGovernment(found, sources, targets));
    Counts counts = counting.of(trigger, toll, harm, reading.sources(), people(reading));
    Coding coding =
        codebook.coding(reading.type(), reading.mode(), contexts.of(scene.tree().tokens()));
    Optional<Mention> speaker = speaker(finding.outlook());
    Claim claim =
        new Claim(
            id(trigger, coding, act(reading), sources, targets),
            scene.article().citation(),
            coding,
            act(reading),
            finding.outlook().status(),
            speaker,
            sources,
            targets,
            date,
            location,
            counts,
            scene.evidence(trigger.span()),
            confidence(finding, sources, targets),
            reading.rule());
    List<Claim> claims = new ArrayList<>();
    accusation(finding, claim).ifPresent(claims::add);
    claims.add(claim);
    return new Outcome(finding, claims, Optional.empty());
  }

  private static Optional<Location> where(
      Scene scene, Reading reading, List<Token> predicates, List<Mention> sources) {
    return scene.where(
        predicates,
        arguments(reading),
        police(reading, sources),
        reading.type() == EventType.MOBILIZE);
  }

  /** The one state from which all come: their own people fight over towns of their own. */
  private Optional<String> soleState(List<Mention> sources, List<Mention> targets) {
    List<String> countries =
        Stream.concat(sources.stream(), targets.stream())
            .map(mention -> mention.actor().country())
            .distinct()
            .toList();
    boolean reaches = // a government's agents act abroad as well
        sources.stream()
            .anyMatch(source -> Set.of("", "GOV", "SPY").contains(source.actor().sector()));
    return countries.size() == 1 && !sources.isEmpty() && !targets.isEmpty() && !reaches
        ? scene.cast().state(countries.get(0)).map(Actor::name)
        : Optional.empty();
  }

  /** What stops an act before its actors are looked for. */
  private Optional<Stop> stop(Reading reading) {
    if (scene.calendar().words().contains(reading.trigger().index())) {
      return Optional.of(Stop.TIME_WORD);
    }
    return isPartOfAttack(reading) ? Optional.of(Stop.PART_OF_ATTACK) : Optional.empty();
  }

  /** "The army moved troops to Nigeria's north": one's own state is no target of that. */
  private static boolean isHome(Mention target, Mention source) {
    return target.actor().sector().isEmpty()
        && target.actor().id().equals(source.actor().country());
  }

  /** Police, courts and states that arrest act on their own people, where nothing else is said. */
  private static boolean atHome(Reading reading, List<Mention> sources) {
    if (sources.size() != 1 || sources.get(0).actor().country().isEmpty()) {
      return false;
    }
    String sector = sources.get(0).actor().sector();
    boolean arrest = reading.type() == EventType.COERCE && ARREST.contains(reading.mode());
    return Set.of("COP", "JUD").contains(sector) || (arrest && Set.of("", "GOV").contains(sector));
  }

  /** "Police in Cologne": those who act at home act where they are. */
  private static List<Token> police(Reading reading, List<Mention> sources) {
    boolean home =
        !sources.isEmpty()
            && sources.stream().allMatch(source -> AT_HOME.contains(source.actor().sector()));
    return home ? reading.sources() : List.of();
  }

  private boolean isNumber(List<Token> objects, boolean none) {
    return (none || !objects.isEmpty())
        && objects.stream().allMatch(object -> Counting.isBare(object) && !isPartitive(object));
  }

  /** "Nine of them" says itself of whom. */
  private boolean isPartitive(Token number) {
    return scene.tree().children(number, "prep").stream()
        .anyMatch(preposition -> Tree.lower(preposition).equals("of"));
  }

  /** Whom the verb before had as objects: "beat the students and arrested 40". */
  private List<Token> before(Token verb) {
    Optional<Token> first = scene.tree().head(verb);
    return verb.relation().equals("conj") && first.filter(Tree::isVerb).isPresent()
        ? scene.clauses().of(first.get()).objects()
        : List.of();
  }

  /** Verbs that only go on counting: "killed 12 herders and wounded three on Monday". */
  private List<Token> continued(Token toll) {
    return scene.tree().children(toll, "conj").stream().filter(this::isContinued).toList();
  }

  /** "Shot farmers and abducted women in Zamfara on Monday": one raid, told in two verbs. */
  private List<Token> together(Reading reading) {
    return reading.type().quad() != Quad.MATERIAL_CONFLICT || !Tree.isVerb(reading.trigger())
        ? List.of()
        : scene.tree().children(reading.trigger(), "conj").stream()
            .filter(verb -> Tree.isVerb(verb) && !scene.tree().has(verb, "nsubj", "nsubjpass"))
            .filter(verb -> isConflict(verb) && verb.tag().equals(reading.trigger().tag()))
            .toList();
  }

  private boolean isConflict(Token verb) {
    return scene
        .interpretation()
        .reading(verb)
        .filter(reading -> reading.type().quad() == Quad.MATERIAL_CONFLICT)
        .isPresent();
  }

  private boolean isContinued(Token verb) {
    return Tree.isVerb(verb)
        && counting.isToll(verb)
        && scene.tree().head(verb).filter(counting::isToll).isPresent()
        && isNumber(scene.tree().children(verb, "nsubj"), true)
        && isNumber(scene.clauses().of(verb).objects(), false);
  }

  private static boolean isAmong(Mention one, List<Mention> others) {
    return others.stream().anyMatch(other -> Scene.isSame(one, other));
  }

  /** "Froze its funds", "shelled their posts": hardly one's own. */
  private static boolean isHarm(Reading reading) {
    return reading.type() == EventType.ASSAULT
        || (reading.type() == EventType.COERCE && reading.mode().equals("seize"));
  }

  private List<Token> victims(Token toll) {
    Clause clause = scene.clauses().of(toll);
    return TOLL_OF_AGENTS.contains(toll.lemma()) ? clause.agents() : clause.objects();
  }

  private boolean isName(Token token) {
    return token.tag().startsWith("NNP");
  }

  /** A capital that is shelled is a town of its state, not the government. */
  private Mention asTown(Mention target, Location town) {
    boolean capital = target.span().equals(town.span()) && target.actor().sector().equals("GOV");
    return capital
        ? scene
            .cast()
            .state(target.actor().country())
            .map(state -> new Mention(state, target.text(), target.span()))
            .orElse(target)
        : target;
  }

  /** A state that acts or is acted on is no place; a town or a province of it is. */
  private static boolean isParty(Location location, List<Mention> mentions) {
    return location.place().precision() == Place.Precision.COUNTRY
        && mentions.stream()
            .anyMatch(
                mention ->
                    mention.span().overlaps(location.span())
                        && mention.span().end() - location.span().end() < 2
                        && location.span().begin() - mention.span().begin() < 5);
  }

  /** "Called on Beijing": a capital that stands for its government is no place. */
  private static boolean isGovernment(
      Location location, List<Mention> sources, List<Mention> targets) {
    return Stream.concat(sources.stream(), targets.stream())
        .anyMatch(
            mention ->
                mention.actor().sector().equals("GOV") && mention.span().equals(location.span()));
  }

  /** "attacked a patrol, killing two", "the strike killed four": one act, told in two verbs. */
  private boolean isPartOfAttack(Reading reading) {
    if (reading.type() != EventType.ASSAULT || !Tree.isVerb(reading.trigger())) {
      return false;
    }
    Token verb = reading.trigger();
    if (scene.clauses().of(verb).objects().stream().anyMatch(this::isAttack)) {
      return true; // "fight a war" is the war
    }
    if (isContinued(verb)) {
      return true;
    }
    boolean toll = counting.isToll(verb);
    boolean participle =
        verb.relation().equals("advcl") && !scene.tree().has(verb, "nsubj", "mark");
    Optional<Token> above = scene.tree().head(verb);
    if (toll && participle && above.filter(this::isAttack).isPresent()) {
      return true;
    }
    if (toll && attackBelow(verb).isPresent()) {
      return true;
    }
    return toll && scene.tree().children(verb, "nsubj").stream().anyMatch(this::isAttack);
  }

  /** "Four soldiers were killed when rebels attacked a post": the attack is the act. */
  private Optional<Token> attackBelow(Token toll) {
    List<Token> killers =
        TOLL_OF_AGENTS.contains(toll.lemma()) ? List.of() : scene.clauses().of(toll).agents();
    return tolls(toll).stream()
        .flatMap(verb -> scene.tree().children(verb, "advcl").stream())
        .filter(verb -> isTimed(verb) && isAttack(verb) && isBySame(verb, killers))
        .findFirst();
  }

  /** "were killed and one was wounded when": the attack may hang on either. */
  private List<Token> tolls(Token toll) {
    List<Token> all = new ArrayList<>(scene.tree().conjuncts(toll));
    scene
        .tree()
        .head(toll)
        .filter(above -> toll.relation().equals("conj") && Tree.isVerb(above))
        .ifPresent(above -> all.addAll(0, scene.tree().conjuncts(above)));
    return all.stream().filter(counting::isToll).toList();
  }

  /** "killed 30 when they overran a base": they are those who killed. */
  private boolean isBySame(Token attack, List<Token> killers) {
    List<Token> agents = scene.clauses().of(attack).agents();
    return !agents.isEmpty()
        && (killers.isEmpty()
            || killers.containsAll(agents)
            || agents.stream().allMatch(agent -> agent.tag().equals("PRP")));
  }

  private boolean isTimed(Token verb) {
    return scene.tree().children(verb, "mark", "advmod").stream()
        .anyMatch(word -> Set.of("when", "after", "as").contains(Tree.lower(word)));
  }

  /** The verb of the toll above an attack: "were killed when". */
  private Optional<Token> tollAbove(Token attack) {
    return scene
        .tree()
        .head(attack)
        .filter(verb -> attack.relation().equals("advcl") && counting.isToll(verb))
        .map(verb -> tolls(verb).get(0))
        .filter(verb -> attackBelow(verb).filter(attack::equals).isPresent());
  }

  private boolean isAttack(Token token) {
    return scene
        .interpretation()
        .reading(token)
        .filter(reading -> reading.type() == EventType.ASSAULT)
        .isPresent();
  }

  /**
   * Those who act: a thing does not, unless it is one with which someone acts: "Russian drones".
   */
  private List<Mention> doers(Reading reading, Outlook outlook) {
    List<Mention> doers = new ArrayList<>();
    for (Token source : reading.sources()) {
      boolean means = codebook.isIn(source.lemma(), "doing") || !Tree.isVerb(reading.trigger());
      Cast.Reach reach = means ? Cast.Reach.OWNER : Cast.Reach.OWN;
      List<Token> who =
          Cast.isSpeaker(source) && !outlook.speakers().isEmpty()
              ? outlook.speakers()
              : List.of(source);
      scene.mentions(who, reach).stream()
          .filter(one -> doers.stream().noneMatch(other -> Scene.isSame(one, other)))
          .forEach(doers::add);
    }
    if (doers.isEmpty() && reading.sources().isEmpty() && Tree.isNoun(reading.trigger())) {
      scene
          .cast()
          .maker(scene.tree(), reading.trigger(), scene.article().text())
          .ifPresent(doers::add);
    }
    return doers;
  }

  /** Of "forced X to leave in 1999" the date stands by the second verb and holds for both. */
  private DateRange date(Token trigger) {
    DateRange date = scene.calendar().when(scene.tree(), trigger);
    if (!date.equals(DateRange.UNKNOWN) || !Tree.isVerb(trigger)) {
      return date;
    }
    Optional<Token> next = scene.clauses().next(trigger); // "overthrew and jailed him in 2021"
    if (next.isPresent()) {
      return scene.calendar().when(scene.tree(), next.get());
    }
    boolean sameTime =
        codebook
            .operator(trigger.lemma(), "verb", "to")
            .filter(operator -> operator.effect() == Operator.Effect.ACTUAL)
            .isPresent();
    return scene
        .tree()
        .child(trigger, "xcomp", "ccomp")
        .filter(inner -> sameTime)
        .map(inner -> scene.calendar().when(scene.tree(), inner))
        .orElse(date);
  }

  /** Of an act done together each side is both: A meets B, and B meets A. */
  private static void mirror(List<Mention> sources, List<Mention> targets) {
    List<Mention> both = new ArrayList<>(sources);
    targets.stream()
        .filter(target -> both.stream().noneMatch(one -> Scene.isSame(one, target)))
        .forEach(both::add);
    if (both.size() < 2) {
      sources.removeIf(source -> !targets.isEmpty());
      return; // "clashes with protesters": the other side is not said
    }
    sources.clear();
    sources.addAll(both);
    targets.clear();
    targets.addAll(both);
  }

  private String id(
      Token trigger,
      Coding coding,
      Optional<Act> act,
      List<Mention> sources,
      List<Mention> targets) {
    String inner = act.map(known -> known.type() + "@" + known.trigger().begin()).orElse("");
    return scene.id(
        "claim", trigger.span(), coding.type().name(), inner, ids(sources), ids(targets));
  }

  private static String ids(List<Mention> mentions) {
    return String.join("|", mentions.stream().map(mention -> mention.actor().id()).toList());
  }

  /**
   * What is missing for something to be held a claim, if anything is. A verb whose subject is a
   * thing does not act; a noun without anyone by it is a topic and no act.
   */
  private Optional<Stop> stop(
      Interpretation.Finding finding,
      List<Mention> sources,
      List<Mention> targets,
      DateRange date) {
    Reading reading = finding.reading();
    if (!Tree.isVerb(reading.trigger())) {
      boolean named = !sources.isEmpty() || !targets.isEmpty();
      boolean dated = date.isKnown() && reading.type().quad().isMaterial();
      boolean bare =
          reading.type() == EventType.AGREE
              || reading.type() == EventType.SUPPORT
              || reading.type() == EventType.AID;
      boolean told = !targets.isEmpty() || date.isKnown() || reading.type() == EventType.ASSAULT;
      if (reading.sources().isEmpty() && !told) {
        return Optional.of(Stop.TOPIC); // "American sanctions" are a topic until they hit someone
      }
      boolean alleged = !finding.outlook().speakers().isEmpty() && targets.isEmpty();
      if (alleged && !date.isKnown()) {
        return Optional.of(Stop.CHARGE); // "charged with murder" names no deed
      }
      boolean two = sources.size() > 1 || targets.size() > 1;
      boolean narrow = dated && isNarrow(date);
      if (bare) {
        return unless(!sources.isEmpty() && !targets.isEmpty(), Stop.NOUN_NEEDS_BOTH);
      }
      return reading.type() == EventType.CONSULT
          ? unless(two, Stop.NOUN_NEEDS_TWO)
          : unless(named || narrow, Stop.NOUN_NEEDS_ACTOR);
    }
    if (sources.isEmpty() && targets.isEmpty()) {
      return Optional.of(Stop.NO_ACTOR);
    }
    if (isUndecided(reading.trigger())) {
      return Optional.of(Stop.UNDECIDED);
    }
    if (targets.isEmpty() && (reading.actorOnly() || NEEDS_TARGET.contains(reading.type()))) {
      return Optional.of(Stop.NO_TARGET);
    }
    if (reading.type() == EventType.SUPPORT && sources.isEmpty()) {
      return Optional.of(Stop.DESCRIPTION); // "is recognised as" describes
    }
    if (isAccident(reading, targets)) {
      return Optional.of(Stop.ACCIDENT);
    }
    boolean thing = !reading.sources().isEmpty() && sources.isEmpty();
    boolean harm = reading.type() == EventType.ASSAULT;
    boolean force =
        reading.sources().stream().anyMatch(source -> codebook.isIn(source.lemma(), "force"));
    if (thing && !(harm && force && !targets.isEmpty())) {
      return Optional.of(Stop.THING);
    }
    if (reading.reciprocal() && targets.isEmpty() && NEEDS_TWO.contains(reading.type())) {
      return Optional.of(Stop.ONE_SIDE); // a clash needs two, and so does working together
    }
    if (harm && targets.isEmpty() && !reading.targets().isEmpty()) {
      return unless(reading.targets().stream().anyMatch(this::isTangible), Stop.NOTHING_HIT);
    }
    return Optional.empty();
  }

  /** "neither confirmed nor denied" says nothing. */
  private boolean isUndecided(Token verb) {
    Optional<Token> first = scene.tree().head(verb).filter(above -> verb.relation().equals("conj"));
    return first.stream()
            .flatMap(
                above -> scene.tree().children(above, "preconj", "neg", "advmod", "cc").stream())
            .anyMatch(word -> Tree.lower(word).equals("neither") || Tree.lower(word).equals("nor"))
        && first.filter(above -> OPPOSITES.contains(above.lemma())).isPresent();
  }

  private static Optional<Stop> unless(boolean enough, Stop reason) {
    return enough ? Optional.empty() : Optional.of(reason);
  }

  /** "68 people were killed": by whom or what is not said, unless soldiers die or a fight is by. */
  private boolean isAccident(Reading reading, List<Mention> targets) {
    boolean open = reading.sources().isEmpty() && reading.type() == EventType.ASSAULT;
    if (!open || !counting.isToll(reading.trigger())) {
      return false;
    }
    boolean armed = targets.stream().anyMatch(target -> ARMED.contains(target.actor().sector()));
    boolean fight =
        scene.clauses().of(reading.trigger()).slots().values().stream()
            .flatMap(List::stream)
            .anyMatch(token -> isAttack(token) || codebook.isIn(token.lemma(), "force"));
    return !armed && !fight;
  }

  private static boolean isNarrow(DateRange date) {
    return date.from().isPresent()
        && date.to().isPresent()
        && date.from().get().plusDays(40).isAfter(date.to().get());
  }

  private boolean isTangible(Token token) {
    return codebook.isIn(token.lemma(), "territory")
        || codebook.isIn(token.lemma(), "person")
        || codebook.isIn(token.lemma(), "arms")
        || codebook.isIn(token.lemma(), "troops")
        || codebook.isIn(token.lemma(), "property");
  }

  private List<Token> predicates(Token trigger) {
    List<Token> predicates = new ArrayList<>();
    predicates.add(trigger);
    Token here = trigger;
    for (int steps = 0; steps < 3; steps++) {
      Optional<Token> above = scene.tree().head(here);
      boolean same =
          Set.of("xcomp", "dobj", "nsubjpass").contains(here.relation())
              || (here.relation().equals("nsubj") && !Tree.isVerb(trigger));
      if (above.isEmpty() || !same || !Tree.isVerb(above.get())) {
        break;
      }
      here = above.get();
      predicates.add(here);
    }
    return predicates;
  }

  /** Forces and helpers that are sent; those who are seized or sheltered do not act. */
  private List<Token> people(Reading reading) {
    if (!SENDING.contains(reading.type())) {
      return List.of();
    }
    return reading.consumed().stream()
        .filter(
            part ->
                codebook.isIn(part.lemma(), "troops")
                    || codebook.isIn(part.lemma(), "person")
                    || codebook.isIn(part.lemma(), "peacekeepers"))
        .toList();
  }

  private static List<Token> arguments(Reading reading) {
    List<Token> arguments = new ArrayList<>(reading.consumed());
    arguments.addAll(reading.targets());
    arguments.addAll(reading.inner().map(inner -> List.of(inner.trigger())).orElse(List.of()));
    return arguments;
  }

  private static Optional<Act> act(Reading reading) {
    return reading
        .inner()
        .map(
            inner ->
                new Act(inner.type(), inner.mode(), reading.innerStatus(), inner.trigger().span()));
  }

  private Optional<Mention> speaker(Outlook outlook) {
    for (Token speaker : outlook.speakers()) {
      Optional<Mention> mention = scene.mention(speaker, Cast.Reach.OWNER);
      if (mention.isPresent()) {
        return mention;
      }
    }
    return outlook.speakers().stream()
        .findFirst()
        .map(this::unnamed)
        .or(() -> outlook.hearsay().map(this::hearsay));
  }

  private Mention unnamed(Token speaker) {
    Phrase phrase = Phrase.of(scene.tree(), speaker);
    var span = scene.tree().span(phrase.first(), speaker.index());
    String words = span.of(scene.article().text());
    return new Mention(new Actor(Cast.slug(words), words, "", ""), words, span);
  }

  private Mention hearsay(Token word) {
    String words = word.span().of(scene.article().text());
    return new Mention(new Actor("unnamed", "unnamed source", "", ""), words, word.span());
  }

  /**
   * "A said that B shelled C": where A stands on the other side, A has accused B as well. "A said
   * that A did not": A has denied it.
   */
  private Optional<Claim> accusation(Interpretation.Finding finding, Claim claim) {
    Optional<Token> verb = speech(finding.reading().trigger());
    Optional<Mention> speaker = claim.attributedTo();
    boolean conflict = claim.coding().type().quad() == Quad.MATERIAL_CONFLICT;
    if (verb.isEmpty() || speaker.isEmpty() || !conflict || claim.sources().isEmpty()) {
      return Optional.empty();
    }
    boolean own = claim.sources().stream().anyMatch(doer -> Scene.isSame(doer, speaker.get()));
    if (claim.status() == Status.NEGATED && own) {
      return Optional.of(verbal(verb.get(), EventType.REJECT, "deny", claim, List.of()));
    }
    return claim.status() == Status.ACTUAL && isOpponent(speaker.get(), claim)
        ? Optional.of(verbal(verb.get(), EventType.ACCUSE, "allege", claim, claim.sources()))
        : Optional.empty();
  }

  private Claim verbal(
      Token verb, EventType type, String mode, Claim claim, List<Mention> targets) {
    Coding coding = codebook.coding(type, mode, claim.coding().contexts());
    Coding inner = claim.coding();
    Act act = new Act(inner.type(), inner.mode(), claim.status(), claim.evidence().trigger());
    List<Mention> sources = List.copyOf(claim.attributedTo().stream().toList());
    return new Claim(
        id(verb, coding, Optional.of(act), sources, targets),
        claim.article(),
        coding,
        Optional.of(act),
        Status.ACTUAL,
        Optional.empty(),
        sources,
        targets,
        scene.calendar().when(scene.tree(), verb),
        Optional.empty(),
        Counts.NONE,
        scene.evidence(verb.span()),
        Math.round(90 * claim.confidence()) / 100.0,
        "reported speech over " + claim.rule());
  }

  /** The verb of speech above an act, or "according". */
  private Optional<Token> speech(Token trigger) {
    return speechVerb(trigger)
        .or(
            () ->
                scene.tree().tokens().stream()
                    .filter(token -> Tree.lower(token).equals("according"))
                    .findFirst());
  }

  private Optional<Token> speechVerb(Token trigger) {
    Optional<Token> here = scene.tree().head(trigger);
    while (here.isPresent()) {
      if (codebook.isReport(here.get().lemma())) {
        return here;
      }
      here = scene.tree().head(here.get());
    }
    return Optional.empty();
  }

  private static boolean isOpponent(Mention speaker, Claim claim) {
    Actor who = speaker.actor();
    boolean foreign =
        claim.sources().stream()
            .allMatch(
                doer ->
                    !doer.actor().country().isEmpty()
                        && !doer.actor().country().equals(who.country()));
    boolean party =
        claim.targets().stream().anyMatch(victim -> victim.actor().country().equals(who.country()))
            || STATE_SECTORS.contains(who.sector());
    boolean judge = Set.of("NGO", "IGO", "JUD").contains(who.sector()) && who.country().isEmpty();
    return foreign && (judge || (!who.country().isEmpty() && party));
  }

  /** Specific frames and known actors are surer; how much, the calibration says. */
  private static double confidence(
      Interpretation.Finding finding, List<Mention> sources, List<Mention> targets) {
    Reading reading = finding.reading();
    double sure = 0.45 + 0.05 * Math.min(reading.weight(), 5);
    sure += sources.isEmpty() ? -0.1 : 0.1;
    sure += targets.isEmpty() ? 0 : 0.1;
    sure += Tree.isVerb(reading.trigger()) ? 0.05 : -0.05;
    sure -= finding.outlook().hearsay().isPresent() ? 0.15 : 0;
    double score = Math.max(0.05, Math.min(0.95, sure));
    return Math.round(100 * Calibration.of(score)) / 100.0;
  }
}
