package org.brinkwatch.code.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.brinkwatch.event.Problem;

/** One line of a table; what is wrong in it goes to the list of problems. */
record Row(
    String file, int line, List<String> columns, List<String> cells, Consumer<Problem> wrong) {

  String get(String column) {
    int at = columns.indexOf(column);
    return at < cells.size() ? cells.get(at).strip() : "";
  }

  /** What stands there; a problem if nothing does. */
  String required(String column) {
    if (get(column).isEmpty()) {
      problem("no " + column, "fill the column");
    }
    return get(column);
  }

  List<String> list(String column) {
    return Spelling.parts(get(column), '|');
  }

  String sector(String sector) {
    if (!sector.isEmpty() && !Codes.SECTORS.contains(sector)) {
      problem("unknown sector '" + sector + "'", "use one of " + Codes.SECTORS);
    }
    return sector;
  }

  String country(String column) {
    String code = get(column);
    if (!code.isEmpty() && !Codes.COUNTRIES.contains(code)) {
      problem("unknown country '" + code + "'", "use ISO 3166 alpha-3, or XKX for Kosovo");
    }
    return code;
  }

  boolean yes(String column) {
    return oneOf(column, Set.of("yes", "no")).equals("yes");
  }

  String oneOf(String column, Set<String> allowed) {
    if (!allowed.contains(get(column))) {
      String expected = String.join(", ", allowed.stream().sorted().toList());
      problem("unknown " + column + " '" + get(column) + "'", "use one of " + expected);
    }
    return get(column);
  }

  Office office(String title, String sector, String country) {
    Optional<LocalDate> from = day("from", false);
    Optional<LocalDate> to = day("to", true);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problem("ends before it begins: " + get("from") + " to " + get("to"), "swap them");
    }
    return new Office(title, sector, country, from, to);
  }

  private Optional<LocalDate> day(String column, boolean last) {
    String date = get(column);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(date, last));
    } catch (DateTimeException | NumberFormatException unreadable) {
      problem("no date: '" + date + "'", "write 2021, 2021-03 or 2021-03-09");
      return Optional.empty();
    }
  }

  /** A day, or the first or last one of a year or month. */
  private static LocalDate read(String date, boolean last) {
    List<String> parts = Spelling.parts(date, '-'); // by hand: java.time's formats load slowly
    if (parts.isEmpty() || parts.size() > 3) {
      throw new DateTimeException(date);
    }
    int year = Integer.parseInt(parts.get(0));
    if (parts.size() == 1) {
      return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(parts.get(1)));
    if (parts.size() == 3) {
      return month.atDay(Integer.parseInt(parts.get(2)));
    }
    return last ? month.atEndOfMonth() : month.atDay(1);
  }

  void problem(String what, String remedy) {
    wrong.accept(new Problem(file, line, what, remedy));
  }

  /** Cells of a line; blank ones at its end may be missing. */
  static List<String> cells(String line) {
    return new ArrayList<>(Arrays.asList(line.split("\t", -1)));
  }
}
