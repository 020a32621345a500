package org.brinkwatch.watch.redline;

import java.util.Locale;

/** How grave it is that a line is crossed, mildest first. */
public enum Severity {
  INFO,
  WARNING,
  HIGH,
  CRITICAL;

  /** As files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
