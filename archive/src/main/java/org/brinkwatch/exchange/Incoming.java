package org.brinkwatch.exchange;

/** What a line of a data set asks the archive to do: to hold a deed, or to let go of one. */
public sealed interface Incoming permits Imported, Withdrawn {
  Origin origin();
}
