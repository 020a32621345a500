package org.brinkwatch.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.brinkwatch.event.Claim;

/**
 * The days that a claim may be of, so wide that claims which could be one event overlap: what has
 * no date, or half of one, is of the month around its publication.
 */
record Window(Optional<LocalDate> first, Optional<LocalDate> last) {
  private static final int DAYS = 31;

  static Window of(Claim claim) {
    Optional<LocalDate> published = claim.article().published();
    Optional<LocalDate> from =
        claim.date().from().or(() -> published.map(day -> day.minusDays(DAYS)));
    Optional<LocalDate> to = claim.date().to().or(() -> published.map(day -> day.plusDays(DAYS)));
    boolean backwards = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    return backwards
        ? new Window(claim.date().from().or(() -> to), claim.date().to().or(() -> from))
        : new Window(from.or(() -> to), to.or(() -> from));
  }
}
