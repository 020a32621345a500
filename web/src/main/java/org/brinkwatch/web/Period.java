package org.brinkwatch.web;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.archive.DayCount;
import org.brinkwatch.event.Quad;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;

/** A day, week or month, and how much of each quad class there is in it. */
final class Period {
  private static final int MOST = 3000;

  private final LocalDate from;
  private final LocalDate to;
  private final Map<Quad, Integer> counts = new EnumMap<>(Quad.class);
  private double sum;

  private Period(LocalDate from, LocalDate to) {
    this.from = from;
    this.to = to;
  }

  /** How long a period is. */
  enum Length {
    DAY,
    WEEK,
    MONTH;

    static Length of(Call call, Length usual) {
      return call.choice("by", usual, Map.of("day", DAY, "week", WEEK, "month", MONTH));
    }

    /** The first day of the period that a day is in; weeks begin on Mondays. */
    LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }

    LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case WEEK -> first.plusWeeks(1);
        case MONTH -> first.plusMonths(1);
      };
    }
  }

  static List<Period> ofDays(List<DayCount> days, Length length) {
    Map<LocalDate, Period> periods = new TreeMap<>();
    for (DayCount day : days) {
      Period period = at(periods, day.day(), length);
      for (Quad quad : Quad.values()) {
        period.add(quad, day.of(quad));
      }
      period.sum += day.intensity();
    }
    return filled(periods, length);
  }

  private static Period at(Map<LocalDate, Period> periods, LocalDate day, Length length) {
    LocalDate first = length.first(day);
    return periods.computeIfAbsent(first, it -> new Period(it, length.next(it).minusDays(1)));
  }

  /** With those in which nothing happened, unless there are too many to draw. */
  private static List<Period> filled(Map<LocalDate, Period> periods, Length length) {
    List<Period> filled = new ArrayList<>();
    for (Period period : periods.values()) {
      LocalDate next = filled.isEmpty() ? period.from : length.next(last(filled).from);
      while (next.isBefore(period.from) && filled.size() < MOST) {
        filled.add(new Period(next, length.next(next).minusDays(1)));
        next = length.next(next);
      }
      filled.add(period);
    }
    return filled;
  }

  private static Period last(List<Period> periods) {
    return periods.get(periods.size() - 1);
  }

  private void add(Quad quad, int n) {
    counts.merge(quad, n, Integer::sum);
  }

  int of(Quad quad) {
    return counts.getOrDefault(quad, 0);
  }

  private int n() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  void write(JsonOut out) throws IOException {
    out.words("from", from.toString()).words("to", to.toString());
    out.object(
        "counts",
        each -> {
          for (Quad quad : Quad.values()) {
            each.number(String.valueOf(quad.code()), of(quad));
          }
        });
    out.number("sum", sum);
    if (n() == 0) {
      out.none("mean");
    } else {
      out.number("mean", sum / n());
    }
  }
}
