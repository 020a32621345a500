package org.brinkwatch.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An event as one pair of actors sees it: who did what to whom, on which day. What is counted,
 * watched and forecast; an event of several sources and targets is several deeds.
 *
 * @param event the id of the event
 * @param day the last day on which it can have happened
 * @param known the day since when the desk knows it; what was known on a day can be replayed
 * @param intensity -10 (conflict) to +10 (cooperation), on Goldstein's scale
 * @param outlets the independent outlets that tell it, each once; copies of one wire count as the
 *     wire
 */
public record Deed(
    String event,
    LocalDate day,
    LocalDate known,
    Actor source,
    Actor target,
    EventType type,
    String mode,
    double intensity,
    Status status,
    Optional<Place> place,
    List<String> outlets) {
  public Deed {
    outlets = List.copyOf(outlets);
  }

  public Quad quad() {
    return type.quad();
  }
}
