package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Status;

/**
 * Gathers claims that tell of the same thing, in one article or in several, into one event. What
 * becomes one event does not depend on the order of the articles.
 *
 * <p>An event has at least one claim for it: something that is only said not to have happened is an
 * event of its own, with the status NEGATED.
 */
public final class Resolver {
  /** The claims that leave least open come first, so that the vaguer ones find their place. */
  private static final Comparator<Claim> MOST_EXACT_FIRST =
      Comparator.comparingLong((Claim claim) -> Days.length(claim.date()))
          .thenComparing(Places.MOST_EXACT_FIRST)
          .thenComparing(Resolver::silentSides)
          .thenComparing(Claim::confidence, Comparator.reverseOrder())
          .thenComparing(claim -> claim.article().id())
          .thenComparing(Claim::id);

  private static final Comparator<Event> OLDEST_FIRST =
      Comparator.comparing((Event event) -> event.date().from().orElse(LocalDate.MAX))
          .thenComparing(event -> event.date().to().orElse(LocalDate.MAX))
          .thenComparing(Event::id);

  /** The events, oldest first, those without a date last. */
  public List<Event> resolve(List<Claim> claims) {
    List<Claim> sorted = claims.stream().sorted(MOST_EXACT_FIRST).toList();
    Gatherings gatherings = new Gatherings();
    sorted.stream().filter(claim -> !isNegated(claim)).forEach(gatherings::add);
    sorted.stream().filter(Resolver::isNegated).forEach(gatherings::deny);
    sorted.stream().filter(Denial::isOne).forEach(gatherings::disown);
    IdentityHashMap<Claim, Integer> order = order(claims);
    Ids ids = new Ids();
    return gatherings
        .all()
        .map(gathering -> gathering.event(ids, order))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static boolean isNegated(Claim claim) {
    return claim.status() == Status.NEGATED;
  }

  private static int silentSides(Claim claim) {
    return (claim.sources().isEmpty() ? 1 : 0) + (claim.targets().isEmpty() ? 1 : 0);
  }

  private static IdentityHashMap<Claim, Integer> order(List<Claim> claims) {
    IdentityHashMap<Claim, Integer> order = new IdentityHashMap<>();
    claims.forEach(claim -> order.put(claim, order.size()));
    return order;
  }
}
