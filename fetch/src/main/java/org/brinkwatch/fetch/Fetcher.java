package org.brinkwatch.fetch;

import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.fetch.NotFetched.Kind;

/**
 * Fetches from strangers: says who it is, asks robots.txt, takes turns at each host, follows few
 * redirects, goes to no private address, and takes no more bytes or time than its limits allow.
 */
public final class Fetcher implements AutoCloseable {
  private static final String USER_AGENT = "Brinkwatch/0.1 (news reader of an early-warning desk)";
  private static final Duration LONGEST_AWAY = Duration.ofDays(7);
  private static final Duration USUAL_AWAY = Duration.ofMinutes(5);
  private static final Map<String, String> PAGE = Map.of("Accept", "text/html,*/*;q=0.5");

  private final Limits limits;
  private final InstantSource clock;
  private final Http http;
  private final Hosts hosts;
  private final Robots robots;

  /**
   * A fetcher.
   *
   * @param gap between two requests to a host
   * @param allowedHosts may be at private addresses
   */
  public Fetcher(
      Limits limits, Duration gap, Set<String> allowedHosts, InstantSource clock, Pause pause) {
    this(limits, gap, new Guard(allowedHosts, InetAddress::getAllByName), clock, pause);
  }

  Fetcher(Limits limits, Duration gap, Guard guard, InstantSource clock, Pause pause) {
    this.limits = limits;
    this.clock = clock;
    this.http = new Http(limits, USER_AGENT, guard);
    this.hosts = new Hosts(gap, clock, pause);
    this.robots = new Robots(clock, this::robotsFile);
  }

  /**
   * A page, or whatever is at the address.
   *
   * @throws NotFetched with the reason, if it cannot or may not be had
   */
  public Fetched page(WebAddress address) throws NotFetched {
    return follow(address, PAGE, true);
  }

  /**
   * A feed, if it is newer than the version that the validators are of.
   *
   * @throws NotFetched with the reason, if it cannot or may not be had
   */
  Fetched feed(WebAddress address, Validators validators) throws NotFetched {
    Map<String, String> headers = new LinkedHashMap<>(validators.headers());
    headers.put(
        "Accept",
        "application/rss+xml,application/atom+xml,application/rdf+xml,application/xml;q=0.9,"
            + "text/xml;q=0.9,*/*;q=0.5");
    return follow(address, headers, true);
  }

  private byte[] robotsFile(WebAddress address) throws NotFetched {
    byte[] bytes = follow(address, Map.of("Accept", "text/plain,*/*;q=0.5"), false).bytes();
    return bytes.length <= Robots.MAX_BYTES ? bytes : Arrays.copyOf(bytes, Robots.MAX_BYTES);
  }

  private Fetched follow(WebAddress first, Map<String, String> headers, boolean askRobots)
      throws NotFetched {
    WebAddress address = first;
    Optional<WebAddress> moved = Optional.empty();
    boolean forGood = true;
    Set<WebAddress> visited = new HashSet<>();
    // waiting for a turn is not the site's doing, and not counted
    long left = limits.total().toNanos();
    while (visited.add(address)) {
      Duration asked = askRobots ? robots.check(address) : Duration.ZERO;
      Hosts.Turn turn = hosts.turn(address.host(), asked);
      try {
        long begin = System.nanoTime();
        Http.Answer answer = http.get(address, headers, begin + left);
        left -= System.nanoTime() - begin;
        if (!isRedirect(answer.status())) {
          return accepted(answer, address, moved);
        }
        forGood &= answer.status() == 301 || answer.status() == 308;
        address = next(address, answer.header("Location"));
        moved = forGood ? Optional.of(address) : moved;
      } finally {
        turn.end();
      }
      if (visited.size() > limits.redirects()) {
        throw new NotFetched(
            Kind.ANSWERED_NO, "redirects more than " + limits.redirects() + " times");
      }
    }
    throw new NotFetched(Kind.ANSWERED_NO, "redirects in a circle");
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static WebAddress next(WebAddress from, String location) throws NotFetched {
    if (location.isEmpty()) {
      throw new NotFetched(Kind.ANSWERED_NO, "redirects to nowhere");
    }
    try {
      return from.resolve(location);
    } catch (NotFetched e) {
      throw new NotFetched(e.kind(), "redirects to an address that " + e.why());
    }
  }

  private Fetched accepted(Http.Answer answer, WebAddress address, Optional<WebAddress> moved)
      throws NotFetched {
    int status = answer.status();
    if (status == 200 || status == 203 || status == 304) {
      return new Fetched(address, moved, answer);
    }
    if (status == 429 || status >= 500) {
      Optional<Duration> after = retryAfter(answer.header("Retry-After"));
      if (after.isPresent() || status == 429) {
        hosts.stayAway(address.host(), after.orElse(USUAL_AWAY));
      }
      throw new NotFetched(Kind.FOR_NOW, "the site answers " + named(status), after);
    }
    throw new NotFetched(Kind.ANSWERED_NO, "the site answers " + named(status));
  }

  private static String named(int status) {
    return switch (status) {
      case 401, 402, 403 -> status + " (not for us)";
      case 404 -> "404 (not there)";
      case 410 -> "410 (gone for good)";
      case 429 -> "429 (asked too often)";
      case 503 -> "503 (busy)";
      default -> Integer.toString(status);
    };
  }

  /** Seconds or a date; at most a week, for nobody means more. */
  private Optional<Duration> retryAfter(String header) {
    try {
      Duration wait =
          header.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return Optional.of(wait)
          .filter(some -> !some.isNegative() && !some.isZero())
          .map(some -> some.compareTo(LONGEST_AWAY) > 0 ? LONGEST_AWAY : some);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
