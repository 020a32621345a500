package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.watch.Weeks;

/**
 * Where the years to learn from end and those to test on begin.
 *
 * @param day the first day of the test, a Monday
 * @param why who chose it
 */
record Split(LocalDate day, String why, List<Row> before, List<Row> after) {
  private static final int LEAST_TRAINING_WEEKS = 104;
  private static final int LEAST_TEST_WEEKS = 52;

  Split {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Split of(List<Row> rows, Weeks weeks, Optional<LocalDate> asked) {
    if (asked.isPresent()) {
      return at(rows, monday(weeks, asked.get()), "as asked for");
    }
    if (rows.isEmpty()) {
      return at(rows, Backtest.USUAL_SPLIT, "the usual day");
    }
    LocalDate first = rows.get(0).day();
    LocalDate last = rows.get(rows.size() - 1).day();
    boolean usual =
        ChronoUnit.WEEKS.between(first, Backtest.USUAL_SPLIT) >= LEAST_TRAINING_WEEKS
            && ChronoUnit.WEEKS.between(Backtest.USUAL_SPLIT, last) >= LEAST_TEST_WEEKS;
    if (usual) {
      return at(rows, Backtest.USUAL_SPLIT, "the usual day");
    }
    LocalDate half = first.plusWeeks(ChronoUnit.WEEKS.between(first, last) / 2);
    return at(
        rows,
        monday(weeks, half),
        "half of the weeks, for " + Backtest.USUAL_SPLIT + " leaves too few on one side");
  }

  private static Split at(List<Row> rows, LocalDate day, String why) {
    return new Split(
        day,
        why,
        rows.stream().filter(row -> row.day().isBefore(day)).toList(),
        rows.stream().filter(row -> !row.day().isBefore(day)).toList());
  }

  /** The first Monday that is not before the day. */
  private static LocalDate monday(Weeks weeks, LocalDate day) {
    return weeks.start(weeks.of(day.minusDays(1)) + 1);
  }
}
