package org.brinkwatch.code.date;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.brinkwatch.event.DateRange;

/**
 * What an article has said of time before a sentence.
 *
 * @param published the day from which "yesterday" counts; years before 1000 or after 9000 count as
 *     unknown, here and in the anchor
 * @param anchor the day that the narrative stands at, from which "the next day" counts
 * @param year the year that the narrative stands in: "in May that year"
 * @param events the days given earlier to an event, by the lemma of its noun: "after the invasion"
 */
public record DateContext(
    Optional<LocalDate> published,
    Optional<LocalDate> anchor,
    OptionalInt year,
    Map<String, DateRange> events) {
  /** Nothing known. */
  public static final DateContext NONE =
      new DateContext(Optional.empty(), Optional.empty(), OptionalInt.empty(), Map.of());

  public DateContext {
    published = published.filter(DateContext::isWritten);
    anchor = anchor.filter(DateContext::isWritten);
    year = year.isPresent() && isYear(year.getAsInt()) ? year : OptionalInt.empty();
    events = Map.copyOf(events);
  }

  /** The start of an article that was published that day. */
  public static DateContext published(LocalDate day) {
    return new DateContext(Optional.of(day), Optional.empty(), OptionalInt.empty(), Map.of());
  }

  private static boolean isWritten(LocalDate day) {
    return isYear(day.getYear());
  }

  private static boolean isYear(int year) {
    return year >= 1000 && year <= 9000;
  }
}
