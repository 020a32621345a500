package org.brinkwatch.watch.redline;

import java.util.Locale;

/** How grave it is that a line is crossed, mildest first. */
public enum Severity {
  INFO(1),
  WARNING(2),
  HIGH(3),
  CRITICAL(4);

  private final int rank;

  Severity(int rank) {
    this.rank = rank;
  }

  /** 1 for the mildest. */
  public int rank() {
    return rank;
  }

  /** As files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
