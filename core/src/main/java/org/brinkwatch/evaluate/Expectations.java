package org.brinkwatch.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/** What figures a run is expected to reach: a table of name, value and tolerance. */
public final class Expectations {
  private static final List<String> COLUMNS = List.of("name", "value", "tolerance");

  private final String file;
  private final List<Expectation> all;

  private record Expectation(int line, String name, double value, double tolerance) {
    boolean isMet(Figure figure) {
      return figure.better() == Figure.Better.HIGHER
          ? figure.value() >= value - tolerance
          : figure.value() <= value + tolerance;
    }
  }

  private Expectations(String file, List<Expectation> all) {
    this.file = file;
    this.all = all;
  }

  /** The expectations of a file; what is wrong with it is told, line by line. */
  public static Expectations read(Path file, Consumer<Problem> problems) {
    List<Expectation> all = new ArrayList<>();
    Sheet.read(file, problems)
        .ifPresent(
            sheet -> {
              Set<String> names = new HashSet<>();
              for (Sheet.Row row : sheet.rows(COLUMNS)) {
                if (!names.add(row.cells().get(0))) {
                  sheet.problem(row.line(), "names " + row.cells().get(0) + " again", "");
                }
                expectation(sheet, row).ifPresent(all::add);
              }
            });
    return new Expectations(file.toString(), all);
  }

  private static Optional<Expectation> expectation(Sheet sheet, Sheet.Row row) {
    try {
      double value = Double.parseDouble(row.cells().get(1));
      double tolerance = Double.parseDouble(row.cells().get(2));
      if (Double.isFinite(value) && tolerance >= 0 && Double.isFinite(tolerance)) {
        return Optional.of(new Expectation(row.line(), row.cells().get(0), value, tolerance));
      }
    } catch (NumberFormatException e) {
      // told below with those that are numbers but no good ones
    }
    sheet.problem(
        row.line(),
        "found '" + row.cells().get(1) + "' and '" + row.cells().get(2) + "'",
        "expected a value and a tolerance of 0 or more, as in 0.91 and 0.01");
    return Optional.empty();
  }

  /** A table of the figures that fell short of what is expected; empty where none did. */
  public String shortfalls(List<Figure> figures) {
    StringBuilder table = new StringBuilder();
    for (Expectation expectation : all) {
      Optional<Figure> figure =
          figures.stream().filter(one -> one.name().equals(expectation.name())).findFirst();
      if (figure.filter(expectation::isMet).isEmpty()) {
        table.append(row(expectation, figure));
      }
    }
    return table.isEmpty()
        ? ""
        : String.format(
                Locale.ROOT,
                "%-36s %9s %9s %9s%n",
                "short of " + file,
                "expected",
                "tolerance",
                "now")
            + table;
  }

  private static String row(Expectation expectation, Optional<Figure> figure) {
    return String.format(
        Locale.ROOT,
        "%-36s %9.4f %9.4f %9s%n",
        expectation.name(),
        expectation.value(),
        expectation.tolerance(),
        figure.map(found -> String.format(Locale.ROOT, "%.4f", found.value())).orElse("no such"));
  }

  public int size() {
    return all.size();
  }
}
