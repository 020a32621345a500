package org.brinkwatch.code.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What vague words are read as: the lines of {@code conventions.tsv}. */
final class Conventions {
  private static final Map<String, Stretch> STRETCHES = stretches();

  private Conventions() {}

  /** From one number of units to another; in a part of a whole, counted from 1, or from -1 back. */
  record Stretch(int from, int to, String unit) {
    LocalDate earliest(LocalDate day) {
      return plus(day, from);
    }

    LocalDate latest(LocalDate day) {
      return plus(day, to);
    }

    /** The part of a whole that these units are. */
    When part(When whole) {
      LocalDate begin = edge(whole, from, 0);
      LocalDate end = edge(whole, to, 1).minusDays(1);
      LocalDate last = end.isAfter(whole.last()) ? whole.last() : end;
      return begin.isAfter(last) ? whole : whole.between(begin, last);
    }

    private LocalDate edge(When whole, int number, int after) {
      return number > 0
          ? plus(whole.first(), number - 1 + after)
          : plus(whole.last().plusDays(1), number + after);
    }

    private LocalDate plus(LocalDate day, int count) {
      return day.plus(count, ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT) + "S"));
    }
  }

  static Optional<Stretch> find(String what, String of) {
    return Optional.ofNullable(STRETCHES.get(what + " " + of));
  }

  /** A line that has to be there; an IllegalStateException if it is not. */
  static Stretch of(String what, String of) {
    return find(what, of)
        .orElseThrow(() -> new IllegalStateException("no convention for " + what + " " + of));
  }

  private static Map<String, Stretch> stretches() {
    Map<String, Stretch> stretches = new HashMap<>();
    for (List<String> row : rows("conventions.tsv", 6)) {
      int from = Integer.parseInt(row.get(2));
      int to = Integer.parseInt(row.get(3));
      stretches.put(row.get(0) + " " + row.get(1), new Stretch(from, to, row.get(4)));
    }
    return Map.copyOf(stretches);
  }

  /**
   * The lines of a table of this package below its header.
   *
   * @throws IllegalStateException naming the table, if it is missing or a line has other fields
   */
  static List<List<String>> rows(String table, int fields) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : read(table).lines().skip(1).toList()) {
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != fields) {
        throw new IllegalStateException(
            table + ":" + (rows.size() + 2) + ": expected " + fields + " fields: " + line);
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  private static String read(String table) {
    try (InputStream in = Conventions.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + table);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
