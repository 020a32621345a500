package org.brinkwatch.resolve;

import java.time.LocalDate;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** A claim that someone denies having done something: "Belgrade denied any part in the attack". */
record Denial(Claim claim) {
  private static final long NEWS_DAYS = 31;

  /** Who rejects an accusation does not deny having made one. */
  static boolean isOne(Claim claim) {
    return claim.coding().type() == EventType.REJECT
        && claim.status() == Status.ACTUAL
        && claim
            .act()
            .filter(act -> act.status() == Status.NEGATED && act.type() != EventType.ACCUSE)
            .isPresent();
  }

  /** The days in which it can have been done. */
  DateRange days() {
    Optional<LocalDate> said = said();
    return said.isPresent()
        ? DateRange.of(said.get().minusDays(NEWS_DAYS), said.get(), "")
        : DateRange.UNKNOWN;
  }

  private Optional<LocalDate> said() {
    return claim.date().to().or(() -> claim.article().published());
  }

  /** Whether the denier is who the other says did it, and it was not done after the denial. */
  boolean isOf(Claim act) {
    return claim.act().orElseThrow().type() == act.coding().type()
        && modeFits(act)
        && Sides.of(claim, act).sources().isShared()
        && Places.agree(claim, act)
        && (sameArticle(act) || isLately(act));
  }

  /** Who denies a shelling has not denied an arrest, nor who denies harm the whole attack. */
  private boolean modeFits(Claim act) {
    String denied = claim.act().orElseThrow().mode();
    return denied.isEmpty() || denied.equals(act.coding().mode());
  }

  private boolean sameArticle(Claim act) {
    return claim.article().id().equals(act.article().id());
  }

  private boolean isLately(Claim act) {
    Optional<LocalDate> said = said();
    Optional<LocalDate> done = Days.window(act).from();
    return said.isPresent()
        && done.isPresent()
        && !done.get().isAfter(said.get())
        && !done.get().plusDays(NEWS_DAYS).isBefore(said.get());
  }
}
