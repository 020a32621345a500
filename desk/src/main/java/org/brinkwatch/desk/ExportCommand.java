package org.brinkwatch.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.FilterException;
import org.brinkwatch.event.Problem;
import org.brinkwatch.exchange.EventFile;
import org.brinkwatch.exchange.ExportFormat;
import org.brinkwatch.exchange.ExportRow;
import org.brinkwatch.exchange.Exporter;
import org.brinkwatch.exchange.Terms;
import org.brinkwatch.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Events out, in a format of others. */
@Command(
    name = "export",
    description = {
      "Writes the events of a desk, or of an events.jsonl, in the formats that others load: icews,",
      "polecat, csv, parquet, geojson, graphml.",
      "",
      "ACLED's rows stay here, for its terms forbid giving them to others. The query is the desk's."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch export --format icews --from events.jsonl > events.tsv",
      "  brinkwatch export --format parquet --out events.parquet --desk balkans 'actor:SRB'",
      ""
    })
final class ExportCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "icews, polecat, csv, parquet, geojson or graphml.")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "There whole or not at all; standard output if not given.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "An events.jsonl, or what 'brinkwatch import' wrote.")
  private Optional<Path> from = Optional.empty();

  @Option(names = "--desk", paramLabel = "DIR", description = "The folder of a desk.")
  private Optional<Path> desk = Optional.empty();

  @Option(
      names = "--with-acled",
      description = "Keep ACLED's rows, for your own use alone: you may not pass them on.")
  private boolean withAcled;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Which events: 'actor:SRB type:ASSAULT from:2024'; all if not given.")
  private List<String> query = new ArrayList<>();

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat wanted = wanted();
    if (from.isPresent() == desk.isPresent()) {
      throw refused("Expected --from with a file, or --desk with a folder");
    }
    Filter filter = filter();
    try {
      return from.isPresent() ? file(wanted, from.get(), filter) : archive(wanted, filter);
    } catch (NoSuchFileException e) {
      throw new Mistakes(
          List.of(new Problem(String.valueOf(e.getFile()), 0, "no such file", "check the name")));
    }
  }

  private ExportFormat wanted() {
    ExportFormat wanted =
        ExportFormat.named(format)
            .orElseThrow(
                () ->
                    refused(
                        "Invalid value for option '--format': '"
                            + format
                            + "'; expected one of "
                            + Arrays.toString(ExportFormat.values())));
    if (wanted == ExportFormat.PARQUET && out.isEmpty()) {
      throw refused("parquet is no text; say where it shall go with --out FILE");
    }
    return wanted;
  }

  private Filter filter() {
    try {
      return Filter.parse(String.join(" ", query));
    } catch (FilterException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private int file(ExportFormat wanted, Path file, Filter filter) throws IOException {
    if (!filter.words().isEmpty()) {
      throw refused("words are looked for in a desk alone; a file has no sentences");
    }
    Progress progress = new Progress(streams);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      EventFile rows =
          new EventFile(
              file.toString(),
              in,
              bad -> progress.failed(new Problem(bad.file(), (int) bad.line(), told(bad), "")));
      write(wanted, new Chosen(rows, filter));
    }
    progress.done();
    progress.end();
    return progress.exit();
  }

  private static String told(org.brinkwatch.exchange.BadLine bad) {
    return (bad.field().isEmpty() ? "" : bad.field() + ": ")
        + "found '"
        + bad.found()
        + "', expected "
        + bad.expected();
  }

  private int archive(ExportFormat wanted, Filter filter) throws IOException {
    Path file = desk.orElseThrow().resolve("archive").resolve("brinkwatch.db");
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (Archive archive = Archive.open(file, ExportCommand::noClock)) {
      write(wanted, new ArchiveRows(archive, filter));
      return Exit.OK;
    } catch (ArchiveException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** An export adds nothing that would need a time. */
  private static java.time.Instant noClock() {
    throw new IllegalStateException("an export adds nothing");
  }

  private void write(ExportFormat wanted, Iterator<ExportRow> rows) throws IOException {
    Terms terms = new Terms(withAcled);
    Iterator<ExportRow> allowed = terms.allowed(rows);
    Exporter exporter = wanted.exporter();
    Exporter.Written[] written = new Exporter.Written[1];
    if (out.isPresent()) {
      new WholeFile(out.get()).write(bytes -> written[0] = exporter.write(allowed, bytes));
    } else {
      written[0] = exporter.write(allowed, new TextStream(streams.out()));
      streams.out().flush();
    }
    tell(wanted, written[0], terms);
  }

  private void tell(ExportFormat wanted, Exporter.Written written, Terms terms) {
    streams.err().println("brinkwatch: " + written.rows() + " events written");
    if (written.unfit() > 0) {
      streams
          .err()
          .println(
              "  "
                  + written.unfit()
                  + " not: they did not happen, or have no day, and "
                  + wanted
                  + " cannot say so");
    }
    if (terms.stripped() > 0) {
      streams
          .err()
          .println(
              "  "
                  + terms.stripped()
                  + " rows of ACLED's left out, as its terms ask; --with-acled keeps them, for"
                  + " your own use alone");
    }
    terms.attributions().forEach(line -> streams.err().println("  cite: " + line));
  }

  private ParameterException refused(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
