package org.brinkwatch.evaluate;

/** What comes of comparing one field of a found claim with the gold's. */
enum Verdict {
  RIGHT,
  WRONG,
  /** Neither says anything, and rightly so. */
  BOTH_SILENT,
  /** The gold does not tell: neither right nor wrong. */
  UNTOLD;

  static Verdict of(boolean right) {
    return right ? RIGHT : WRONG;
  }
}
