package org.brinkwatch.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.Import;
import org.brinkwatch.event.Problem;
import org.brinkwatch.exchange.BadLine;
import org.brinkwatch.exchange.Format;
import org.brinkwatch.exchange.ImportOptions;
import org.brinkwatch.exchange.Imported;
import org.brinkwatch.exchange.ImportedLines;
import org.brinkwatch.exchange.Importer;
import org.brinkwatch.exchange.Incoming;
import org.brinkwatch.exchange.Origin;
import org.brinkwatch.exchange.Tally;
import org.brinkwatch.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Event data of others in, to JSON lines or into a desk. */
@Command(
    name = "import",
    description = {
      "Reads event data of others: ICEWS, GDELT (2.0 and 1.0), POLECAT, ACLED, UCDP GED.",
      "",
      "Files may be packed with gzip or zip. Lines that cannot be read are counted and listed.",
      "docs/exchange.md tells what becomes of each column."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch import --desk balkans *.export.CSV.zip",
      "  brinkwatch import --to gdelt.jsonl 20240301001500.export.CSV.zip",
      "  brinkwatch import --format acled --bad bad.tsv acled.csv > acled.jsonl",
      ""
    })
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN_KINDS = 10;

  private final Streams streams;
  private final InstantSource clock;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "icews, gdelt, polecat, acled, acled-deleted or ucdp-ged; told by the first"
              + " line if not given.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "The day since when rows are known that do not say so themselves: that of the"
              + " release. The day of the file if not given.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the JSON lines go; standard output if not given.")
  private Optional<Path> to = Optional.empty();

  @Option(
      names = "--desk",
      paramLabel = "DIR",
      description = "The folder of a desk, into whose archive the rows go.")
  private Optional<Path> desk = Optional.empty();

  @Option(
      names = "--bad",
      paramLabel = "FILE",
      description = "A table of all bad lines: file, line, field, found, expected.")
  private Optional<Path> bad = Optional.empty();

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "How many bad lines to print; 20 if not given.")
  private int show = 20;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of one or several formats.")
  private List<Path> files = new ArrayList<>();

  ImportCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  /** Where bad lines go. */
  private final class BadLines {
    private final Writer table;
    private long count;

    BadLines(Writer table) throws IOException {
      this.table = table;
      table.write("file\tline\tfield\tfound\texpected\n");
    }

    void add(BadLine line) {
      count++;
      if (count <= show) {
        streams.err().println("brinkwatch: " + line);
      }
      try {
        table.write(
            String.join(
                "\t",
                line.file(),
                Long.toString(line.line()),
                line.field(),
                line.found(),
                line.expected() + "\n"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Format> known = format.flatMap(Format::named);
    if (format.isPresent() && known.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--format': '"
              + format.get()
              + "'; expected one of icews,"
              + " gdelt, polecat, acled, acled-deleted, ucdp-ged");
    }
    try (Writer table =
        bad.isPresent() ? Files.newBufferedWriter(bad.get()) : Writer.nullWriter()) {
      BadLines lines = new BadLines(table);
      Progress progress = new Progress(streams);
      Tally tally = new Tally();
      if (desk.isPresent()) {
        archive(desk.get(), known, lines, progress, tally);
      } else if (to.isPresent()) {
        new WholeFile(to.get())
            .write(
                out -> {
                  Writer writer =
                      new java.io.BufferedWriter(
                          new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
                  read(known, writer, lines, progress, tally);
                  writer.flush();
                });
      } else {
        read(known, streams.out(), lines, progress, tally);
        streams.out().flush();
      }
      progress.end();
      tell(tally, lines.count);
      return exit(tally, progress);
    }
  }

  private void read(
      Optional<Format> known, Writer out, BadLines lines, Progress progress, Tally tally)
      throws IOException {
    for (Path file : files) {
      try {
        LocalDate day = asOf.isPresent() ? asOf.get() : day(file);
        tally.add(
            new Importer(new ImportOptions(known, day))
                .read(file, incoming -> print(out, ImportedLines.line(incoming)), lines::add));
        progress.done();
      } catch (NoSuchFileException e) {
        progress.failed(new Problem(file.toString(), 0, "no such file", "check the name"));
      }
    }
  }

  private void archive(
      Path folder, Optional<Format> known, BadLines lines, Progress progress, Tally tally)
      throws IOException {
    Path database = folder.resolve("archive").resolve("brinkwatch.db");
    if (!Files.exists(database) && files.stream().noneMatch(Files::exists)) {
      // no desk is begun where nothing can be read
      for (Path file : files) {
        progress.failed(new Problem(file.toString(), 0, "no such file", "check the name"));
      }
      return;
    }
    try (Archive archive = Archive.open(database, clock)) {
      for (Path file : files) {
        try {
          add(archive, file, known, lines, tally);
          progress.done();
        } catch (NoSuchFileException e) {
          progress.failed(new Problem(file.toString(), 0, "no such file", "check the name"));
        } catch (ArchiveException e) {
          progress.failed(new Problem(file.toString(), 0, String.valueOf(e.getMessage()), ""));
        }
      }
      archive.imports().complete();
    } catch (ArchiveException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void add(Archive archive, Path file, Optional<Format> known, BadLines lines, Tally tally)
      throws IOException {
    Importer importer =
        new Importer(new ImportOptions(known, asOf.isPresent() ? asOf.get() : day(file)));
    Optional<Format> found = importer.format(file);
    if (found.isEmpty()) { // a file that is none is told by reading it
      tally.add(importer.read(file, incoming -> {}, lines::add));
      return;
    }
    try (Import begun =
        archive.imports().begin(found.get().dataset(), file.toString(), print(file))) {
      long[] seen = {0};
      tally.add(
          importer.read(
              file,
              incoming -> {
                if (seen[0]++ >= begun.done()) {
                  take(begun, incoming);
                }
              },
              lines::add));
      begun.finish();
    }
  }

  /** ACLED's rows take the place of older ones; other data sets are given out once. */
  private static void take(Import begun, Incoming incoming) {
    Origin origin = incoming.origin();
    if (incoming instanceof Imported row && !origin.dataset().equals(Format.ACLED.dataset())) {
      begun.add(List.of(row.deed()));
    } else if (incoming instanceof Imported row) {
      begun.put(origin.id(), origin.version(), row.deed());
    } else {
      begun.withdraw(origin.id(), origin.version());
    }
  }

  /** The same for the same bytes. */
  private static String print(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static LocalDate day(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static void print(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Tally tally, long badLines) {
    long leftOut = tally.leftOut().values().stream().mapToLong(Long::longValue).sum();
    streams
        .err()
        .println(
            "brinkwatch: "
                + tally.imported()
                + " rows read, "
                + tally.withdrawn()
                + " deletions, "
                + leftOut
                + " left out, "
                + tally.bad()
                + " bad");
    if (badLines > show && bad.isEmpty()) {
      streams
          .err()
          .println("  " + (badLines - show) + " more bad lines; --bad FILE lists them all");
    }
    kinds("left out: ", tally.leftOut());
    kinds("doubtful: ", tally.flags());
  }

  /** The most frequent ones. */
  private void kinds(String what, Map<String, Long> counts) {
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN_KINDS)
        .forEach(
            kind -> streams.err().println("  " + what + kind.getValue() + " " + kind.getKey()));
  }

  private static int exit(Tally tally, Progress progress) {
    boolean failed = tally.bad() > 0 || progress.exit() != Exit.OK;
    if (!failed) {
      return Exit.OK;
    }
    return tally.imported() + tally.withdrawn() > 0 ? Exit.PARTIAL : Exit.FAILURE;
  }
}
