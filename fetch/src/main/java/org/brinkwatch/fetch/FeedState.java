package org.brinkwatch.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a feed from the last time it was asked.
 *
 * @param reason of a failure; empty otherwise
 * @param polled when it was last asked; {@link Instant#EPOCH} if never
 * @param good when it last gave a feed, or said that it has nothing newer; EPOCH if never
 * @param notBefore when it may be asked again after a failure; EPOCH if at once
 * @param failures in a row
 * @param seen keys of entries that were dealt with, oldest first
 * @param waiting keys of entries that could not be had yet, with how often they were tried
 */
public record FeedState(
    String url,
    Condition condition,
    String reason,
    Instant polled,
    Instant good,
    Instant notBefore,
    int failures,
    Validators validators,
    List<String> seen,
    Map<String, Integer> waiting) {
  /** Twice what is looked at of a feed at a time, for an entry may have two keys. */
  private static final int MOST_SEEN = 4 * FeedReader.MOST_ITEMS;

  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

  /** How it went. */
  public enum Condition {
    NEW,
    OK,
    /** Nothing newer than what was read well the last time. */
    UNCHANGED,
    /** A feed, and a valid one, with no entries. */
    EMPTY,
    FAILED
  }

  public FeedState {
    seen = List.copyOf(seen.subList(Math.max(0, seen.size() - MOST_SEEN), seen.size()));
    waiting = Collections.unmodifiableMap(new LinkedHashMap<>(waiting));
  }

  /** A feed that was never asked. */
  public static FeedState fresh(String url) {
    return new FeedState(
        url,
        Condition.NEW,
        "",
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        Validators.NONE,
        List.of(),
        Map.of());
  }

  /**
   * The validators to ask with: none after a failure, so that only a whole feed can end it; nor
   * while entries wait that a feed without changes would not tell of again.
   */
  Validators toAskWith() {
    return condition == Condition.FAILED || !waiting.isEmpty() ? Validators.NONE : validators;
  }

  /** After a feed was read, with what was dealt with by now. */
  FeedState read(
      Instant now,
      boolean empty,
      Validators fresh,
      Set<String> dealtWith,
      Map<String, Integer> yet) {
    Set<String> all = new LinkedHashSet<>(seen);
    all.removeAll(dealtWith); // what the feed still lists is the newest
    all.addAll(dealtWith);
    return new FeedState(
        url,
        empty ? Condition.EMPTY : Condition.OK,
        "",
        now,
        now,
        Instant.EPOCH,
        0,
        fresh,
        new ArrayList<>(all),
        yet);
  }

  /** After the site said that there is nothing newer; that ends no failure. */
  FeedState unchanged(Instant now, Duration interval) {
    if (condition == Condition.FAILED) {
      return failed(now, interval, Duration.ZERO, reason);
    }
    Condition kept = condition == Condition.EMPTY ? condition : Condition.UNCHANGED;
    return new FeedState(url, kept, "", now, now, Instant.EPOCH, 0, validators, seen, waiting);
  }

  /**
   * After a failure: asked again after the interval, then after twice, four times as long, up to a
   * day; and not before the site said.
   */
  FeedState failed(Instant now, Duration interval, Duration retryAfter, String why) {
    Duration wait = interval.multipliedBy(1L << Math.min(failures, 20));
    Duration capped = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
    Duration longer = capped.compareTo(retryAfter) > 0 ? capped : retryAfter;
    return new FeedState(
        url,
        Condition.FAILED,
        why,
        now,
        good,
        now.plus(longer),
        failures + 1,
        validators,
        seen,
        waiting);
  }
}
