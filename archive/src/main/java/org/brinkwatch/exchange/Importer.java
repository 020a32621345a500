package org.brinkwatch.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Reads data sets of others, line by line: nothing is kept. Each line becomes something for the
 * archive, a bad line, or is left out with a reason; all are counted.
 */
public final class Importer {
  private static final int HEAD = 1 << 18;
  private static final String OTHER_GDELT =
      "; GDELT's mentions and knowledge graph are not events and not read";

  private final ImportOptions options;

  public Importer(ImportOptions options) {
    this.options = options;
  }

  /**
   * Reads one file: plain, with gzip, or each table of a zip.
   *
   * @throws IOException where the file cannot be read at all
   */
  public Tally read(Path file, Consumer<Incoming> out, Consumer<BadLine> bad) throws IOException {
    Tally tally = new Tally();
    Consumer<BadLine> counted =
        line -> {
          tally.countBad();
          bad.accept(line);
        };
    String name = file.toString();
    boolean[] any = {false};
    try {
      Packed.each(
          file,
          options.limits(),
          (table, in) -> {
            any[0] = true;
            String inside =
                table.indexOf('!') < 0 ? name : name + table.substring(table.indexOf('!'));
            table(inside, in, out, counted, tally);
          });
    } catch (Packed.TooMuch | ZipException | java.io.EOFException e) {
      counted.accept(
          new BadLine(name, 0, "", String.valueOf(e.getMessage()), "a whole packed file"));
      return tally;
    }
    if (!any[0]) {
      counted.accept(new BadLine(name, 0, "", "no table", "a .csv, .tsv, .tab or .txt inside"));
    }
    return tally;
  }

  /**
   * The data set of a file by its first line, or as forced; empty where it is none that is known.
   */
  public Optional<Format> format(Path file) throws IOException {
    List<Format> found = new ArrayList<>();
    try {
      Packed.each(
          file,
          options.limits(),
          (table, in) -> {
            BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
            skipMark(buffered);
            String first = firstLine(buffered);
            options.format().or(() -> of(first)).ifPresent(found::add);
            throw new Enough();
          });
    } catch (Enough | Packed.TooMuch | ZipException | java.io.EOFException e) {
      return found.stream().findFirst();
    }
    return Optional.empty();
  }

  private static Optional<Format> of(String first) {
    try {
      return Format.of(cells(first, separator(first)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** One table is enough. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private void table(
      String name, InputStream in, Consumer<Incoming> out, Consumer<BadLine> bad, Tally tally)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
    skipMark(buffered);
    String first = firstLine(buffered);
    char separator = separator(first);
    List<String> cells = cells(first, separator);
    Optional<Format> format = options.format().or(() -> Format.of(cells));
    if (format.isEmpty()) {
      bad.accept(
          new BadLine(name, 1, "", first, "the first line of " + Format.known() + OTHER_GDELT));
      return;
    }
    Lines lines =
        format.get().isTabbed()
            ? new TabLines(buffered, options.limits().line())
            : new CsvLines(buffered, separator, options.limits().line());
    try {
      new Table(name, format.get(), lines, out, bad, tally).read(cells);
    } catch (BadCell e) {
      bad.accept(e.at(name, 1));
    }
  }

  private static void skipMark(BufferedInputStream in) throws IOException {
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    if (!new String(mark, StandardCharsets.ISO_8859_1).equals("\u00ef\u00bb\u00bf")) {
      in.reset();
    }
  }

  private static String firstLine(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    StringBuilder line = new StringBuilder();
    for (int value = in.read();
        value >= 0 && value != '\n' && line.length() < HEAD - 1;
        value = in.read()) {
      line.append((char) value);
    }
    in.reset();
    return line.toString().replaceFirst("\r$", "");
  }

  private static char separator(String line) {
    if (line.indexOf('\t') >= 0) {
      return '\t';
    }
    long semicolons = line.chars().filter(each -> each == ';').count();
    long commas = line.chars().filter(each -> each == ',').count();
    return semicolons > commas ? ';' : ',';
  }

  private static List<String> cells(String line, char separator) throws IOException {
    if (separator == '\t') {
      return List.of(line.split("\t", -1));
    }
    try {
      CsvLines lines =
          new CsvLines(
              new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), separator, HEAD);
      return lines.next() ? lines.cells().list() : List.of();
    } catch (BadCell e) {
      return List.of();
    }
  }

  /** One table as it is read. */
  private final class Table {
    private final String name;
    private final Format format;
    private final Lines lines;
    private final Consumer<Incoming> out;
    private final Consumer<BadLine> bad;
    private final Tally tally;

    Table(
        String name,
        Format format,
        Lines lines,
        Consumer<Incoming> out,
        Consumer<BadLine> bad,
        Tally tally) {
      this.name = name;
      this.format = format;
      this.lines = lines;
      this.out = out;
      this.bad = bad;
      this.tally = tally;
    }

    void read(List<String> first) throws IOException, BadCell {
      boolean headless = first.get(0).matches("\\d+") && hasHeadlessForm();
      List<String> names = headless ? headless(first) : first;
      if (!headless) {
        next();
      }
      if (!next()) {
        return;
      }
      if (format == Format.POLECAT) {
        names = PolecatRows.below(names, lines.cells().size());
      }
      RowReader reader = reader(new Columns(names));
      do {
        line(reader);
      } while (next());
    }

    private boolean hasHeadlessForm() {
      return format == Format.GDELT || format == Format.UCDP_GED;
    }

    private List<String> headless(List<String> first) throws BadCell {
      if (format == Format.UCDP_GED) {
        return UcdpRows.COLUMNS;
      }
      return GdeltRows.layout(first.size())
          .orElseThrow(
              () -> new BadCell("", first.size() + " columns", "61 (GDELT 2.0), 58 or 57 (1.0)"));
    }

    /** Bad lines are told and passed over. */
    private boolean next() throws IOException {
      while (true) {
        try {
          return lines.next();
        } catch (BadCell e) {
          bad.accept(e.at(name, lines.number()));
        }
      }
    }

    private void line(RowReader reader) {
      Cells cells = lines.cells();
      try {
        if (!reader.fits(cells)) {
          throw new BadCell("", cells.size() + " columns", reader.width());
        }
        Incoming incoming = reader.read(new Row(cells));
        if (incoming instanceof Imported imported) {
          tally.countImported(imported.flags());
        } else {
          tally.countWithdrawn();
        }
        out.accept(incoming);
      } catch (BadCell e) {
        bad.accept(e.at(name, lines.number()));
      } catch (LeftOut e) {
        tally.countLeftOut(e.reason());
      }
    }

    private RowReader reader(Columns columns) throws BadCell {
      return switch (format) {
        case ICEWS -> new IcewsRows(columns);
        case GDELT -> new GdeltRows(columns);
        case POLECAT -> new PolecatRows(columns);
        case ACLED -> new AcledRows(columns, options.asOf());
        case ACLED_DELETED -> new AcledRows.Deletions(columns);
        case UCDP_GED -> new UcdpRows(columns, options.asOf());
      };
    }
  }
}
