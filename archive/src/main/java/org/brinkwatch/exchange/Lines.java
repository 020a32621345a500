package org.brinkwatch.exchange;

import java.io.IOException;

/** The lines of a table, one at a time. */
interface Lines {
  /** Goes to the next line; false behind the last. A line that cannot be had is a BadCell. */
  boolean next() throws IOException, BadCell;

  /** Where the line begins, counted from 1. */
  long number();

  /** Its cells, until the next call. */
  Cells cells();
}
