package org.brinkwatch.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinkwatch.event.Status;

/**
 * A table of the kind that event data sets are: tabs, a header, a line for each pair of actors. It
 * has no word for what did not happen or has no day, so such events are not in it.
 */
abstract class TabTable implements Exporter {
  /** The names of the columns. */
  abstract List<String> columns();

  /**
   * The cells of a line.
   *
   * @param id unique, also where an event is several lines
   */
  abstract List<String> cells(ExportRow row, ExportRow.Pair pair, String id, LocalDate day);

  @Override
  public final Written write(Iterator<ExportRow> rows, OutputStream stream) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    long written = 0;
    long unfit = 0;
    line(out, columns());
    while (rows.hasNext()) {
      ExportRow row = rows.next();
      Optional<LocalDate> day = row.day();
      if (row.status() != Status.ACTUAL || day.isEmpty()) {
        unfit++;
        continue;
      }
      written++;
      List<ExportRow.Pair> pairs = row.pairs();
      for (int i = 0; i < pairs.size(); i++) {
        line(out, cells(row, pairs.get(i), row.id() + (i == 0 ? "" : "-" + (i + 1)), day.get()));
      }
    }
    out.flush();
    return new Written(written, unfit);
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    out.write(cells.stream().collect(Collectors.joining("\t", "", "\n")));
  }
}
