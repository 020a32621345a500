package org.brinkwatch.desk;

/** What the program's exit codes mean; docs/usage.md says so too. */
final class Exit {
  static final int OK = 0;

  /** Nothing could be done: no input could be read, or the result could not be written. */
  static final int FAILURE = 1;

  /** A mistake in the options or in a file of the user's; nothing was read. */
  static final int USAGE = 2;

  /** Some inputs failed, each named on standard error; the others are done. */
  static final int PARTIAL = 3;

  private Exit() {}
}
