package org.brinkwatch.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Problem;
import org.brinkwatch.store.EventDeeds;
import org.brinkwatch.watch.keds.KedsFile;
import org.brinkwatch.watch.redline.EventTable;
import org.brinkwatch.watch.redline.RedLines;
import org.brinkwatch.watch.redline.Version;

/**
 * What a file tells of events, and what is wrong with its lines. The first line says which kind it
 * is: an object of {@code events.jsonl}, or the header of a table or of a KEDS file.
 */
record DeedFile(List<Version> versions, List<Problem> problems) {
  private static final String STANDARD_INPUT = "-";
  private static final int SHOWN = 10;

  /** Standard input for {@code -}. */
  static DeedFile read(String file, Streams streams) throws IOException {
    String text = text(file, streams);
    return text.stripLeading().startsWith("{")
        ? lines(name(file), text, claims(file))
        : table(name(file), text);
  }

  /** Every row of a KEDS file, as figures of others are counted. */
  static DeedFile rows(String file, Streams streams) throws IOException {
    List<Problem> problems = new ArrayList<>();
    BufferedReader lines = reader(text(file, streams));
    return new DeedFile(Version.of(KedsFile.rows(name(file), lines, problems::add)), problems);
  }

  private static String text(String file, Streams streams) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return decoded(streams.in());
    }
    if (!Files.isRegularFile(Path.of(file))) {
      throw new IOException(file + ": no such file");
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return decoded(in);
    }
  }

  /** What is no UTF-8 becomes a sign of its own, so that the lines around it can be read. */
  private static String decoded(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String name(String file) {
    return file.equals(STANDARD_INPUT)
        ? "standard input"
        : String.valueOf(Path.of(file).getFileName());
  }

  private static Optional<Path> claims(String file) {
    return Optional.of(file)
        .filter(name -> !name.equals(STANDARD_INPUT))
        .map(name -> Path.of(name).resolveSibling("claims.jsonl"))
        .filter(Files::isRegularFile);
  }

  private static DeedFile table(String name, String text) {
    EventTable table = EventTable.read(name, text);
    return new DeedFile(table.versions(), table.problems());
  }

  private static DeedFile lines(String name, String text, Optional<Path> claims)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (Reader told = claims.isPresent() ? Files.newBufferedReader(claims.get()) : reader("")) {
      EventDeeds.Told read =
          EventDeeds.read(name, reader(text), Optional.of(new BufferedReader(told)), problems::add);
      List<Version> withdrawals =
          read.withdrawals().stream()
              .map(one -> Version.withdrawn(one.event(), one.known()))
              .toList();
      return new DeedFile(Version.of(read.deeds(), withdrawals), problems);
    }
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }

  /** What is held in the end, each deed as known on its day of knowledge. */
  List<Deed> deeds() {
    return RedLines.last(versions);
  }

  /** The last day on which something became known. */
  Optional<LocalDate> lastDay() {
    return versions.stream().map(Version::known).max(LocalDate::compareTo);
  }

  /** Says what is wrong, the first lines of it. */
  void tell(Streams streams) {
    problems.stream()
        .limit(SHOWN)
        .forEach(problem -> streams.err().println("brinkwatch: " + problem));
    if (problems.size() > SHOWN) {
      streams.err().println("brinkwatch: and " + (problems.size() - SHOWN) + " lines more like it");
    }
  }

  /** Of a run that did what it could. */
  int exit() {
    return problems.isEmpty() ? Exit.OK : Exit.PARTIAL;
  }
}
