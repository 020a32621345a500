package org.brinkwatch.event;

import java.util.OptionalInt;

/** How many were killed and injured, and how large the acting or sent party was; lower bounds. */
public record Counts(OptionalInt killed, OptionalInt injured, OptionalInt size) {
  public static final Counts NONE =
      new Counts(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
