package org.brinkwatch.fetch;

import java.time.Duration;

/** Waiting; a test has one that only counts. */
@FunctionalInterface
public interface Pause {
  /** Really waits. */
  Pause REAL = duration -> Thread.sleep(duration.toMillis());

  void of(Duration duration) throws InterruptedException;
}
