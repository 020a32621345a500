package org.brinkwatch.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.brinkwatch.fetch.NotFetched.Kind;

/** Lets one request at a time through to each host, with a pause between two. */
final class Hosts {
  /** A host that asks for longer pauses is come back to at the next round. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Duration gap;
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  Hosts(Duration gap, InstantSource clock, Pause pause) {
    this.gap = gap;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Waits for a turn; its end lets the next one in.
   *
   * @param asked the pause that the site asks for
   * @throws NotFetched if the host asked us to stay away until later
   */
  Turn turn(String name, Duration asked) throws NotFetched {
    Host host = hosts.computeIfAbsent(name, any -> new Host());
    try {
      host.lock.lockInterruptibly();
      try {
        Duration away = Duration.between(clock.instant(), host.away);
        if (!away.isNegative() && !away.isZero()) {
          throw new NotFetched(
              Kind.FOR_NOW,
              "the site asked us to stay away for another " + away.toSeconds() + " s",
              Optional.of(away));
        }
        await(host, asked.compareTo(gap) > 0 ? asked : gap);
        return new Turn(host);
      } catch (NotFetched | InterruptedException | RuntimeException e) {
        host.lock.unlock();
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotFetched(Kind.FOR_NOW, "was interrupted");
    }
  }

  /** Nobody asks this host for anything until then. */
  void stayAway(String name, Duration duration) {
    hosts.computeIfAbsent(name, any -> new Host()).away = clock.instant().plus(duration);
  }

  private void await(Host host, Duration between) throws InterruptedException, NotFetched {
    Duration left = between.minus(Duration.between(host.last, clock.instant()));
    // a clock that was set back must not make us wait for hours
    Duration wait = left.compareTo(between) > 0 ? between : left;
    if (wait.compareTo(LONGEST_WAIT) > 0 && wait.compareTo(gap) > 0) {
      throw new NotFetched(
          Kind.FOR_NOW,
          "the site's robots.txt asks for " + between.toSeconds() + " s between requests",
          Optional.of(wait));
    }
    if (!wait.isNegative() && !wait.isZero()) {
      pause.of(wait);
    }
  }

  /** The right to ask a host for one thing. */
  final class Turn {
    private final Host host;

    private Turn(Host host) {
      this.host = host;
    }

    void end() {
      host.last = clock.instant();
      host.lock.unlock();
    }
  }

  private static final class Host {
    private final ReentrantLock lock = new ReentrantLock(true);
    private Instant last = Instant.EPOCH;
    private volatile Instant away = Instant.EPOCH;
  }
}
