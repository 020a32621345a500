package org.brinkwatch.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Problem;
import org.brinkwatch.read.Reading;

/** Addresses that a person gave become articles, one after the other, each when it is asked for. */
public final class Pages {
  private static final Duration GAP = Duration.ofSeconds(2);

  private final Set<String> allowedHosts;
  private final InstantSource clock;
  private final Optional<LocalDate> published;

  /**
   * Pages.
   *
   * @param allowedHosts may be at private addresses
   * @param published the day of publication of pages that do not carry one
   */
  public Pages(Set<String> allowedHosts, InstantSource clock, Optional<LocalDate> published) {
    this.allowedHosts = Set.copyOf(allowedHosts);
    this.clock = clock;
    this.published = published;
  }

  /** Whether an argument is an address and no file. */
  public static boolean isAddress(String argument) {
    return argument.regionMatches(true, 0, "http://", 0, 7)
        || argument.regionMatches(true, 0, "https://", 0, 8);
  }

  /** What comes of the addresses; nothing is fetched before it is asked for. */
  public Iterator<Reading> read(List<String> addresses) {
    if (addresses.isEmpty()) {
      return List.<Reading>of().iterator();
    }
    Fetcher fetcher = new Fetcher(Limits.DEFAULT, GAP, allowedHosts, clock, Pause.REAL);
    Iterator<String> each = List.copyOf(addresses).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (!each.hasNext()) {
          fetcher.close();
        }
        return each.hasNext();
      }

      @Override
      public Reading next() {
        return reading(fetcher, each.next());
      }
    };
  }

  private Reading reading(Fetcher fetcher, String address) {
    try {
      Arrival arrival = new Articles(fetcher, clock).page(WebAddress.of(address));
      return new Reading.Ok(dated(arrival.article()));
    } catch (NotFetched e) {
      return new Reading.Failed(new Problem(address, 0, e.why(), ""));
    }
  }

  private Article dated(Article article) {
    return new Article(
        article.id(),
        article.title(),
        article.outlet(),
        article.language(),
        article.published().or(() -> published),
        article.url(),
        article.text(),
        article.blocks());
  }
}
