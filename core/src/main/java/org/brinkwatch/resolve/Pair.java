package org.brinkwatch.resolve;

import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Quad;

/**
 * Two claims held beside each other: could they tell of one thing, and how much says that they do?
 * The rules and their reasons stand in docs/decisions/one-event-of-many-claims.md.
 */
record Pair(Claim one, Claim other, Sides sides) {
  private static final int SAID = 5;
  private static final int DATED = 6;
  private static final int UNDATED = 8;
  private static final int BACKGROUND = 10;

  static Pair of(Claim one, Claim other) {
    return new Pair(one, other, Sides.of(one, other));
  }

  /** Nothing in the one speaks against its being the other. */
  boolean fit() {
    return isWireCopy()
        || (sides.agree()
            && Modes.agree(one, other)
            && actsAgree()
            && Days.agree(one, other)
            && Places.agree(one, other)
            && countsAgree());
  }

  /** Enough speaks for it, if nothing speaks against it. */
  boolean isFirm() {
    return Closeness.of(this).sum() >= needed();
  }

  private int needed() {
    if (Days.resolved(one.date()) && Days.resolved(other.date())) {
      return Days.isOfWords(one) ? SAID : DATED;
    }
    boolean lookBack = sameArticle() && !(one.date().isKnown() && other.date().isKnown());
    if (lookBack || one.status() != other.status()) {
      return DATED; // what is denied has been told of
    }
    if (Days.isBackground(one) || Days.isBackground(other)) {
      return BACKGROUND;
    }
    return Days.isOfWords(one) ? DATED : UNDATED;
  }

  /** Within a verbal act: what it is about, where both say so. */
  private boolean actsAgree() {
    Optional<Act> a = one.act();
    Optional<Act> b = other.act();
    if (sameArticle()) {
      return a.map(Act::type).equals(b.map(Act::type)); // who writes both means two
    }
    return a.isEmpty() || b.isEmpty() || areLike(a.get().type().quad(), b.get().type().quad());
  }

  /** A promise of help is not one to meet; but threats of any harm in one day are one threat. */
  private static boolean areLike(Quad one, Quad other) {
    return one == other || (one.isConflict() && other.isConflict());
  }

  /** The same act in the same sentence, printed in two articles within days. */
  boolean isWireCopy() {
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

  /** Figures of one attack are revised in the days after it; else others are another attack's. */
  private boolean countsAgree() {
    return Days.sameDay(one, other)
        || (tollsAgree(one.counts().killed(), other.counts().killed())
            && tollsAgree(one.counts().injured(), other.counts().injured()));
  }

  private boolean tollsAgree(OptionalInt a, OptionalInt b) {
    if (a.isEmpty() || b.isEmpty() || a.getAsInt() == b.getAsInt()) {
      return true;
    }
    boolean grows =
        a.getAsInt() < b.getAsInt()
            ? Days.publishedInOrder(one, other)
            : Days.publishedInOrder(other, one);
    return grows && Days.areClose(one, other);
  }

  /** Both give the same figure. */
  boolean sameCounts() {
    OptionalInt killed = one.counts().killed();
    OptionalInt injured = one.counts().injured();
    OptionalInt size = one.counts().size();
    return (killed.isPresent() && killed.equals(other.counts().killed()))
        || (injured.isPresent() && injured.equals(other.counts().injured()))
        || (size.isPresent() && size.equals(other.counts().size()));
  }
}
