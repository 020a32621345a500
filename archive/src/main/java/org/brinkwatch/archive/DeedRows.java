package org.brinkwatch.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/** Writes deeds, and adds them to the daily sums. For one transaction or a run of them. */
final class DeedRows {
  static final int HUNDREDTHS = 100;
  private static final String INSERT =
      "INSERT INTO deed (dataset, ref, day, known, source, target, source_country, target_country,"
          + " type, mode, intensity, status, place, place_country, outlet, outlets)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Session session;
  private final long dataset;
  private final Map<String, Long> actors = new HashMap<>();
  private final Map<Place, Long> places = new HashMap<>();
  private final Map<String, Long> outlets = new HashMap<>();
  private final Map<String, Long> modes = new HashMap<>();
  private final Optional<Sums> sums;

  /**
   * A writer.
   *
   * @param dataset 0 for the desk's own
   * @param summed whether the daily sums are kept; else they are made anew later
   */
  DeedRows(Session session, long dataset, boolean summed) {
    this.session = session;
    this.dataset = dataset;
    this.sums = summed ? Optional.of(new Sums(dataset)) : Optional.empty();
  }

  void insert(Deed deed) throws SQLException {
    long source = actor(deed.source());
    long target = actor(deed.target());
    int sourceCountry = Countries.key(deed.source().country());
    int targetCountry = Countries.key(deed.target().country());
    int placeCountry = Countries.key(deed.place().map(Place::country).orElse(""));
    long intensity = Math.round(deed.intensity() * HUNDREDTHS);
    List<String> told = deed.outlets();
    PreparedStatement statement = session.prepare(INSERT);
    statement.setLong(1, dataset);
    statement.setObject(2, ref(deed.event()));
    statement.setLong(3, deed.day().toEpochDay());
    statement.setLong(4, deed.known().toEpochDay());
    statement.setLong(5, source);
    statement.setLong(6, target);
    statement.setInt(7, sourceCountry);
    statement.setInt(8, targetCountry);
    statement.setInt(9, Codes.number(deed.type()));
    statement.setLong(10, mode(deed.mode()));
    statement.setLong(11, intensity);
    statement.setInt(12, Codes.number(deed.status()));
    statement.setLong(13, place(deed.place()));
    statement.setInt(14, placeCountry);
    statement.setLong(15, told.isEmpty() ? 0 : outlet(told.get(0)));
    statement.setInt(16, told.size());
    statement.executeUpdate();
    if (told.size() > 1) {
      insertOutlets(told.subList(1, told.size()));
    }
    if (sums.isPresent() && deed.status() == Status.ACTUAL) {
      sums.get()
          .add(
              deed.day().toEpochDay(),
              source,
              target,
              sourceCountry,
              targetCountry,
              placeCountry,
              deed.quad(),
              intensity,
              1);
    }
  }

  private void insertOutlets(List<String> further) throws SQLException {
    long deed = session.number("SELECT last_insert_rowid()");
    for (String name : further) {
      session.update(
          "INSERT OR IGNORE INTO deed_outlet (deed, outlet) VALUES (?, ?)", deed, outlet(name));
    }
  }

  /** Whole numbers as such, for they are much smaller. */
  private Object ref(String id) {
    boolean number = dataset != 0 && id.length() <= 18 && id.matches("0|[1-9]\\d*");
    return number ? (Object) Long.valueOf(id) : id;
  }

  private long actor(Actor actor) throws SQLException {
    Long known = actors.get(actor.id());
    if (known == null) {
      known = Rows.actor(session, actor);
      actors.put(actor.id(), known);
    }
    return known;
  }

  private long place(Optional<Place> place) throws SQLException {
    if (place.isEmpty()) {
      return 0;
    }
    Long known = places.get(place.get());
    if (known == null) {
      known = Rows.place(session, place);
      places.put(place.get(), known);
    }
    return known;
  }

  private long outlet(String name) throws SQLException {
    Long known = outlets.get(name);
    if (known == null) {
      known = Rows.outlet(session, name);
      outlets.put(name, known);
    }
    return known;
  }

  private long mode(String name) throws SQLException {
    Long known = modes.get(name);
    if (known == null) {
      known = Rows.mode(session, name);
      modes.put(name, known);
    }
    return known;
  }

  /** Writes the sums of what was inserted since the last time. */
  void flush() throws SQLException {
    if (sums.isPresent()) {
      sums.get().write(session);
    }
  }

  /** Takes a deed away, from the sums too where they are kept. */
  void delete(long key) throws SQLException {
    if (sums.isPresent()) {
      session.each(
          "SELECT * FROM deed WHERE key = ? AND status = 0", row -> less(row, sums.get()), key);
    }
    session.update("DELETE FROM deed_outlet WHERE deed = ?", key);
    session.update("DELETE FROM deed WHERE key = ?", key);
  }

  private static void less(ResultSet row, Sums sums) throws SQLException {
    sums.add(
        row.getLong("day"),
        row.getLong("source"),
        row.getLong("target"),
        row.getInt("source_country"),
        row.getInt("target_country"),
        row.getInt("place_country"),
        Codes.type(row.getInt("type")).quad(),
        row.getLong("intensity"),
        -1);
  }

  /** Takes an own event's deeds away, from the sums too. */
  static void deleteOwn(Session session, String event) throws SQLException {
    Sums sums = new Sums(0);
    session.each(
        "SELECT * FROM deed WHERE dataset = 0 AND ref = ? AND status = 0",
        row -> less(row, sums),
        event);
    sums.write(session);
    session.update(
        "DELETE FROM deed_outlet WHERE deed IN"
            + " (SELECT key FROM deed WHERE dataset = 0 AND ref = ?)",
        event);
    session.update("DELETE FROM deed WHERE dataset = 0 AND ref = ?", event);
  }
}
