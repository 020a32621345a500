package org.brinkwatch.exchange;

/** One format's rows. A new format is a class of this kind and a line in {@link Format}. */
interface RowReader {
  /** What the row says. Its flags go to the one who counts. */
  Incoming read(Row row) throws BadCell, LeftOut;

  /** Whether a line of so many cells can be one of this file's; the shorter are never. */
  boolean fits(Cells cells);

  /** How many cells a line has, in words. */
  String width();
}
