package org.brinkwatch.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.brinkwatch.fetch.FetchLog.Entry;
import org.brinkwatch.fetch.FetchLog.Kind;

/** One feed is asked, and its new entries become articles. */
final class FeedVisit {
  /** How often an entry's page is tried before its summary has to do. */
  private static final int MOST_TRIES = 3;

  private final Fetcher fetcher;
  private final Articles articles;
  private final FetchLog log;
  private final InstantSource clock;
  private final PollOptions options;
  private final SeenLinks links;
  private final Consumer<Arrival> desk;

  /** How it went, and what is known now. */
  record Outcome(Round round, FeedState state) {}

  FeedVisit(
      Fetcher fetcher,
      FetchLog log,
      InstantSource clock,
      PollOptions options,
      SeenLinks links,
      Consumer<Arrival> desk) {
    this.fetcher = fetcher;
    this.articles = new Articles(fetcher, clock);
    this.log = log;
    this.clock = clock;
    this.options = options;
    this.links = links;
    this.desk = desk;
  }

  Outcome of(Feed feed, FeedState before) throws IOException {
    try {
      Fetched fetched = fetcher.feed(WebAddress.of(feed.url()), before.toAskWith());
      return fetched.isUnchanged()
          ? unchanged(feed, before)
          : read(feed, before, fetched, FeedReader.read(fetched));
    } catch (NotFetched e) {
      log(Kind.FEED, FetchLog.Outcome.FAILED, feed, feed.url(), e.why());
      Duration after = e.retryAfter().orElse(Duration.ZERO);
      return new Outcome(
          new Round(0, 0, 0, 1, 0, 0, 0, 0, 0),
          before.failed(clock.instant(), options.interval(), after, e.why()));
    }
  }

  private Outcome unchanged(Feed feed, FeedState before) throws IOException {
    FeedState after = before.unchanged(clock.instant(), options.interval());
    boolean failed = after.condition() == FeedState.Condition.FAILED;
    log(
        Kind.FEED,
        failed ? FetchLog.Outcome.FAILED : FetchLog.Outcome.UNCHANGED,
        feed,
        feed.url(),
        failed ? "says 'unchanged', but was never read well: " + after.reason() : "");
    return new Outcome(
        failed ? new Round(0, 0, 0, 1, 0, 0, 0, 0, 0) : new Round(0, 1, 0, 0, 0, 0, 0, 0, 0),
        after);
  }

  private Outcome read(Feed feed, FeedState before, Fetched fetched, FeedContent content)
      throws IOException {
    boolean empty = content.items().isEmpty();
    log(
        Kind.FEED,
        empty ? FetchLog.Outcome.EMPTY : FetchLog.Outcome.FETCHED,
        feed,
        feed.url(),
        told(fetched, content));
    Entries entries = new Entries(feed, before, content.title());
    for (Item item : content.items()) {
      entries.take(item);
    }
    entries.missLost();
    Round feedRound =
        empty ? new Round(0, 0, 1, 0, 0, 0, 0, 0, 0) : new Round(1, 0, 0, 0, 0, 0, 0, 0, 0);
    return new Outcome(
        feedRound.plus(entries.round),
        before.read(
            clock.instant(), empty, fetched.validators(), entries.dealtWith, entries.waiting));
  }

  private static String told(Fetched fetched, FeedContent content) {
    String told = content.items().size() + " entries, " + fetched.size() + " bytes";
    String left =
        content.left() > 0 ? "; " + content.left() + " further entries were not looked at" : "";
    String moved =
        fetched
            .moved()
            .map(address -> "; has moved for good to " + address + ", change it in the list")
            .orElse("");
    return told + left + moved;
  }

  private void log(Kind kind, FetchLog.Outcome outcome, Feed feed, String url, String why)
      throws IOException {
    log.add(new Entry(kind, outcome, feed.url(), url, why));
  }

