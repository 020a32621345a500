package org.brinkwatch.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Lines with quotes where needed, as RFC 4180 has them; in UTF-8. */
final class CsvLines implements Lines {
  private static final int MOST_FIELDS = 200;

  private final Iterator<CsvRecord> records;
  private Cells cells = Cells.of(java.util.List.of());
  private long number;
  private boolean broken;

  CsvLines(InputStream in, char separator, int longest) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MOST_FIELDS)
            .maxFieldSize(longest)
            .maxRecordSize(4 * longest)
            .build();
    records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(4 * longest)
            .build(handler, new InputStreamReader(in, StandardCharsets.UTF_8))
            .iterator();
  }

  @Override
  public boolean next() throws IOException, BadCell {
    try {
      if (broken || !records.hasNext()) {
        return false;
      }
      CsvRecord record = records.next();
      number = record.getStartingLineNumber();
      cells = Cells.of(record.getFields());
      return true;
    } catch (CsvParseException e) {
      broken = true; // where the next line begins cannot be told
      number++;
      throw new BadCell(
          "", String.valueOf(e.getMessage()), "lines of CSV; the rest of the file is not read");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Cells cells() {
    return cells;
  }
}
