package org.brinkwatch.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * A line of the review: an event, a statement or an appointment.
 *
 * @param number counted from 1 over all chapters
 * @param id the record's
 * @param coding an event's; none for a statement or an appointment
 * @param sources the actors of the first side, the speaker, or those who have the appointment
 * @param label the type with its act, the verb of speech, or what the appointment is
 * @param details what follows the label
 * @param words the clause, or what was said
 * @param evidence the first sentence that says it
 * @param cited the sentences that say so
 * @param against the sentences that deny it
 */
record Entry(
    int number,
    Chapter chapter,
    String id,
    DateRange date,
    Optional<Coding> coding,
    Optional<Act> act,
    Optional<Status> status,
    List<Actor> sources,
    List<Actor> targets,
    Optional<Place> place,
    String label,
    List<String> details,
    String words,
    Optional<Evidence> evidence,
    List<Passage> cited,
    List<Passage> against) {

  boolean isConflict() {
    return coding.isPresent() && coding.get().intensity() < 0;
  }

  boolean isActual() {
    return coding.isPresent() && status.equals(Optional.of(Status.ACTUAL));
  }

  /** 0 where there is none. */
  double intensity() {
    return coding.map(Coding::intensity).orElse(0.0);
  }

  /** Who, to whom; empty for words without a speaker. */
  String sides() {
    return coding.isPresent() ? Wording.sides(sources, targets) : Wording.actors(sources);
  }

  Stream<Actor> actors() {
    return Stream.concat(sources.stream(), targets.stream());
  }

  /** For, then against. */
  List<Passage> passages() {
    return Stream.concat(cited.stream(), against.stream()).distinct().toList();
  }

  /** How much a reader would miss it: told often, and far from zero. */
  double weight() {
    return Math.abs(intensity()) * (1 + Math.log(1 + cited.size()));
  }
}
