package org.brinkwatch.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Place;

/** Gives events their ids, sixteen hexadecimal digits made from what they say. */
final class Ids {
  private static final int BYTES = 8;
  private final Set<String> given = new HashSet<>();

  /**
   * The event with its id. Two events that say the same (vague ones, of two articles) differ by
   * their first claim.
   */
  Event identified(Event event, String firstClaim) {
    String id = hash(content(event));
    return given.add(id) ? with(event, id) : with(event, hash(id, firstClaim));
  }

  private static Object[] content(Event event) {
    return new Object[] {
      event.coding().type(),
      event.act().map(Act::type),
      event.status(),
      event.date().from(),
      event.date().to(),
      ids(event.sources()),
      ids(event.targets()),
      event.place().map(Place::name),
      event.place().map(Place::country),
      event.counts().killed(),
      event.counts().injured()
    };
  }

  private static List<String> ids(List<Actor> actors) {
    return actors.stream().map(Actor::id).sorted().toList();
  }

  private static Event with(Event event, String id) {
    return new Event(
        id,
        event.date(),
        event.coding(),
        event.act(),
        event.status(),
        event.sources(),
        event.targets(),
        event.place(),
        event.counts(),
        event.supporting(),
        event.denying());
  }

  private static String hash(Object... parts) {
    try {
      byte[] bytes = Arrays.toString(parts).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
