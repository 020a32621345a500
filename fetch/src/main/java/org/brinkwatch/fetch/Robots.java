package org.brinkwatch.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.brinkwatch.fetch.NotFetched.Kind;

/**
 * What sites ask of robots (RFC 9309), asked once a day. A site without a robots.txt asks nothing;
 * one whose robots.txt cannot be had just now is left alone for an hour.
 */
final class Robots {
  /** The name that a robots.txt may call us by. */
  static final String NAME = "brinkwatch";

  /** What is read of a robots.txt (RFC 9309, section 2.5). */
  static final int MAX_BYTES = 500 * 1024;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final InstantSource clock;
  private final Source source;
  private final Map<String, Rules> known = new ConcurrentHashMap<>();

  /** Where a robots.txt comes from. */
  @FunctionalInterface
  interface Source {
    /** The file, redirects followed. */
    byte[] get(WebAddress address) throws NotFetched;
  }

  Robots(InstantSource clock, Source source) {
    this.clock = clock;
    this.source = source;
  }

  /**
   * Lets an address pass.
   *
   * @return how long to pause between two requests
   * @throws NotFetched if the site asks us not to fetch it, or cannot tell us just now
   */
  Duration check(WebAddress address) throws NotFetched {
    Rules rules = rules(address.origin());
    if (!rules.why.isEmpty()) {
      throw new NotFetched(
          Kind.FOR_NOW, rules.why, Optional.of(Duration.between(clock.instant(), rules.until)));
    }
    if (!rules.parsed.isAllowed(address.toString())) {
      throw new NotFetched(
          Kind.DISALLOWED,
          "the site's robots.txt asks programs not to fetch it; to read it all the same, save the"
              + " page in the browser and add the file");
    }
    long delay = rules.parsed.getCrawlDelay();
    return Duration.ofMillis(Math.max(0, delay));
  }

  private Rules rules(String origin) throws NotFetched {
    Rules rules = known.get(origin);
    if (rules == null || !clock.instant().isBefore(rules.until)) {
      rules = ask(origin);
      known.put(origin, rules);
    }
    return rules;
  }

  private Rules ask(String origin) throws NotFetched {
    WebAddress address = WebAddress.of(origin + "/robots.txt");
    try {
      byte[] bytes = source.get(address);
      SimpleRobotRules parsed =
          new SimpleRobotRulesParser(DAY.toMillis(), 0)
              .parseContent(address.toString(), bytes, "text/plain", List.of(NAME));
      return new Rules(parsed, clock.instant().plus(DAY), "");
    } catch (NotFetched e) {
      return switch (e.kind()) {
        case REFUSED -> throw e; // of the site itself, and so of the page
        case ANSWERED_NO, UNFIT, DISALLOWED ->
            new Rules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), clock.instant().plus(DAY), "");
        case FOR_NOW ->
            new Rules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                clock.instant().plus(e.retryAfter().orElse(HOUR)),
                "the site's robots.txt cannot be had: " + e.why());
      };
    }
  }

  /**
   * What a site asks.
   *
   * @param why it cannot be known just now; empty if it is
   */
  private record Rules(SimpleRobotRules parsed, Instant until, String why) {}
}
