package org.brinkwatch.watch.redline;

/** An alert that was given, and what it rests on as known now. */
final class Issued {
  private final Alert alert;
  private Firing firing;
  private boolean retracted;
  private boolean surpassed;
  private boolean sentLater;

  Issued(Alert alert, Firing firing) {
    this.alert = alert;
    this.firing = firing;
  }

  Alert alert() {
    return alert;
  }

  Firing firing() {
    return firing;
  }

  /** It is the same crossing, told of another day now. */
  void move(Firing other) {
    firing = other;
  }

  boolean isRetracted() {
    return retracted;
  }

  void retract() {
    retracted = true;
  }

  /** A graver alert of the same crossing stands in its place. */
  boolean isSurpassed() {
    return surpassed;
  }

  void surpass() {
    surpassed = true;
  }

  /** Whether it was silenced and has not been made up for. */
  boolean isHeldBack() {
    return alert.silence().isPresent() && !sentLater && !retracted;
  }

  void makeUp() {
    sentLater = true;
  }
}
