package org.brinkwatch.archive;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * What a person sets right; made by one of the factories. Which fields hold depends on the kind.
 *
 * @param other the second claim of a merge
 * @param words the words that an alias is for
 */
public record Fix(
    Kind kind,
    Optional<ClaimKey> claim,
    Optional<ClaimKey> other,
    Optional<EventType> type,
    String mode,
    Optional<Status> status,
    Optional<DateRange> date,
    Optional<Place> place,
    List<Actor> actors,
    String words) {
  public Fix {
    actors = List.copyOf(actors);
  }

  /** What is set right. */
  public enum Kind {
    TYPE,
    STATUS,
    DATE,
    PLACE,
    SOURCES,
    TARGETS,
    /** The claim says nothing of the kind: it counts for no event. */
    REJECT,
    /** Two claims tell of one event, and with them all that the machine holds to be theirs. */
    MERGE,
    /** The claim tells of an event of its own. */
    SPLIT,
    /** Wherever these words stand for an actor, they stand for this one. */
    ALIAS
  }

  public static Fix type(ClaimKey claim, EventType type, String mode) {
    return bare(Kind.TYPE, claim).with(Optional.of(type), mode);
  }

  public static Fix status(ClaimKey claim, Status status) {
    Fix bare = bare(Kind.STATUS, claim);
    return new Fix(
        bare.kind,
        bare.claim,
        bare.other,
        bare.type,
        "",
        Optional.of(status),
        bare.date,
        bare.place,
        List.of(),
        "");
  }

  public static Fix date(ClaimKey claim, DateRange date) {
    return new Fix(
        Kind.DATE,
        Optional.of(claim),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.of(date),
        Optional.empty(),
        List.of(),
        "");
  }

  /** Empty for no place. */
  public static Fix place(ClaimKey claim, Optional<Place> place) {
    return new Fix(
        Kind.PLACE,
        Optional.of(claim),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        place,
        List.of(),
        "");
  }

  public static Fix sources(ClaimKey claim, List<Actor> actors) {
    return bare(Kind.SOURCES, claim).with(actors, "");
  }

  public static Fix targets(ClaimKey claim, List<Actor> actors) {
    return bare(Kind.TARGETS, claim).with(actors, "");
  }

  public static Fix reject(ClaimKey claim) {
    return bare(Kind.REJECT, claim);
  }

  public static Fix split(ClaimKey claim) {
    return bare(Kind.SPLIT, claim);
  }

  public static Fix merge(ClaimKey claim, ClaimKey other) {
    return new Fix(
        Kind.MERGE,
        Optional.of(claim),
        Optional.of(other),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "");
  }

  public static Fix alias(String words, Actor actor) {
    return bare(Kind.ALIAS, Optional.empty()).with(List.of(actor), words);
  }

  private static Fix bare(Kind kind, ClaimKey claim) {
    return bare(kind, Optional.of(claim));
  }

  private static Fix bare(Kind kind, Optional<ClaimKey> claim) {
    return new Fix(
        kind,
        claim,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "");
  }

  private Fix with(Optional<EventType> newType, String newMode) {
    return new Fix(kind, claim, other, newType, newMode, status, date, place, actors, words);
  }

  private Fix with(List<Actor> newActors, String newWords) {
    return new Fix(kind, claim, other, type, mode, status, date, place, newActors, newWords);
  }
}
