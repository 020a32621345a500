package org.brinkwatch.desk;

/** What the program's exit codes mean; docs/usage.md says so too. */
final class Exit {
  static final int OK = 0;

  /** No input could be read, the result could not be written, or a figure fell short. */
  static final int FAILURE = 1;

  /** A mistake in the options or in a file of the user's; nothing was done. */
  static final int USAGE = 2;

  /** Some inputs failed, each named on standard error; the others are done. */
  static final int PARTIAL = 3;

  /** A red line is crossed. */
  static final int CROSSED = 10;

  private Exit() {}
}
