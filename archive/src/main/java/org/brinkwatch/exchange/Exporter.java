package org.brinkwatch.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * Writes rows in one format, in their order: the same rows give the same bytes. A new format is a
 * class of this kind and a line in {@link ExportFormat}.
 */
public interface Exporter {
  /** Writes all rows; the stream is flushed and not closed. */
  Written write(Iterator<ExportRow> rows, OutputStream out) throws IOException;

  /**
   * How much was written.
   *
   * @param rows events written
   * @param unfit events that the format has no way to tell: undated ones, or such as did not happen
   */
  record Written(long rows, long unfit) {}
}
