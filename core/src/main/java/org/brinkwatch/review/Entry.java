package org.brinkwatch.review;

import java.time.LocalDate;
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
 * @param killed how many at least; 0 where none are told of
 * @param label the codes of the type and its act, the verb of speech, or what the appointment is
 * @param details what follows the sentence or the label
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
    int killed,
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

  /** Who acts, speaks or has the appointment; empty where nobody is named. */
  String sides() {
    return Wording.actors(sources);
  }

  /** What an appointment is, or whose where that is not said. */
  String headline() {
    return label.isEmpty() ? sides() : label;
  }

  /** Whose an appointment is, unless its headline says so. */
  String bearers() {
    return label.isEmpty() ? "" : sides();
  }

  /** Who did what to whom; empty for what is no event. */
  Optional<Telling> telling() {
    return coding.map(
        code -> Telling.of(code, act, status.orElse(Status.ACTUAL), sources, targets));
  }

  /** Its codes and intensity: "ASSAULT fight −10.0"; empty for what is no event. */
  String codes() {
    return coding.isEmpty() ? "" : label + " " + Scale.words(intensity());
  }

  /** In words: its days, or the day of the first article that tells it; empty without either. */
  String when() {
    return date.isKnown() ? When.words(date) : told().map(When::told).orElse("");
  }

  private Optional<LocalDate> told() {
    return passages().stream()
        .flatMap(passage -> passage.citation().published().stream())
        .min(LocalDate::compareTo);
  }

  /** The number of the first that has no date, from which on none has one; 0 where all have. */
  static int firstUndated(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> !entry.date().isKnown())
        .findFirst()
        .map(Entry::number)
        .orElse(0);
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
