package org.brinkwatch.event;

import java.util.List;
import java.util.Optional;

/**
 * What is held to have happened, with every claim for and against it. The central record: what
 * comes before makes events, what comes after is computed from them.
 *
 * @param id made from the content, stable over runs
 * @param date the narrowest range that its claims agree on
 * @param status what the claims for it say; an event claimed only as a plan is INTENDED
 * @param supporting the claims that say so, in the order of the run
 * @param denying the claims that say it did not happen
 */
public record Event(
    String id,
    DateRange date,
    Coding coding,
    Optional<Act> act,
    Status status,
    List<Actor> sources,
    List<Actor> targets,
    Optional<Place> place,
    Counts counts,
    List<Claim> supporting,
    List<Claim> denying) {
  public Event {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    supporting = List.copyOf(supporting);
    denying = List.copyOf(denying);
  }
}
