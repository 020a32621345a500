package org.brinkwatch.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Event;
import org.brinkwatch.resolve.Resolver;

/**
 * Makes events of the claims that are not yet part of one, together with all that they could be one
 * with: the claims of the days around, and with them all claims of the events that those are in.
 */
final class Resolution {
  /** The resolver compares within weeks; two more days for its ranges. */
  private static final int AROUND = 9;

  /** So many claims are resolved all together: nothing is gained by looking for the near ones. */
  private static final int FEW = 2000;

  private final Session session;
  private final Instant now;
  private final IdentityHashMap<Claim, Long> keys = new IdentityHashMap<>();

  private Resolution(Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  /** How many events it made or changed. */
  static int run(Database database, InstantSource clock) {
    return database.write(session -> new Resolution(session, clock.instant()).resolve());
  }

  /**
   * The events that an article's claims are in lose them: the other claims of those events are to
   * be resolved again, and what has no claim left goes.
   */
  static void reopenNeighbours(Session session, long article) throws SQLException {
    session.update(
        "UPDATE claim SET resolved = 0 WHERE key IN (SELECT other.claim FROM claim c"
            + " JOIN event_claim mine ON mine.claim = c.key"
            + " JOIN event_claim other ON other.event = mine.event WHERE c.article = ?)",
        article);
  }

  private void dropEmpty() throws SQLException {
    for (String id :
        session.list(
            "SELECT id FROM event e WHERE NOT EXISTS"
                + " (SELECT 1 FROM event_claim WHERE event = e.key AND against = 0)",
            row -> row.getString(1))) {
      DeedRows.deleteOwn(session, id);
      session.update(
          "DELETE FROM event_claim WHERE event = (SELECT key FROM event WHERE id = ?)", id);
      session.update("DELETE FROM event WHERE id = ?", id);
    }
  }

  private int resolve() throws SQLException {
    dropEmpty();
    if (session.number("SELECT count(*) FROM claim WHERE resolved = 0") == 0) {
      return 0;
    }
    Set<Long> near = near();
    List<Old> old = old(near);
    int changed = replace(old, events(near));
    session.update("UPDATE claim SET resolved = 1 WHERE resolved = 0");
    return changed;
  }

  private Set<Long> near() throws SQLException {
    if (session.number("SELECT count(*) FROM claim") <= FEW) {
      return new TreeSet<>(session.list("SELECT key FROM claim", row -> row.getLong(1)));
    }
    Set<Long> near =
        new TreeSet<>(
            session.list("SELECT key FROM claim WHERE resolved = 0", row -> row.getLong(1)));
    // the days of the new claims, those that lie close as one range
    for (long[] range : ranges()) {
      near.addAll(
          session.list(
              "SELECT key FROM claim WHERE last >= ? AND first <= ?",
              row -> row.getLong(1),
              range[0] - AROUND,
              range[1] + AROUND));
    }
    near.addAll(
        session.list(
            "SELECT key FROM claim WHERE article IN"
                + " (SELECT article FROM claim WHERE resolved = 0)",
            row -> row.getLong(1)));
    for (Fix merge : Corrections.merges(session)) {
      near.addAll(
          session.list(
              "SELECT c.key FROM claim c JOIN article a ON a.key = c.article WHERE a.id IN (?, ?)",
              row -> row.getLong(1),
              merge.claim().map(ClaimKey::article),
              merge.other().map(ClaimKey::article)));
    }
    return closed(near);
  }

  private List<long[]> ranges() throws SQLException {
    List<long[]> ranges = new ArrayList<>();
    session.each(
        "SELECT first, last FROM claim WHERE resolved = 0 AND first IS NOT NULL ORDER BY first",
        row -> {
          long first = row.getLong(1);
          long last = row.getLong(2);
          long[] open = ranges.isEmpty() ? new long[] {0, -1} : ranges.get(ranges.size() - 1);
          if (!ranges.isEmpty() && first <= open[1] + AROUND) {
            open[1] = Math.max(open[1], last);
          } else {
            ranges.add(new long[] {first, last});
          }
        });
    return ranges;
  }

  /** With all claims of every event that one of them is in, so that no event is cut in two. */
  private Set<Long> closed(Set<Long> claims) throws SQLException {
    Set<Long> closed = new TreeSet<>(claims);
    Set<Long> events = new HashSet<>();
    for (long claim : claims) {
      events.addAll(
          session.list(
              "SELECT event FROM event_claim WHERE claim = ?", row -> row.getLong(1), claim));
    }
    for (long event : events) {
      closed.addAll(
          session.list(
              "SELECT claim FROM event_claim WHERE event = ?", row -> row.getLong(1), event));
    }
    return closed;
  }

  /** An event as it was, with its claims: for it under their keys, against it below zero. */
  private record Old(long key, String id, String doc, Set<Long> claims) {}

  private List<Old> old(Set<Long> claims) throws SQLException {
    Set<Long> events = new TreeSet<>();
    for (long claim : claims) {
      events.addAll(
          session.list(
              "SELECT event FROM event_claim WHERE claim = ?", row -> row.getLong(1), claim));
    }
    List<Old> old = new ArrayList<>();
    for (long event : events) {
      Set<Long> parts =
          new HashSet<>(
              session.list(
                  "SELECT CASE against WHEN 0 THEN claim ELSE -claim END FROM event_claim"
                      + " WHERE event = ?",
                  row -> row.getLong(1),
                  event));
      session
          .one(
              "SELECT id, doc FROM event WHERE key = ?",
              row -> new Old(event, row.getString("id"), row.getString("doc"), parts),
              event)
          .ifPresent(old::add);
    }
    return old;
  }

  private int replace(List<Old> old, List<Event> events) throws SQLException {
    Map<String, Old> unchanged = new HashMap<>();
    Map<String, Event> made = new LinkedHashMap<>();
    events.forEach(event -> made.putIfAbsent(event.id(), event));
    List<Old> gone = new ArrayList<>();
    for (Old one : old) {
      Event event = made.get(one.id());
      if (event != null && one.doc().equals(doc(event)) && one.claims().equals(parts(event))) {
        unchanged.put(one.id(), one);
      } else {
        gone.add(one);
        delete(one);
      }
    }
    Map<Long, String> homes = new HashMap<>();
    DeedRows deeds = new DeedRows(session, 0, true);
    for (Event event : events) {
      boolean stays = unchanged.containsKey(event.id()) && event.equals(made.get(event.id()));
      String id = stays ? event.id() : insert(event, deeds);
      parts(event).forEach(part -> homes.put(Math.abs(part), id));
    }
    deeds.flush();
    for (Old one : gone) {
      link(one, homes);
    }
    return events.size() - unchanged.size();
  }

  private static String doc(Event event) {
    return Docs.write(Events.with(event, List.of(), List.of()));
  }

  private Set<Long> parts(Event event) {
    Set<Long> parts = new HashSet<>();
    event.supporting().forEach(claim -> parts.add(key(claim)));
    event.denying().forEach(claim -> parts.add(-key(claim)));
    return parts;
  }

  private long key(Claim claim) {
    Long key = keys.get(claim);
    if (key == null) {
      throw new IllegalStateException("no claim of this run: " + claim.id());
    }
    return key;
  }

  private void delete(Old event) throws SQLException {
    DeedRows.deleteOwn(session, event.id());
    session.update("DELETE FROM event_claim WHERE event = ?", event.key());
    session.update("DELETE FROM event WHERE key = ?", event.key());
  }

  private String insert(Event event, DeedRows deeds) throws SQLException {
    Event own = named(event, freeId(event));
    Instant added = added(event);
    long key =
        session.insert(
            "INSERT INTO event (id, added, doc) VALUES (?, ?, ?)", own.id(), added, doc(own));
    for (long part : parts(event)) {
      session.update(
          "INSERT INTO event_claim (event, claim, against) VALUES (?, ?, ?)",
          key,
          Math.abs(part),
          part < 0);
    }
    session.update("DELETE FROM event_link WHERE old = ?", own.id());
    for (Deed deed : Deeds.of(own, LocalDate.ofInstant(added, ZoneOffset.UTC))) {
      deeds.insert(deed);
    }
    return own.id();
  }

  /** Vague events of different months may say the same; the later one is told by its claims. */
  private String freeId(Event event) throws SQLException {
    String id = event.id();
    for (int round = 0; isTaken(id); round++) {
      id =
          HexFormat.of()
              .formatHex(Sketch.print(id + " " + event.supporting().get(0).id() + " " + round))
              .substring(0, event.id().length());
    }
    return id;
  }

  private boolean isTaken(String id) throws SQLException {
    return session.number("SELECT count(*) FROM event WHERE id = ?", id) > 0;
  }

  private static Event named(Event event, String id) {
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

  /** When the desk got the first article that tells it. */
  private Instant added(Event event) throws SQLException {
    long first = now.toEpochMilli();
    for (Claim claim : event.supporting()) {
      first =
          Math.min(
              first,
              session.number(
                  "SELECT a.added FROM claim c JOIN article a ON a.key = c.article"
                      + " WHERE c.key = ?",
                  key(claim)));
    }
    return Instant.ofEpochMilli(first);
  }

  /** From an event that is no more to the one that has most of its claims now. */
  private void link(Old event, Map<Long, String> homes) throws SQLException {
    Map<String, Integer> votes = new TreeMap<>();
    for (long part : event.claims()) {
      String home = homes.get(Math.abs(part));
      if (home != null) {
        votes.merge(home, 1, Integer::sum);
      }
    }
    Optional<String> best =
        votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (best.isPresent() && !best.get().equals(event.id())) {
      session.update(
          "INSERT OR REPLACE INTO event_link (old, new) VALUES (?, ?)", event.id(), best.get());
    }
  }

  private List<Event> events(Set<Long> near) throws SQLException {
    List<Claim> together = new ArrayList<>();
    List<Claim> apart = new ArrayList<>();
    IdentityHashMap<Claim, CorrectedClaim> fixed = new IdentityHashMap<>();
    for (Map.Entry<Long, CorrectedClaim> each :
        new TreeMap<>(Corrections.effective(session, List.copyOf(near))).entrySet()) {
      CorrectedClaim claim = each.getValue();
      if (!claim.rejected()) {
        keys.put(claim.claim(), each.getKey());
        fixed.put(claim.claim(), claim);
        (isSplit(claim) ? apart : together).add(claim.claim());
      }
    }
    List<Event> events = new ArrayList<>(new Resolver().resolve(together));
    for (Claim claim : apart) {
      events.addAll(new Resolver().resolve(List.of(claim)));
    }
    return Merging.merged(events, Corrections.merges(session), fixed);
  }

  private static boolean isSplit(CorrectedClaim claim) {
    return claim.corrections().stream().anyMatch(one -> one.fix().kind() == Fix.Kind.SPLIT);
  }
}
