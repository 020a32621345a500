package org.brinkwatch.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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

/**
 * The deeds of a file, and what is wrong with its lines. The first line says which kind it is: the
 * header of a KEDS file, or an object of {@code events.jsonl}.
 */
record DeedFile(List<Deed> deeds, List<Problem> problems) {
  private static final String STANDARD_INPUT = "-";
  private static final int LONGEST_LINE = 1 << 20;
  private static final int SHOWN = 10;

  /** Standard input for {@code -}. */
  static DeedFile read(String file, Streams streams) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return read("standard input", streams.in(), Optional.empty());
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new IOException(file + ": no such file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(file, in, Optional.of(path.resolveSibling("claims.jsonl")));
    }
  }

  private static DeedFile read(String name, InputStream in, Optional<Path> claims)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_LINE);
    lines.mark(LONGEST_LINE);
    String first = Optional.ofNullable(lines.readLine()).orElse("");
    lines.reset();
    if (!first.startsWith("{")) {
      return new DeedFile(KedsFile.read(name, lines, problems::add), problems);
    }
    Optional<Path> beside = claims.filter(Files::isRegularFile);
    if (beside.isEmpty()) {
      return new DeedFile(EventDeeds.read(name, lines, Optional.empty(), problems::add), problems);
    }
    try (BufferedReader told = Files.newBufferedReader(beside.get())) {
      return new DeedFile(EventDeeds.read(name, lines, Optional.of(told), problems::add), problems);
    }
  }

  /** The last day on which something became known. */
  Optional<LocalDate> lastDay() {
    return deeds.stream().map(Deed::known).max(LocalDate::compareTo);
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
