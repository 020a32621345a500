package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The alerts that were raised, and what people did about them. */
public final class Alerts {
  private final Database database;
  private final InstantSource clock;

  Alerts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps an alert; one of that id is there once.
   *
   * @return whether it is new, or of another state than before
   */
  public boolean raise(
      String id, String line, String state, int severity, LocalDate day, String evidence) {
    return database.write(
        session ->
            session.update(
                    "INSERT INTO alert (id, line, state, severity, day, raised, evidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                        + " state = excluded.state, severity = excluded.severity,"
                        + " evidence = excluded.evidence, raised = excluded.raised"
                        + " WHERE state <> excluded.state",
                    id,
                    line,
                    state,
                    severity,
                    day,
                    clock.instant(),
                    evidence)
                > 0);
  }

  /** The last alerts, newest day first. */
  public List<Alert> latest(int limit) {
    return database.read(
        session ->
            session.list(
                "SELECT * FROM alert ORDER BY day DESC, key DESC LIMIT ?", Alerts::alert, limit));
  }

  /** Those that nobody has acknowledged and that are not silenced, the gravest first. */
  public List<Alert> open(int limit) {
    return database.read(
        session ->
            session.list(
                "SELECT * FROM alert WHERE acknowledged_at IS NULL"
                    + " AND coalesce(silenced_until, 0) <= ?"
                    + " ORDER BY severity DESC, day DESC, key DESC LIMIT ?",
                Alerts::alert,
                clock.instant(),
                limit));
  }

  public Optional<Alert> alert(String id) {
    return database.read(
        session -> session.one("SELECT * FROM alert WHERE id = ?", Alerts::alert, id));
  }

  /** Somebody has taken note. */
  public boolean acknowledge(String id, String who) {
    return change(id, who, "acknowledged", "acknowledged_at = ?, acknowledged_by = ?", who);
  }

  /** Rests until then. */
  public boolean silence(String id, String who, Instant until) {
    return database.write(
        session -> {
          Journal.note(session, clock.instant(), who, "alert silenced", id, until.toString());
          return session.update("UPDATE alert SET silenced_until = ? WHERE id = ?", until, id) > 0;
        });
  }

  private boolean change(String id, String who, String what, String set, Object value) {
    return database.write(
        session -> {
          Journal.note(session, clock.instant(), who, "alert " + what, id, "");
          return session.update(
                  "UPDATE alert SET " + set + " WHERE id = ?", clock.instant(), value, id)
              > 0;
        });
  }

  private static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getString("id"),
        row.getString("line"),
        row.getString("state"),
        row.getInt("severity"),
        Session.day(row, "day"),
        Session.instant(row, "raised"),
        row.getString("evidence"),
        Session.maybeInstant(row, "acknowledged_at"),
        Session.text(row, "acknowledged_by"),
        Session.maybeInstant(row, "silenced_until"));
  }
}
