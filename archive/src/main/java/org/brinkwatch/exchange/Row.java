package org.brinkwatch.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** One line, cell by cell; a cell that is not what it should be is a {@link BadCell}. */
final class Row {
  /** How tools write that a cell is empty. */
  private static final Set<String> NOTHING = Set.of("NULL", "NA", "NaN", "nan", "None", "\\N");

  private static final int OLDEST = 1900;
  private static final int NEWEST = 2200;
  private static final int LONGEST_NAME = 300;
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private final Cells cells;

  Row(Cells cells) {
    this.cells = cells;
  }

  /** The words of a cell, without what would break a line; empty where there are none. */
  String text(Column column) {
    if (column.place() < 0 || column.place() >= cells.size()) {
      return "";
    }
    String words = cells.cell(column.place()).strip();
    return NOTHING.contains(words) ? "" : words;
  }

  /** A name, bounded, on one line. */
  String name(Column column) {
    String words = text(column);
    return bounded(words, LONGEST_NAME);
  }

  String notes(Column column) {
    return bounded(text(column), Imported.Details.LONGEST_NOTES);
  }

  static String bounded(String words, int longest) {
    String plain = hasControls(words) ? words.replaceAll("\\p{Cntrl}+", " ").strip() : words;
    if (plain.length() <= longest) {
      return plain;
    }
    int end = Character.isHighSurrogate(plain.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return plain.substring(0, end) + "…";
  }

  private static boolean hasControls(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) < ' ' || words.charAt(i) == 0x7f) {
        return true;
      }
    }
    return false;
  }

  String need(Column column) throws BadCell {
    String words = text(column);
    if (words.isEmpty()) {
      throw new BadCell(column.name(), "", "something");
    }
    return words;
  }

  OptionalDouble number(Column column, double least, double most) throws BadCell {
    String words = text(column);
    if (words.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(words);
      if (value >= least && value <= most) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new BadCell(column.name(), words, "a number from " + least + " to " + most);
  }

  OptionalInt count(Column column) throws BadCell {
    OptionalDouble number = number(column, 0, Integer.MAX_VALUE);
    return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number.getAsDouble());
  }

  /** A day as 2023-11-30, with or without a time behind it, 20231130, or 30 November 2023. */
  LocalDate day(Column column) throws BadCell {
    String words = need(column);
    return parsed(words)
        .filter(day -> day.getYear() >= OLDEST && day.getYear() < NEWEST)
        .orElseThrow(() -> new BadCell(column.name(), words, "a day like 2023-11-30 or 20231130"));
  }

  private static Optional<LocalDate> parsed(String words) {
    try {
      if (words.length() >= 10 && words.charAt(4) == '-' && words.charAt(7) == '-') {
        return Optional.of(day(words, 0, 5, 8));
      }
      if (words.length() == 8 || words.length() == 14) {
        return Optional.of(day(words, 0, 4, 6));
      }
      String[] parts = words.split("[ -]", -1);
      return parts.length == 3 ? named(parts) : Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static LocalDate day(String words, int year, int month, int day) {
    return LocalDate.of(digits(words, year, 4), digits(words, month, 2), digits(words, day, 2));
  }

  private static int digits(String words, int begin, int length) {
    int value = 0;
    for (int i = begin; i < begin + length; i++) {
      char digit = words.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new NumberFormatException(words);
      }
      value = value * 10 + digit - '0';
    }
    return value;
  }

  private static Optional<LocalDate> named(String[] parts) {
    String month = parts[1].toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.length; i++) {
      if (month.startsWith(MONTHS[i])) {
        return Optional.of(
            LocalDate.of(Integer.parseInt(parts[2]), i + 1, Integer.parseInt(parts[0])));
      }
    }
    return Optional.empty();
  }
}
