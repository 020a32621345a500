package org.brinkwatch.code.actor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What an actor is or was during some time.
 *
 * @param title in lower case ("foreign minister", "military alliance"); empty where there is none
 * @param sector CAMEO's; may be empty
 * @param country ISO 3166 alpha-3; may be empty
 * @param from first day; empty for open
 * @param to last day; empty for open
 */
public record Office(
    String title, String sector, String country, Optional<LocalDate> from, Optional<LocalDate> to) {

  public boolean holdsOn(LocalDate day) {
    return daysFrom(day) == 0;
  }

  /** How far away that time is: 0 within it, otherwise days to its nearer end. */
  long daysFrom(LocalDate day) {
    if (from.isPresent() && day.isBefore(from.get())) {
      return ChronoUnit.DAYS.between(day, from.get());
    }
    return to.filter(day::isAfter).map(end -> ChronoUnit.DAYS.between(end, day)).orElse(0L);
  }
}
