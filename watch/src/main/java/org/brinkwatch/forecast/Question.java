package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.watch.Hostility;

/** What is asked of a dyad, and what decides it. */
public enum Question {
  /** Anything hostile within 7 days. */
  WEEK(7),
  /** Anything hostile within 30 days. */
  MONTH(30),
  /**
   * More hostile acts within 7 days than 19 in 20 such spans of the dyad's last year would have.
   */
  UNUSUAL(7),
  /** An act of one type within 7 days. */
  NEXT(7);

  /** Those that are asked of every dyad of the panel. */
  public static final List<Question> OF_DYADS = List.of(WEEK, MONTH, UNUSUAL);

  private final int days;

  Question(int days) {
    this.days = days;
  }

  /** How long the span is that decides it. */
  public int days() {
    return days;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** It comes true if there are more hostile acts than this. */
  int moreThan(Row row) {
    return this == UNUSUAL ? row.usual() : 0;
  }

  /** The last day that decides it. */
  LocalDate end(Row row) {
    return row.day().plusDays(days - 1L);
  }

  /** Whether it came true, as known on a day. */
  boolean came(Row row, LocalDate asOf) {
    return row.hits().within(row.day(), days, asOf) > moreThan(row);
  }

  /** Whether the same would have come true in an earlier span, as known on the eve. */
  boolean cameBefore(Row row, int spansBack) {
    LocalDate from = row.day().minusDays((long) spansBack * days);
    return row.hits().within(from, days, row.eve()) > moreThan(row);
  }

  /** What decides it, in words. */
  static String rule(
      String source,
      String target,
      int moreThan,
      Hostility hostility,
      LocalDate from,
      LocalDate to) {
    String number = moreThan == 0 ? "at least one act" : "more than " + moreThan + " acts";
    return "comes true if "
        + number
        + " of "
        + source
        + " against "
        + target
        + (hostility.types().size() == 1 ? " (" : " (one of: ")
        + hostility.words()
        + "), held to have happened, is dated "
        + from
        + " to "
        + to;
  }
}
