package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brinkwatch.watch.Alarm;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Weeks;

/**
 * How often the watch warns.
 *
 * @param dyadYears of the panel, in years of 52 weeks
 * @param surprises of its dyads while they are in it
 * @param changes the same
 * @param everywhere all warnings in the panel's time, of all dyads and pairs of countries
 * @param weeks how many the panel has
 */
public record AlarmRate(double dyadYears, int surprises, int changes, int everywhere, int weeks) {
  private static final double YEAR = 52;

  static AlarmRate of(List<Row> rows, List<Alarm> alarms) {
    Set<DyadWeek> panel = new HashSet<>();
    Set<LocalDate> mondays = new HashSet<>();
    rows.forEach(
        row -> {
          panel.add(new DyadWeek(row.dyad(), row.day()));
          mondays.add(row.day());
        });
    int surprises = 0;
    int changes = 0;
    int everywhere = 0;
    for (Alarm alarm : alarms) {
      LocalDate monday = Weeks.from(alarm.day()).first();
      everywhere += mondays.contains(monday) ? 1 : 0;
      if (!alarm.mutual() && panel.contains(new DyadWeek(alarm.dyad(), monday))) {
        surprises += alarm.kind() == Alarm.Kind.SURPRISE ? 1 : 0;
        changes += alarm.kind() == Alarm.Kind.CHANGE ? 1 : 0;
      }
    }
    return new AlarmRate(rows.size() / YEAR, surprises, changes, everywhere, mondays.size());
  }

  private record DyadWeek(Dyad dyad, LocalDate monday) {}

  /** Warnings a dyad gets in a year. */
  public double perDyadYear() {
    return (surprises + changes) / dyadYears;
  }

  /** Warnings that a desk which watches everything gets in a week. */
  public double perWeek() {
    return everywhere / (double) weeks;
  }
}
