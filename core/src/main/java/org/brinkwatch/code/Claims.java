package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** The claims of one sentence: its acts, with their actors, dates, places and counts. */
final class Claims {
  private static final Set<String> STATE_SECTORS = Set.of("", "GOV", "MIL", "IGO");

  /** Types of which nothing is left without the other side. */
  private static final Set<EventType> NEEDS_TARGET = Set.of(EventType.CONSULT, EventType.SUPPORT);

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
    List<Claim> claims = new ArrayList<>();
    for (Interpretation.Finding finding : scene.interpretation().findings()) {
      claim(finding)
          .ifPresent(
              claim -> {
                accusation(finding, claim).ifPresent(claims::add);
                claims.add(claim);
              });
    }
    return claims;
  }

  private Optional<Claim> claim(Interpretation.Finding finding) {
    Reading reading = finding.reading();
    Token trigger = reading.trigger();
    List<Mention> sources = new ArrayList<>(doers(reading, finding.outlook()));
    List<Mention> targets = new ArrayList<>(scene.mentions(reading.targets(), Cast.Reach.ANY));
    boolean reciprocal = reading.sources().size() > 1 && reading.reciprocal();
    if (reading.reciprocal() && (reciprocal || !targets.isEmpty())) {
      mirror(sources, targets);
    } else {
      targets.removeIf(target -> sources.stream().anyMatch(source -> Scene.isSame(source, target)));
    }
    DateRange date = date(trigger);
    if (!isClaim(finding, sources, targets, date)) {
      return Optional.empty();
    }
    Optional<Location> location = scene.where(predicates(trigger), arguments(reading));
    Counts counts = counting.of(trigger, reading.sources(), reading.consumed());
    Coding coding =
        codebook.coding(reading.type(), reading.mode(), contexts.of(scene.tree().tokens()));
    Optional<Mention> speaker = speaker(finding.outlook());
    return Optional.of(
        new Claim(
            id(trigger, coding, sources, targets),
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
            reading.rule()));
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
    return doers;
  }

  /** Of "forced X to leave in 1999" the date stands by the second verb and holds for both. */
  private DateRange date(Token trigger) {
    DateRange date = scene.calendar().when(scene.tree(), trigger);
    if (!date.equals(DateRange.UNKNOWN) || !Tree.isVerb(trigger)) {
      return date;
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
    sources.clear();
    sources.addAll(both);
    targets.clear();
    targets.addAll(both);
  }

  private String id(Token trigger, Coding coding, List<Mention> sources, List<Mention> targets) {
    return scene.id("claim", trigger.span(), coding.type().name(), ids(sources), ids(targets));
  }

  private static String ids(List<Mention> mentions) {
    return String.join("|", mentions.stream().map(mention -> mention.actor().id()).toList());
  }

  /**
   * Whether enough is said to hold something a claim. A verb whose subject is a thing does not act;
   * a noun without anyone by it is a topic and no act.
   */
  private boolean isClaim(
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
      return bare ? !sources.isEmpty() && !targets.isEmpty() : named || dated;
    }
    if (sources.isEmpty() && targets.isEmpty()) {
      return false;
    }
    if (targets.isEmpty() && (reading.actorOnly() || NEEDS_TARGET.contains(reading.type()))) {
      return false;
    }
    boolean thing = !reading.sources().isEmpty() && sources.isEmpty();
    boolean harm = reading.type() == EventType.ASSAULT;
    if (thing && !(harm && !targets.isEmpty())) {
      return false;
    }
    if (harm && targets.isEmpty() && !reading.targets().isEmpty()) {
      return reading.targets().stream().anyMatch(this::isTangible);
    }
    return true;
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

  /** "A said that B shelled C": where A stands on the other side, A has accused B as well. */
  private Optional<Claim> accusation(Interpretation.Finding finding, Claim claim) {
    Optional<Token> verb = speechVerb(finding.reading().trigger());
    boolean material = claim.coding().type().quad() == Quad.MATERIAL_CONFLICT;
    if (verb.isEmpty()
        || !material
        || claim.status() != Status.ACTUAL
        || claim.sources().isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> speaker = claim.attributedTo();
    if (speaker.isEmpty() || !isOpponent(speaker.get(), claim)) {
      return Optional.empty();
    }
    Coding coding = codebook.coding(EventType.ACCUSE, "allege", claim.coding().contexts());
    Act act =
        new Act(
            claim.coding().type(),
            claim.coding().mode(),
            Status.ACTUAL,
            claim.evidence().trigger());
    List<Mention> sources = List.of(speaker.get());
    return Optional.of(
        new Claim(
            id(verb.get(), coding, sources, claim.sources()),
            claim.article(),
            coding,
            Optional.of(act),
            Status.ACTUAL,
            Optional.empty(),
            sources,
            claim.sources(),
            scene.calendar().when(scene.tree(), verb.get()),
            claim.location(),
            Counts.NONE,
            scene.evidence(verb.get().span()),
            0.9 * claim.confidence(),
            "accusation by report over " + claim.rule()));
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
    return !who.country().isEmpty() && foreign && party;
  }

  /** A rough guess until it is calibrated: specific frames and known actors are surer. */
  private static double confidence(
      Interpretation.Finding finding, List<Mention> sources, List<Mention> targets) {
    Reading reading = finding.reading();
    double sure = 0.45 + 0.05 * Math.min(reading.weight(), 5);
    sure += sources.isEmpty() ? -0.1 : 0.1;
    sure += targets.isEmpty() ? 0 : 0.1;
    sure += Tree.isVerb(reading.trigger()) ? 0.05 : -0.05;
    sure -= finding.outlook().hearsay().isPresent() ? 0.15 : 0;
    return Math.round(100 * Math.max(0.05, Math.min(0.95, sure))) / 100.0;
  }
}
