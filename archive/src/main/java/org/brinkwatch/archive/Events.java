package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Place;

/** Events, and the deeds that they come down to: the desk's own and imported ones. */
public final class Events {
  private static final int PAGE = 1000;

  private final Database database;

  Events(Database database) {
    this.database = database;
  }

  /**
   * The newest matches.
   *
   * @param after the last deed of the page before; empty for the first page
   * @param limit at most so many
   */
  public Matches search(Filter filter, Optional<Found> after, int limit) {
    return database.read(
        session -> {
          List<Found> found = page(session, filter, after, limit + 1);
          boolean more = found.size() > limit;
          return new Matches(more ? found.subList(0, limit) : found, more);
        });
  }

  /** All that a filter finds, the newest first; own and imported. */
  public List<Deed> all(Filter filter) {
    List<Deed> deeds = new ArrayList<>();
    Optional<Found> last = Optional.empty();
    boolean more = true;
    while (more) {
      Matches page = search(filter, last, PAGE);
      page.deeds().forEach(found -> deeds.add(found.deed()));
      more = page.more();
      last = page.deeds().stream().reduce((one, other) -> other);
    }
    return deeds;
  }

  /** All that a filter finds, counted. */
  public Overview overview(Filter filter) {
    return database.read(session -> Counting.of(session, filter));
  }

  private static List<Found> page(Session session, Filter filter, Optional<Found> after, int limit)
      throws SQLException {
    long day = after.map(found -> found.deed().day().toEpochDay()).orElse(Long.MAX_VALUE);
    long key = after.map(Found::key).orElse(Long.MAX_VALUE);
    Search.Query query = new Search(session, filter).newest(day, key, limit);
    return found(session, query.sql(), query.array());
  }

  /** Deeds with their words, from a query for rows of the table in their order. */
  static List<Found> found(Session session, String deeds, Object... values) throws SQLException {
    List<Found> found = new ArrayList<>();
    session.each(
        "SELECT d.*, s.id source_id, s.name source_name, s.country source_land,"
            + " s.sector source_sector, t.id target_id, t.name target_name,"
            + " t.country target_land, t.sector target_sector, p.name place_name,"
            + " p.country place_land, p.lat, p.lon, p.precision, o.name outlet_name,"
            + " m.name mode_name, ds.name dataset_name FROM ("
            + deeds
            + ") d LEFT JOIN actor s ON s.key = d.source LEFT JOIN actor t ON t.key = d.target"
            + " LEFT JOIN place p ON p.key = d.place LEFT JOIN outlet o ON o.key = d.outlet"
            + " LEFT JOIN mode m ON m.key = d.mode LEFT JOIN dataset ds ON ds.key = d.dataset",
        row -> found.add(found(session, row)),
        values);
    return found;
  }

  private static Found found(Session session, ResultSet row) throws SQLException {
    Deed deed =
        new Deed(
            row.getString("ref"),
            Session.day(row, "day"),
            Session.day(row, "known"),
            actor(row, "source"),
            actor(row, "target"),
            Codes.type(row.getInt("type")),
            Session.text(row, "mode_name"),
            row.getInt("intensity") / (double) DeedRows.HUNDREDTHS,
            Codes.status(row.getInt("status")),
            place(row),
            outlets(session, row));
    return new Found(row.getLong("key"), deed, Session.text(row, "dataset_name"));
  }

  private static List<String> outlets(Session session, ResultSet row) throws SQLException {
    String first = Session.text(row, "outlet_name");
    if (row.getInt("outlets") < 2) {
      return first.isEmpty() ? List.of() : List.of(first);
    }
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(
        session.list(
            "SELECT o.name FROM deed_outlet d JOIN outlet o ON o.key = d.outlet"
                + " WHERE d.deed = ? ORDER BY o.name",
            other -> other.getString(1),
            row.getLong("key")));
    return all;
  }

  private static Actor actor(ResultSet row, String side) throws SQLException {
    return new Actor(
        Session.text(row, side + "_id"),
        Session.text(row, side + "_name"),
        Session.text(row, side + "_land"),
        Session.text(row, side + "_sector"));
  }

