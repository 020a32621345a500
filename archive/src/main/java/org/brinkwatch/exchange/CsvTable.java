package org.brinkwatch.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Our own columns as RFC 4180 has it, with line feeds, in UTF-8 without a mark. */
final class CsvTable implements Exporter {
  @Override
  public Written write(Iterator<ExportRow> rows, OutputStream stream) throws IOException {
    OutputStreamWriter out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    // not closed: the stream is another's
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(FlatColumn.ALL.stream().map(FlatColumn::name).toList());
    long written = 0;
    while (rows.hasNext()) {
      ExportRow row = rows.next();
      for (ExportRow.Pair pair : row.pairs()) {
        csv.writeRecord(FlatColumn.ALL.stream().map(column -> cell(column, row, pair)).toList());
      }
      written++;
    }
    csv.flush();
    out.flush();
    return new Written(written, 0);
  }

  private static String cell(FlatColumn column, ExportRow row, ExportRow.Pair pair) {
    return column
        .value()
        .apply(row, pair)
        .map(
            value ->
                value instanceof Double number
                    ? Safe.number(number)
                    : value instanceof String words ? Safe.text(words) : value.toString())
        .orElse("");
  }
}
