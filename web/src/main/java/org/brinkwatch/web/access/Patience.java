package org.brinkwatch.web.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.brinkwatch.web.http.Refusal;

/** Makes guessing passwords slow: after some failures an address has to wait, ever longer. */
final class Patience {
  private static final int FREE = 5;
  private static final int MOST = 1000;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Map<InetAddress, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

  /** Checking takes a processor for a while; more than two at once would take the machine. */
  private final Semaphore room = new Semaphore(2);

  Patience(InstantSource clock) {
    this.clock = clock;
  }

  private record Failures(int number, Instant until) {}

  /**
   * @throws Refusal where it failed too often, or too many try at once
   */
  <T> Optional<T> attempt(InetAddress client, Supplier<Optional<T>> check) {
    refuseHasty(client);
    if (!room.tryAcquire()) {
      throw wait(Duration.ofSeconds(1));
    }
    try {
      Optional<T> result = check.get();
      note(client, result.isPresent());
      return result;
    } finally {
      room.release();
    }
  }

  private synchronized void refuseHasty(InetAddress client) {
    Failures before = failures.get(client);
    Instant now = clock.instant();
    if (before != null && now.isBefore(before.until())) {
      throw wait(Duration.between(now, before.until()));
    }
  }

  private synchronized void note(InetAddress client, boolean success) {
    if (success) {
      failures.remove(client);
      return;
    }
    Failures before = failures.getOrDefault(client, new Failures(0, Instant.MIN));
    int number = before.number() + 1;
    failures.put(client, new Failures(number, clock.instant().plus(pause(number))));
    if (failures.size() > MOST) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  private static Duration pause(int number) {
    if (number < FREE) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(5L << Math.min(number - FREE, 10));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private static Refusal wait(Duration time) {
    long seconds = Math.max(1, time.toSeconds() + 1);
    return Refusal.of(429, "too-often", "too many attempts; try again in " + seconds + " s")
        .header("Retry-After", Long.toString(seconds));
  }
}
