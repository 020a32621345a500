package org.brinkwatch.code.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;

/**
 * One thing that some words may name.
 *
 * @param actor for a capital or seat, that part of the state for which it stands ({@code SRB.GOV})
 * @param offices with their times, oldest first; a person has one for each office held, any other
 *     actor usually one with the time of its existence and what it is
 */
public record Entry(Form form, Actor actor, Kind kind, List<Office> offices) {
  static final Comparator<Office> OLDEST_FIRST =
      Comparator.comparing(office -> office.from().orElse(LocalDate.MIN));

  public Entry {
    offices = offices.size() < 2 ? List.copyOf(offices) : oldestFirst(offices);
  }

  /**
   * The office held that day, the latest one begun where there are several; where there is none,
   * the one nearest in time.
   */
  public Optional<Office> officeOn(LocalDate day) {
    Comparator<Office> nearest = Comparator.comparingLong(office -> office.daysFrom(day));
    return offices.stream().min(nearest.thenComparing(OLDEST_FIRST.reversed()));
  }

  /** Whether the actor existed, or the person held any office, that day. */
  public boolean holdsOn(LocalDate day) {
    return offices.isEmpty() || offices.stream().anyMatch(office -> office.holdsOn(day));
  }

  private static List<Office> oldestFirst(List<Office> offices) {
    return offices.stream().sorted(OLDEST_FIRST).toList();
  }

  Entry as(Form other) {
    return new Entry(other, actor, kind, offices);
  }
}