  private static Optional<Place> place(ResultSet row) throws SQLException {
    String name = Session.text(row, "place_name");
    return row.getLong("place") == 0
        ? Optional.empty()
        : Optional.of(
            new Place(
                name,
                Session.text(row, "place_land"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                Codes.precision(row.getInt("precision"))));
  }

  /**
   * An event of the desk's own with its claims for and against. An id that an event had before its
   * content changed leads to what it is now.
   */
  public Optional<Event> event(String id) {
    return database.read(session -> event(session, id));
  }

  static Optional<Event> event(Session session, String id) throws SQLException {
    String current = id;
    for (int hops = 0; hops < 50; hops++) {
      Optional<Event> event = stored(session, current);
      Optional<String> next =
          session.one("SELECT new FROM event_link WHERE old = ?", row -> row.getString(1), current);
      if (event.isPresent() || next.isEmpty()) {
        return event;
      }
      current = next.get();
    }
    return Optional.empty();
  }

  private static Optional<Event> stored(Session session, String id) throws SQLException {
    Optional<Event> bare =
        session.one(
            "SELECT doc FROM event WHERE id = ?",
            row -> Docs.read(row.getString(1), Event.class),
            id);
    return bare.isEmpty()
        ? bare
        : Optional.of(with(bare.get(), claims(session, id, false), claims(session, id, true)));
  }

  /** As they count. */
  private static List<Claim> claims(Session session, String event, boolean against)
      throws SQLException {
    List<Long> keys =
        session.list(
            "SELECT c.key FROM event e JOIN event_claim ec ON ec.event = e.key"
                + " JOIN claim c ON c.key = ec.claim WHERE e.id = ? AND ec.against = ?"
                + " ORDER BY c.article, c.ordinal",
            row -> row.getLong(1),
            event,
            against);
    Map<Long, CorrectedClaim> effective = Corrections.effective(session, keys);
    List<Claim> claims = new ArrayList<>();
    for (long key : keys) {
      Optional.ofNullable(effective.get(key)).map(CorrectedClaim::claim).ifPresent(claims::add);
    }
    return claims;
  }

  static Event with(Event event, List<Claim> supporting, List<Claim> denying) {
    return new Event(
        event.id(),
        event.date(),
        event.coding(),
        event.act(),
        event.status(),
        event.sources(),
        event.targets(),
        event.place(),
        event.counts(),
        supporting,
        denying);
  }

  /** The deeds of an event, own or imported. */
  public List<Found> deeds(String event) {
    return database.read(
        session ->
            found(session, "SELECT * FROM deed WHERE dataset = 0 AND ref = ? ORDER BY key", event));
  }

  /** The events that an article's claims are part of. */
  public List<Event> ofArticle(String article) {
    return database.read(
        session -> {
          List<String> ids =
              session.list(
                  "SELECT DISTINCT e.id FROM article a JOIN claim c ON c.article = a.key"
                      + " JOIN event_claim ec ON ec.claim = c.key JOIN event e ON e.key = ec.event"
                      + " WHERE a.id = ? ORDER BY c.ordinal",
                  row -> row.getString(1),
                  article);
          List<Event> events = new ArrayList<>();
          for (String id : ids) {
            event(session, id).ifPresent(events::add);
          }
          return events;
        });
  }

  /** The desk's own events of which it heard first since then, the most intense first. */
  public List<Found> newSince(Instant since, int limit) {
    return database.read(
        session ->
            found(
                session,
                "SELECT d.* FROM event e JOIN deed d ON d.dataset = 0 AND d.ref = e.id"
                    + " WHERE e.added >= ? ORDER BY abs(d.intensity) DESC, d.day DESC LIMIT ?",
                since,
                limit));
  }

  /**
   * Imported deeds known since that day, the most hostile first.
   *
   * @param limit at most so many, and of each day as many
   */
  public List<Found> importedSince(LocalDate since, int limit) {
    return database.read(session -> imported(session, since, limit));
  }

  private static List<Found> imported(Session session, LocalDate since, int limit)
      throws SQLException {
    List<Long> days =
        session.list(
            "WITH RECURSIVE days(at) AS (SELECT min(known) FROM deed WHERE known >= ?"
                + " UNION ALL SELECT (SELECT min(known) FROM deed WHERE known > days.at) FROM days"
                + " WHERE days.at IS NOT NULL) SELECT at FROM days WHERE at IS NOT NULL",
            row -> row.getLong(1),
            since);
    List<long[]> best = new ArrayList<>();
    for (long day : days) {
      session.each(
          "SELECT key, intensity FROM deed WHERE known = ? AND dataset <> 0"
              + " ORDER BY intensity LIMIT ?",
          row -> best.add(new long[] {row.getLong(1), row.getLong(2)}),
          day,
          limit);
    }
    best.sort((one, other) -> Long.compare(one[1], other[1]));
    List<Found> found = new ArrayList<>();
    for (long[] each : best.subList(0, Math.min(limit, best.size()))) {
      found.addAll(found(session, "SELECT * FROM deed WHERE key = ?", each[0]));
    }
    return found;
  }
}