  /** The entries of one feed, as they are worked through. */
  private final class Entries {
    private final Feed feed;
    private final String outlet;
    private final FeedState before;
    private final Set<String> known;
    private final Set<String> dealtWith = new LinkedHashSet<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();
    private Round round = Round.NOTHING;
    private int pages;
    private boolean away;

    Entries(Feed feed, FeedState before, String outlet) {
      this.feed = feed;
      this.before = before;
      this.outlet = outlet;
      this.known = new LinkedHashSet<>(before.seen());
    }

    void take(Item item) throws IOException {
      List<String> keys = item.keys();
      if (keys.stream().anyMatch(key -> known.contains(key) || dealtWith.contains(key))) {
        done(keys);
        round = round.plus(new Round(0, 0, 0, 0, 0, 0, 1, 0, 0));
        return;
      }
      if (item.linkKey().filter(links::holds).isPresent()) {
        done(keys);
        log(Kind.ITEM, FetchLog.Outcome.SKIPPED, feed, url(item), "came in by another feed");
        round = round.plus(new Round(0, 0, 0, 0, 0, 0, 1, 0, 0));
        return;
      }
      bring(item, keys);
    }

    private void bring(Item item, List<String> keys) throws IOException {
      int tries = before.waiting().getOrDefault(keys.get(0), 0);
      if (!options.follow() || item.link().isEmpty() || Articles.isWhole(item)) {
        told(item, keys, "");
      } else if (away || pages >= options.pages()) {
        later(item, keys, tries, away ? "the site wants a pause" : "enough pages for this round");
      } else {
        follow(item, item.link().get(), keys, tries);
      }
    }

    private void follow(Item item, WebAddress link, List<String> keys, int tries)
        throws IOException {
      pages++;
      try {
        arrived(articles.linked(item, link, feed, outlet), keys, url(item));
      } catch (NotFetched e) {
        away |= e.retryAfter().isPresent();
        int counted = tries + (e.retryAfter().isPresent() ? 0 : 1);
        if (e.kind() == NotFetched.Kind.FOR_NOW && counted < MOST_TRIES) {
          later(item, keys, counted, e.why());
        } else {
          told(item, keys, "only what the feed says, for the page: " + e.why());
        }
      }
    }

    private void told(Item item, List<String> keys, String note) throws IOException {
      try {
        arrived(articles.told(item, feed, outlet, note), keys, url(item));
      } catch (NotFetched e) {
        done(keys);
        String why = note.isEmpty() ? e.why() : note + "; and the feed " + e.why();
        log(Kind.ITEM, FetchLog.Outcome.FAILED, feed, url(item), why);
        round = round.plus(new Round(0, 0, 0, 0, 0, 0, 0, 1, 0));
      }
    }

    private void later(Item item, List<String> keys, int tries, String why) throws IOException {
      waiting.put(keys.get(0), tries);
      log(Kind.ITEM, FetchLog.Outcome.WAITING, feed, url(item), why);
      round = round.plus(new Round(0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    private void arrived(Arrival arrival, List<String> keys, String url) throws IOException {
      desk.accept(arrival);
      done(keys);
      log(Kind.ITEM, FetchLog.Outcome.FETCHED, feed, url, arrival.words());
      round = round.plus(new Round(0, 0, 0, 0, 0, 1, 0, 0, 0));
    }

    /** An entry may leave the feed before its page could be had. */
    void missLost() throws IOException {
      for (String key : before.waiting().keySet()) {
        if (!waiting.containsKey(key) && !dealtWith.contains(key)) {
          log(
              Kind.ITEM,
              FetchLog.Outcome.FAILED,
              feed,
              "",
              "an entry has left the feed before its page could be had");
          round = round.plus(new Round(0, 0, 0, 0, 0, 0, 0, 1, 0));
        }
      }
    }

    private void done(List<String> keys) {
      dealtWith.addAll(keys);
      links.addAll(keys);
    }

    private String url(Item item) {
      return item.link().map(WebAddress::toString).orElse("");
    }
  }
}
