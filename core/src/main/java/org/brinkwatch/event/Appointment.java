package org.brinkwatch.event;

import java.util.List;
import java.util.Optional;

/**
 * Something dated after the article: an election, a vote, a summit, an exercise, a deadline.
 *
 * @param what the words that name it
 */
public record Appointment(
    String id,
    Citation article,
    String what,
    DateRange date,
    List<Mention> who,
    Optional<Location> location,
    Evidence evidence) {
  public Appointment {
    who = List.copyOf(who);
  }
}
