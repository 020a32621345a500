package org.brinkwatch.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/**
 * A table of turns: day, name and patterns of dyads with spaces between, separated by tabs; lines
 * that begin with # are remarks.
 */
public final class TurnFile {
  private static final int COLUMNS = 3;

  private TurnFile() {}

  /** In the order of the file; what is wrong with a line is told. */
  public static List<Turn> read(String name, BufferedReader lines, Consumer<Problem> problems)
      throws IOException {
    List<Turn> turns = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      Optional<String> fault = fault(cells);
      if (fault.isPresent()) {
        problems.accept(
            new Problem(name, number, fault.get(), "expected day, name, dyads like SER*>KSV*"));
      } else {
        turns.add(
            new Turn(
                LocalDate.parse(cells[0].strip()),
                cells[1].strip(),
                Arrays.asList(cells[2].strip().split(" +"))));
      }
    }
    return turns;
  }

  private static Optional<String> fault(String[] cells) {
    if (cells.length != COLUMNS) {
      return Optional.of("has " + cells.length + " columns, separated by tabs");
    }
    try {
      LocalDate.parse(cells[0].strip());
    } catch (DateTimeException e) {
      return Optional.of("day '" + cells[0] + "' is none like 1998-02-28");
    }
    return Arrays.stream(cells[2].strip().split(" +"))
        .filter(pattern -> !pattern.matches("[^>*\\s]+\\*?>[^>*\\s]+\\*?"))
        .findFirst()
        .map(pattern -> "'" + pattern + "' names no dyad");
  }
}
