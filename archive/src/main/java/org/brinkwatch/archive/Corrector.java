package org.brinkwatch.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinkwatch.archive.Fix.Kind;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/** Applies what people set right to the claims of one article. */
final class Corrector {
  private final List<Claim> claims;
  private final List<Correction> own;
  private final Map<String, Correction> aliases;

  /**
   * For the claims of one article.
   *
   * @param corrections those of the article and all aliases, none undone, the oldest first
   */
  Corrector(List<Claim> claims, List<Correction> corrections) {
    this.claims = claims;
    this.own = corrections.stream().filter(one -> one.fix().kind() != Kind.ALIAS).toList();
    this.aliases =
        corrections.stream()
            .filter(one -> one.fix().kind() == Kind.ALIAS)
            .collect(
                Collectors.toMap(
                    one -> plain(one.fix().words()), one -> one, (older, newer) -> newer));
  }

  List<CorrectedClaim> all() {
    return claims.stream().map(this::corrected).toList();
  }

  private CorrectedClaim corrected(Claim machine) {
    List<Correction> mine = new ArrayList<>(aliases(machine));
    Claim claim = mine.isEmpty() ? machine : withAliases(machine);
    boolean rejected = false;
    for (Correction correction : own) {
      if (concerns(correction.fix(), machine)) {
        claim = fixed(claim, correction.fix());
        rejected |= correction.fix().kind() == Kind.REJECT;
        mine.add(correction);
      }
    }
    return new CorrectedClaim(machine, claim, rejected, mine);
  }

  private boolean concerns(Fix fix, Claim claim) {
    return isFor(fix.claim(), claim) || isFor(fix.other(), claim);
  }

  private boolean isFor(Optional<ClaimKey> key, Claim claim) {
    return key.isPresent() && find(key.get(), claims).filter(claim::equals).isPresent();
  }

  /** The claim of the key: by its id, else the only one of its words, if need be of its type. */
  static Optional<Claim> find(ClaimKey key, List<Claim> claims) {
    List<Claim> there = claims.stream().filter(claim -> isAt(key, claim)).toList();
    List<Claim> exact = there.stream().filter(claim -> claim.id().equals(key.id())).toList();
    List<Claim> typed =
        there.stream().filter(claim -> claim.coding().type() == key.type()).toList();
    for (List<Claim> some : List.of(exact, typed, there)) {
      if (some.size() == 1) {
        return Optional.of(some.get(0));
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(ClaimKey key, Claim claim) {
    return claim.article().id().equals(key.article())
        && claim.evidence().trigger().begin() == key.begin()
        && claim.evidence().trigger().end() == key.end();
  }

  private List<Correction> aliases(Claim claim) {
    List<Mention> mentions = new ArrayList<>(claim.sources());
    mentions.addAll(claim.targets());
    claim.attributedTo().ifPresent(mentions::add);
    return mentions.stream()
        .map(mention -> Optional.ofNullable(aliases.get(plain(mention.text()))))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Claim withAliases(Claim claim) {
    return new Claim(
        claim.id(),
        claim.article(),
        claim.coding(),
        claim.act(),
        claim.status(),
        claim.attributedTo().map(this::renamed),
        claim.sources().stream().map(this::renamed).toList(),
        claim.targets().stream().map(this::renamed).toList(),
        claim.date(),
        claim.location(),
        claim.counts(),
        claim.evidence(),
        claim.confidence(),
        claim.rule());
  }

  private Mention renamed(Mention mention) {
    return Optional.ofNullable(aliases.get(plain(mention.text())))
        .map(alias -> new Mention(alias.fix().actors().get(0), mention.text(), mention.span()))
        .orElse(mention);
  }

  private static String plain(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "");
  }

  private static Claim fixed(Claim claim, Fix fix) {
    return switch (fix.kind()) {
      case TYPE -> with(claim, coding(claim.coding(), fix), claim.status(), claim.date());
      case STATUS -> with(claim, claim.coding(), fix.status().orElse(claim.status()), claim.date());
      case DATE -> with(claim, claim.coding(), claim.status(), fix.date().orElse(claim.date()));
      case PLACE -> with(claim, claim.sources(), claim.targets(), location(claim, fix.place()));
      case SOURCES ->
          with(claim, mentions(claim, claim.sources(), fix), claim.targets(), claim.location());
      case TARGETS ->
          with(claim, claim.sources(), mentions(claim, claim.targets(), fix), claim.location());
      case REJECT, MERGE, SPLIT, ALIAS -> claim;
    };
  }

  private static Coding coding(Coding coding, Fix fix) {
    return fix.type()
        .filter(type -> type != coding.type() || !fix.mode().equals(coding.mode()))
        .map(type -> Usual.coding(type, fix.mode(), coding))
        .orElse(coding);
  }

  private static Optional<Location> location(Claim claim, Optional<Place> place) {
    return place.map(
        there ->
            new Location(
                there,
                claim.location().map(Location::text).orElse(""),
                claim.location().map(Location::span).orElse(claim.evidence().trigger())));
  }

  /** In the words that name the machine's actors, as far as there are as many. */
  private static List<Mention> mentions(Claim claim, List<Mention> machine, Fix fix) {
    List<Mention> mentions = new ArrayList<>();
    for (Actor actor : fix.actors()) {
      Optional<Mention> words = machine.stream().skip(mentions.size()).findFirst();
      mentions.add(
          words
              .map(mention -> new Mention(actor, mention.text(), mention.span()))
              .orElseGet(
                  () ->
                      new Mention(
                          actor, claim.evidence().triggerText(), claim.evidence().trigger())));
    }
    return mentions;
  }

  private static Claim with(Claim claim, Coding coding, Status status, DateRange date) {
    return new Claim(
        claim.id(),
        claim.article(),
        coding,
        claim.act(),
        status,
        claim.attributedTo(),
        claim.sources(),
        claim.targets(),
        date,
        claim.location(),
        claim.counts(),
        claim.evidence(),
        claim.confidence(),
        claim.rule());
  }

  private static Claim with(
      Claim claim, List<Mention> sources, List<Mention> targets, Optional<Location> location) {
    return new Claim(
        claim.id(),
        claim.article(),
        claim.coding(),
        claim.act(),
        claim.status(),
        claim.attributedTo(),
        sources,
        targets,
        claim.date(),
        location,
        claim.counts(),
        claim.evidence(),
        claim.confidence(),
        claim.rule());
  }
}
