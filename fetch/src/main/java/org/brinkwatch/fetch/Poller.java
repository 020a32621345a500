package org.brinkwatch.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks feeds for what is new, several sites at once and each site once at a time. */
public final class Poller {
  private final Fetcher fetcher;
  private final FeedStates states;
  private final FetchLog log;
  private final InstantSource clock;
  private final PollOptions options;

  public Poller(
      Fetcher fetcher, FeedStates states, FetchLog log, InstantSource clock, PollOptions options) {
    this.fetcher = fetcher;
    this.states = states;
    this.log = log;
    this.clock = clock;
    this.options = options;
  }

  /**
   * Asks each feed once. Articles are handed on one at a time, before their feed's state says that
   * they were: whoever is interrupted gets some again, and misses none.
   *
   * @throws IOException if the state or the log cannot be written
   */
  public Round poll(List<Feed> feeds, Consumer<Arrival> desk) throws IOException {
    SeenLinks links = new SeenLinks();
    feeds.forEach(feed -> links.addAll(states.of(feed.url()).seen()));
    Consumer<Arrival> oneByOne =
        arrival -> {
          synchronized (desk) {
            desk.accept(arrival);
          }
        };
    FeedVisit visit = new FeedVisit(fetcher, log, clock, options, links, oneByOne);
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try {
      List<Future<Round>> rounds = new ArrayList<>();
      for (List<Feed> site : bySite(feeds).values()) {
        rounds.add(threads.submit(() -> visit(site, visit)));
      }
      return sum(rounds);
    } finally {
      threads.shutdownNow();
      states.save();
    }
  }

  /** Feeds of one host are asked one after the other anyway; they need no more than one thread. */
  private static Map<String, List<Feed>> bySite(List<Feed> feeds) {
    Map<String, List<Feed>> sites = new LinkedHashMap<>();
    for (Feed feed : feeds) {
      sites.computeIfAbsent(host(feed), any -> new ArrayList<>()).add(feed);
    }
    return sites;
  }

  private static String host(Feed feed) {
    try {
      return WebAddress.of(feed.url()).host();
    } catch (NotFetched e) {
      return ""; // it fails later, by its name
    }
  }

  private Round visit(List<Feed> site, FeedVisit visit) throws IOException {
    Round round = Round.NOTHING;
    for (Feed feed : site) {
      FeedState before = states.of(feed.url());
      Instant now = clock.instant();
      if (now.isBefore(before.notBefore())) {
        log.add(
            new FetchLog.Entry(
                FetchLog.Kind.FEED,
                FetchLog.Outcome.SKIPPED,
                feed.url(),
                feed.url(),
                "failed before (" + before.reason() + "); not asked until " + before.notBefore()));
        round = round.plus(new Round(0, 0, 0, 0, 1, 0, 0, 0, 0));
      } else {
        FeedVisit.Outcome outcome = visit.of(feed, before);
        states.put(outcome.state());
        if (outcome.round().articles() > 0) {
          states.save(); // the rest can wait for the end of the round
        }
        round = round.plus(outcome.round());
      }
    }
    return round;
  }

  private static Round sum(List<Future<Round>> rounds) throws IOException {
    Round sum = Round.NOTHING;
    try {
      for (Future<Round> round : rounds) {
        sum = sum.plus(round.get());
      }
      return sum;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      if (cause instanceof UncheckedIOException failure) {
        throw failure;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }
}
