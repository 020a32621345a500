package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Place;

/** The claims of one event while they are gathered: the most exact first. */
final class Gathering {
  /** The last is the one that began first, be it met in whatever order. */
  static final Comparator<Gathering> FIRST =
      Comparator.comparingInt((Gathering gathering) -> gathering.number).reversed();

  /** The last is the one of the latest day, then as {@link #FIRST}. */
  static final Comparator<Gathering> LATEST =
      Comparator.comparing(Gathering::from).thenComparing(FIRST);

  /** Not one with it. */
  static final int APART = -1;

  private final int number;
  private final List<Claim> supporting = new ArrayList<>();
  private final List<Claim> denying = new ArrayList<>();

  /** The supporting claims without those that say what another says already. */
  private final List<Claim> distinct = new ArrayList<>();

  private final Set<Said> said = new HashSet<>();

  /** What a claim says, as far as it counts for what it is one with. */
  private record Said(
      List<Object> parts, Optional<LocalDate> published, String article, String sentence) {
    static Said of(Claim claim) {
      return new Said(
          List.of(
              claim.coding().mode(),
              claim.act().map(Act::type),
              claim.attributedTo().isPresent(),
              ids(claim.sources()),
              ids(claim.targets()),
              claim.date(),
              claim.location().map(Location::place),
              claim.counts()),
          claim.article().published(),
          claim.date().isKnown() ? "" : claim.article().id(),
          claim.evidence().text());
    }

    private static List<String> ids(List<Mention> mentions) {
      return mentions.stream().map(mention -> mention.actor().id()).sorted().toList();
    }
  }

  /**
   * An event in the making, without a claim as yet.
   *
   * @param number how many began before it
   */
  Gathering(int number) {
    this.number = number;
  }

  Claim first() {
    return supporting.get(0);
  }

  /**
   * How close the claim comes to the event, if nothing in any of its claims speaks against it and
   * enough in one speaks for it; {@link #APART} otherwise.
   */
  int closeness(Claim claim) {
    Closeness best = Closeness.NONE;
    boolean firm = false;
    for (Claim told : distinct) {
      Pair pair = Pair.of(told, claim);
      if (!pair.fit()) {
        return APART;
      }
      firm |= pair.isFirm();
      best = best.or(Closeness.of(pair));
    }
    return firm ? best.sum() : APART;
  }

  /** Nothing in any of its claims speaks against the claim's being of it. */
  boolean fits(Claim claim) {
    return distinct.stream().allMatch(told -> Pair.of(told, claim).fit());
  }

  /** The first day on which it can have happened; long ago where no claim says when. */
  private LocalDate from() {
    return Days.window(first()).from().orElse(LocalDate.MIN);
  }

  void support(Claim claim) {
    supporting.add(claim);
    if (said.add(Said.of(claim))) {
      distinct.add(claim);
    }
  }

  void deny(Claim claim) {
    denying.add(claim);
  }

  /**
   * The event, its claims in the order of the run.
   *
   * @param order of each claim in the run
   */
  Event event(Ids ids, IdentityHashMap<Claim, Integer> order) {
    Event event =
        new Event(
            "",
            supporting.stream().map(Claim::date).reduce(DateRange.UNKNOWN, Days::narrow),
            coding(),
            first().act(),
            first().status(),
            actors(Claim::sources),
            actors(Claim::targets),
            place(),
            counts(),
            inOrder(supporting, order),
            inOrder(denying, order));
    return ids.identified(event, first().id());
  }

  private static List<Claim> inOrder(List<Claim> claims, IdentityHashMap<Claim, Integer> order) {
    return claims.stream().sorted(Comparator.comparing(order::get)).toList();
  }

  /** As the surest claim codes it, with the mode that any claim adds and the contexts of all. */
  private Coding coding() {
    Coding best =
        supporting.stream()
            .filter(claim -> !claim.coding().mode().isEmpty())
            .max(Comparator.comparingDouble(Claim::confidence))
            .orElse(first())
            .coding();
    List<String> contexts =
        supporting.stream()
            .flatMap(claim -> claim.coding().contexts().stream())
            .distinct()
            .sorted()
            .toList();
    return new Coding(best.type(), best.mode(), contexts, best.cameo(), best.intensity());
  }

  /** The side of the claim that tells most about it: more actors known by their sector. */
  private List<Actor> actors(Function<Claim, List<Mention>> side) {
    return supporting.stream()
        .map(side)
        .max(Comparator.comparingLong(Gathering::detail))
        .orElseThrow()
        .stream()
        .map(Mention::actor)
        .distinct()
        .toList();
  }

  private static long detail(List<Mention> mentions) {
    return mentions.stream().mapToLong(mention -> mention.actor().sector().isEmpty() ? 1 : 2).sum();
  }

  private Optional<Place> place() {
    return supporting.stream()
        .min(Places.MOST_EXACT_FIRST)
        .flatMap(Claim::location)
        .map(Location::place);
  }

  private Counts counts() {
    return new Counts(highest(Counts::killed), highest(Counts::injured), highest(Counts::size));
  }

  /** Counts are lower bounds, so all hold if the highest does. */
  private OptionalInt highest(Function<Counts, OptionalInt> count) {
    return supporting.stream()
        .map(Claim::counts)
        .map(count)
        .flatMapToInt(OptionalInt::stream)
        .max();
  }
}
