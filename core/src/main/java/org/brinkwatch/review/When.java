package org.brinkwatch.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.brinkwatch.event.DateRange;

/** Days as an English reader writes them, as short as they are precise. */
final class When {
  /** By the first day, then the last; what has no day comes last. */
  static final Comparator<DateRange> ORDER =
      Comparator.comparing((DateRange date) -> date.from().or(date::to).orElse(LocalDate.MAX))
          .thenComparing(date -> date.to().or(date::from).orElse(LocalDate.MAX));

  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final int LONGEST = 40;

  private When() {}

  /** Empty where nothing is known and nothing was said. */
  static String words(DateRange date) {
    if (date.from().isPresent() && date.to().isPresent()) {
      return between(date.from().get(), date.to().get());
    }
    if (date.isKnown()) {
      return date.from().map(day -> "from " + day(day)).orElse("")
          + date.to().map(day -> "by " + day(day)).orElse("");
    }
    String said = Plain.cut(date.text(), LONGEST);
    return said.isEmpty() ? "" : "“" + said + "”";
  }

  /** For what has no day of its own: the day of the article that tells it. */
  static String told(LocalDate published) {
    return "told " + day(published);
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day);
  }

  static String day(Optional<LocalDate> day) {
    return day.map(When::day).orElse("");
  }

  static String between(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    boolean sameYear = from.getYear() == to.getYear();
    boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
    if (from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
      return sameYear ? String.valueOf(from.getYear()) : from.getYear() + "–" + to.getYear();
    }
    if (from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth()) {
      return sameMonth
          ? month(from)
          : (sameYear ? name(from) + "–" : month(from) + " – ") + month(to);
    }
    if (sameMonth) {
      return from.getDayOfMonth() + "–" + day(to);
    }
    return (sameYear ? from.getDayOfMonth() + " " + name(from) : day(from)) + " – " + day(to);
  }

  private static String month(LocalDate day) {
    return name(day) + " " + day.getYear();
  }

  private static String name(LocalDate day) {
    return MONTHS[day.getMonthValue() - 1];
  }
}
