package org.brinkwatch.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.brinkwatch.event.Problem;

/**
 * A table of pairs: a header with the columns uid, sentence, source and target, in any order among
 * others, then a row a line, separated by tabs, without quoting. What is wrong with it is told with
 * its line, and the next row is read.
 */
final class PairTable implements AutoCloseable {
  private static final List<String> COLUMNS = List.of("uid", "sentence", "source", "target");

  /** Longer than any sentence, shorter than what hurts. */
  private static final int LONGEST = 20_000;

  private final String name;
  private final BufferedReader lines;
  private final Consumer<Problem> problems;
  private int line;
  private List<Integer> columns = List.of();

  private PairTable(String name, BufferedReader lines, Consumer<Problem> problems) {
    this.name = name;
    this.lines = lines;
    this.problems = problems;
  }

  /** Its rows may be asked for once. */
  static PairTable open(Path file, Consumer<Problem> problems) throws IOException {
    return new PairTable(
        file.toString(),
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)),
        problems);
  }

  Iterator<PairRow> rows() throws IOException {
    String header = Optional.ofNullable(lines.readLine()).orElse("").replace("\uFEFF", "");
    line = 1;
    List<String> names = cells(header);
    columns = COLUMNS.stream().map(names::indexOf).toList();
    if (columns.contains(-1)) {
      problem("expected a header with the columns " + String.join(", ", COLUMNS));
      return new ArrayList<PairRow>().iterator();
    }
    return lines.lines().flatMap(this::row).iterator();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Stream<PairRow> row(String text) {
    line++;
    if (text.isEmpty()) {
      return Stream.empty();
    }
    List<String> cells = cells(text);
    Optional<String> fault = fault(cells);
    fault.ifPresent(this::problem);
    return fault.isPresent() ? Stream.empty() : Stream.of(row(cells));
  }

  private PairRow row(List<String> cells) {
    List<String> values = columns.stream().map(cells::get).toList();
    return new PairRow(values.get(0), values.get(1), values.get(2), values.get(3));
  }

  private Optional<String> fault(List<String> cells) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (columns.get(i) >= cells.size() || cells.get(columns.get(i)).isBlank()) {
        return Optional.of("has no " + COLUMNS.get(i));
      }
    }
    return cells.stream().anyMatch(cell -> cell.length() > LONGEST)
        ? Optional.of("is longer than " + LONGEST + " characters; expected one sentence")
        : Optional.empty();
  }

  private void problem(String what) {
    problems.accept(new Problem(name, line, what, ""));
  }

  private static List<String> cells(String text) {
    return Arrays.asList(text.split("\t", -1));
  }
}
