package org.brinkwatch.event;

/** What the text says of an act: did it happen? */
public enum Status {
  /** It happened or is happening. */
  ACTUAL,
  /** Announced, promised, planned, threatened. */
  INTENDED,
  /** Could, should, would, if; asked for, recommended or supposed. */
  HYPOTHETICAL,
  /** Said not to have happened. */
  NEGATED
}
