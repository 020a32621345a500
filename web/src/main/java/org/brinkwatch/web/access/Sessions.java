package org.brinkwatch.web.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.web.http.Visitor;

/**
 * The sessions that are open, by the hash of their cookie: who could look into the memory would not
 * find what opens one. They end with the program.
 */
final class Sessions {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofDays(7);
  private static final int MOST = 1000;

  private final InstantSource clock;
  private final SecureRandom chance;

  /** The one that was used longest ago comes first. */
  private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true);

  Sessions(InstantSource clock, SecureRandom chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * @param cookie what the browser is to keep; nothing else knows it
   */
  record Opened(String cookie, Session session) {}

  synchronized Opened open(Visitor visitor) {
    Instant now = clock.instant();
    String cookie = Users.newToken(chance);
    Session session = new Session(visitor, Users.newToken(chance), now, now);
    open.put(hash(cookie), session);
    if (open.size() > MOST) {
      Iterator<String> oldest = open.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return new Opened(cookie, session);
  }

  synchronized Optional<Session> find(String cookie) {
    String key = hash(cookie);
    Session session = open.get(key);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (now.isAfter(session.used().plus(IDLE)) || now.isAfter(session.opened().plus(LONGEST))) {
      open.remove(key);
      return Optional.empty();
    }
    Session used = session.usedAt(now);
    open.put(key, used);
    return Optional.of(used);
  }

  synchronized void close(String cookie) {
    open.remove(hash(cookie));
  }

  private static String hash(String cookie) {
    return HexFormat.of().formatHex(Secret.sha256(cookie));
  }
}
