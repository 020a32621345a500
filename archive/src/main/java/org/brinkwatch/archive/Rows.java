package org.brinkwatch.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/** Keys for words that stand in many rows, made where they are new. Key 0 is none. */
final class Rows {
  private Rows() {}

  static final Actor NOBODY = new Actor("", "", "", "");

  static long actor(Session session, Actor actor) throws SQLException {
    if (actor.id().isEmpty()) {
      return 0;
    }
    Optional<Long> known =
        session.one("SELECT key FROM actor WHERE id = ?", row -> row.getLong(1), actor.id());
    return known.isPresent()
        ? known.get()
        : session.insert(
            "INSERT INTO actor (id, name, country, sector, country_key)"
                + " VALUES (?, ?, ?, ?, ?)",
            actor.id(),
            actor.name(),
            actor.country(),
            actor.sector(),
            Countries.key(actor.country()));
  }

  static long place(Session session, Optional<Place> maybe) throws SQLException {
    if (maybe.isEmpty()) {
      return 0;
    }
    Place place = maybe.get();
    Object[] values = {
      place.name(), place.country(), place.lat(), place.lon(), Codes.number(place.precision())
    };
    Optional<Long> known =
        session.one(
            "SELECT key FROM place WHERE name = ? AND country = ? AND lat = ? AND lon = ?"
                + " AND precision = ?",
            row -> row.getLong(1),
            values);
    return known.isPresent()
        ? known.get()
        : session.insert(
            "INSERT INTO place (name, country, lat, lon, precision) VALUES (?, ?, ?, ?, ?)",
            values);
  }

  static long outlet(Session session, String name) throws SQLException {
    return word(session, "outlet", name);
  }

  static long mode(Session session, String name) throws SQLException {
    return word(session, "mode", name);
  }

  private static long word(Session session, String table, String name) throws SQLException {
    if (name.isEmpty()) {
      return 0;
    }
    Optional<Long> known =
        session.one("SELECT key FROM " + table + " WHERE name = ?", row -> row.getLong(1), name);
    return known.isPresent()
        ? known.get()
        : session.insert("INSERT INTO " + table + " (name) VALUES (?)", name);
  }

  static long coding(Session session, CodingVersion version, Instant now) throws SQLException {
    Object[] values = {
      version.program(), version.codebook(), version.actors(), version.gazetteer()
    };
    Optional<Long> known =
        session.one(
            "SELECT key FROM coding WHERE program = ? AND codebook = ? AND actors = ?"
                + " AND gazetteer = ?",
            row -> row.getLong(1),
            values);
    return known.isPresent()
        ? known.get()
        : session.insert(
            "INSERT INTO coding (program, codebook, actors, gazetteer, since)"
                + " VALUES (?, ?, ?, ?, ?)",
            version.program(),
            version.codebook(),
            version.actors(),
            version.gazetteer(),
            now);
  }
}
