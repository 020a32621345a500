package org.brinkwatch.resolve;

import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;

/**
 * Two claims held beside each other: could they tell of one thing? The rules and their reasons
 * stand in docs/decisions/one-event-of-many-claims.md.
 */
record Pair(Claim one, Claim other) {

  /** Whether both say that the same thing happened (is planned, might happen). */
  boolean tellTheSame() {
    return one.status() == other.status() && speakOfTheSame();
  }

  /** Whether they speak of the same act, be it to say that it happened or that it did not. */
  boolean speakOfTheSame() {
    return sameKind() && (isWireCopy() || (actorsAgree() && timeAndPlaceAgree()));
  }

  /** How well they fit, to choose between several that do; higher is better. */
  int closeness() {
    return (isWireCopy() ? 16 : 0)
        + (sources() == Agreement.SAME ? 4 : 0)
        + (targets() == Agreement.SAME ? 4 : 0)
        + (Places.same(one, other) ? 3 : 0)
        + (Days.sameDay(one, other) ? 3 : 0)
        + (sameArticle() ? 1 : 0);
  }

  private boolean sameKind() {
    return one.coding().type() == other.coding().type()
        && modesAgree()
        && actType(one).equals(actType(other));
  }

  /**
   * An accusation may not say more of a fact than the fact itself: attack, and alleged genocide.
   */
  private boolean modesAgree() {
    String a = one.coding().mode();
    String b = other.coding().mode();
    Claim told = a.isEmpty() ? other : one;
    boolean alleged = told.attributedTo().isPresent() && !bothAttributed();
    return a.equals(b) || (equalOrSilent(a, b) && !alleged);
  }

  private boolean bothAttributed() {
    return one.attributedTo().isPresent() && other.attributedTo().isPresent();
  }

  private static Optional<EventType> actType(Claim claim) {
    return claim.act().map(Act::type);
  }

  private static boolean equalOrSilent(String a, String b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  /** The same act in the same sentence, printed in two articles within days. */
  private boolean isWireCopy() {
    return !sameArticle()
        && Days.publishedTogether(one, other)
        && one.evidence().triggerText().equals(other.evidence().triggerText())
        && triggerOffset(one) == triggerOffset(other)
        && one.evidence().text().equals(other.evidence().text());
  }

  private static int triggerOffset(Claim claim) {
    return claim.evidence().trigger().begin() - claim.evidence().sentence().begin();
  }

  private boolean sameArticle() {
    return one.article().id().equals(other.article().id());
  }

  /** One side the same for certain; the other may be unsaid, or a part of it. */
  private boolean actorsAgree() {
    Agreement sources = sources();
    Agreement targets = targets();
    return sources != Agreement.DIFFERENT
        && targets != Agreement.DIFFERENT
        && (sources.isFirm() || targets.isFirm())
        && (sources.isShared() || targets.isShared());
  }

  private boolean timeAndPlaceAgree() {
    return one.date().overlaps(other.date())
        && Places.compatible(one, other)
        && (datesAreFirm() || toldTogether() || allElseAgrees())
        && countsAgree();
  }

  private boolean datesAreFirm() {
    return Days.resolved(one.date()) && Days.resolved(other.date());
  }

  /** In one article both sides or the place must be said twice, since one date or both are not. */
  private boolean toldTogether() {
    boolean bothSides = sources().isShared() && targets().isShared();
    return sameArticle() && (bothSides || Places.same(one, other));
  }

  private boolean allElseAgrees() {
    return sources().isFirm()
        && targets().isFirm()
        && Places.same(one, other)
        && Days.publishedAround(one, other);
  }

  /** Figures of one attack are revised within the day; else other figures are another attack. */
  private boolean countsAgree() {
    return (Days.sameDay(one, other) && Places.same(one, other))
        || (equalOrUnknown(one.counts().killed(), other.counts().killed())
            && equalOrUnknown(one.counts().injured(), other.counts().injured()));
  }

  private static boolean equalOrUnknown(OptionalInt a, OptionalInt b) {
    return a.isEmpty() || b.isEmpty() || a.getAsInt() == b.getAsInt();
  }

  private Agreement sources() {
    return Agreement.onSources(one, other);
  }

  private Agreement targets() {
    return Agreement.onTargets(one, other);
  }
}
