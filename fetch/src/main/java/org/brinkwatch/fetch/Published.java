package org.brinkwatch.fetch;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The day on which an article was published, and who says so. A day that cannot be is put aside,
 * not believed and not forgotten: relative dates in the text would be read against it.
 *
 * @param quarantined what was said and is not believed; empty if nothing
 */
public record Published(Optional<LocalDate> day, Source source, String quarantined) {
  /** Before this there were no feeds, and 1970-01-01 is a computer's zero. */
  private static final LocalDate FIRST_IN_FEEDS = LocalDate.of(1990, 1, 1);

  private static final LocalDate FIRST_ON_PAGES = LocalDate.of(1800, 1, 1);

  /** Who says so. */
  public enum Source {
    FEED,
    PAGE,
    NONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The feed's day if it can be, else the page's if that can be. */
  static Published of(Optional<LocalDate> feed, Optional<LocalDate> page, LocalDate today) {
    Optional<LocalDate> fromFeed = feed.filter(day -> canBe(day, FIRST_IN_FEEDS, today));
    Optional<LocalDate> fromPage = page.filter(day -> canBe(day, FIRST_ON_PAGES, today));
    Optional<LocalDate> day = fromFeed.or(() -> fromPage);
    Source source =
        fromFeed.isPresent() ? Source.FEED : fromPage.isPresent() ? Source.PAGE : Source.NONE;
    Optional<LocalDate> doubted =
        feed.filter(some -> fromFeed.isEmpty())
            .or(() -> page.filter(some -> fromPage.isEmpty() && fromFeed.isEmpty()));
    return new Published(day, source, doubted.map(LocalDate::toString).orElse(""));
  }

  /** Tomorrow is possible: it has begun east of here. */
  private static boolean canBe(LocalDate day, LocalDate first, LocalDate today) {
    return !day.isBefore(first) && !day.isAfter(today.plusDays(1));
  }
}
