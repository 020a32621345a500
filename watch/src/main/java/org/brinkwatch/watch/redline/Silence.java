package org.brinkwatch.watch.redline;

import java.time.LocalDate;

/**
 * Days on which a line is watched but does not ring.
 *
 * @param until the last of them; a silence ends
 */
public record Silence(LocalDate from, LocalDate until, String by, String reason) {
  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
