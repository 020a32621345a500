package org.brinkwatch.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that is moved by hand, and by whoever waits. */
final class HandClock implements InstantSource, Pause {
  final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-10T12:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void of(Duration duration) {
    waits.add(duration);
    now = now.plus(duration);
  }

  synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }
}
