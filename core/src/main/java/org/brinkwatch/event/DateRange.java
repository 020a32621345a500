package org.brinkwatch.event;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days within which something happened, both ends included, as precise as the text is; a range
 * that ends before it begins is an IllegalArgumentException.
 *
 * @param text the words that say when; empty where the text says nothing
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to, String text) {
  /** No date said, none known. */
  public static final DateRange UNKNOWN = new DateRange(Optional.empty(), Optional.empty(), "");

  public DateRange {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("ends before it begins: " + from + " " + to);
    }
  }

  public static DateRange of(LocalDate from, LocalDate to, String text) {
    return new DateRange(Optional.of(from), Optional.of(to), text);
  }

  /** Words that say when, but not which days. */
  public static DateRange open(String text) {
    return new DateRange(Optional.empty(), Optional.empty(), text);
  }

  public boolean isKnown() {
    return from.isPresent() || to.isPresent();
  }

  /** Whether both could be the same day; an open end fits everything. */
  public boolean overlaps(DateRange other) {
    return startsBy(other.to) && other.startsBy(to);
  }

  private boolean startsBy(Optional<LocalDate> end) {
    return from.isEmpty() || end.isEmpty() || !from.get().isAfter(end.get());
  }
}
