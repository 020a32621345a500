package org.brinkwatch.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Who changed what and when, and until when each user has looked. */
public final class Journal {
  private final Database database;
  private final InstantSource clock;

  Journal(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A change. */
  public record Entry(Instant at, String who, String what, String subject, String detail) {}

  /** Writes down a change that was made outside of the archive: a red line, a file of the desk. */
  public void note(String who, String what, String subject, String detail) {
    database.change(session -> note(session, clock.instant(), who, what, subject, detail));
  }

  static void note(
      Session session, Instant at, String who, String what, String subject, String detail)
      throws SQLException {
    session.update(
        "INSERT INTO audit (at, who, what, subject, detail) VALUES (?, ?, ?, ?, ?)",
        at,
        who,
        what,
        subject,
        detail);
  }

  /** The last changes, newest first. */
  public List<Entry> latest(int limit) {
    return database.read(
        session ->
            session.list(
                "SELECT * FROM audit ORDER BY key DESC LIMIT ?",
                row ->
                    new Entry(
                        Session.instant(row, "at"),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("detail")),
                limit));
  }

  /** When the user looked last; empty for never. */
  public Optional<Instant> seen(String who) {
    return database.read(
        session ->
            session.one(
                "SELECT at FROM seen WHERE who = ?", row -> Session.instant(row, "at"), who));
  }

  /** The user has seen all there is now. */
  public void markSeen(String who) {
    database.change(
        session ->
            session.update(
                "INSERT OR REPLACE INTO seen (who, at) VALUES (?, ?)", who, clock.instant()));
  }
}
