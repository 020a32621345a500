package org.brinkwatch.forecast.completion;

/** How far ahead is asked. */
enum Horizon {
  /** The history reaches up to the step before the question's. */
  NEXT,

  /** The history has stopped some steps before. */
  LATER
}
