package org.brinkwatch.watch.redline;

import java.util.Locale;

/** How a line stands on a day. */
public enum State {
  QUIET,
  /** Part of the pattern is there, or all of it for too short a time. */
  APPROACHING,
  CROSSED,
  /** No outlet told anything about the region of the line: silence is not peace. */
  UNKNOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
