package org.brinkwatch.read;

import org.brinkwatch.event.Problem;

/** Why a document cannot become an article, in words for the person who gave it. */
final class Unreadable extends Exception {
  private final String what;
  private final String remedy;

  Unreadable(String what, String remedy) {
    super(what);
    this.what = what;
    this.remedy = remedy;
  }

  Problem at(String where, int line) {
    return new Problem(where, line, what, remedy);
  }
}
