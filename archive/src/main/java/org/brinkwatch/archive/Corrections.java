package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinkwatch.archive.Fix.Kind;
import org.brinkwatch.event.Claim;

/**
 * What people set right: a log to which is only added. What a claim counts as is worked out from it
 * each time, so that taking a correction back, or coding anew, needs no repair.
 */
public final class Corrections {
  private final Database database;
  private final InstantSource clock;

  Corrections(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Sets something right, and makes the events that it concerns anew.
   *
   * @return the number of the correction
   * @throws ArchiveException if the archive has no such claim
   */
  public long add(Fix fix, String who, String why) {
    long number =
        database.write(
            session -> {
              check(session, fix.claim());
              check(session, fix.other());
              long key =
                  session.insert(
                      "INSERT INTO correction (at, who, why, kind, article, doc)"
                          + " VALUES (?, ?, ?, ?, ?, ?)",
                      clock.instant(),
                      who,
                      why,
                      fix.kind().name(),
                      fix.claim().map(ClaimKey::article).orElse(""),
                      Docs.write(fix));
              note(session, "corrected", key, fix, who, why);
              reopen(session, fix);
              return key;
            });
    Resolution.run(database, clock);
    return number;
  }

  /** Takes a correction back; it stays in the log. */
  public boolean undo(long number, String who) {
    boolean done =
        database.write(
            session -> {
              Optional<Correction> known =
                  session.one(
                      "SELECT * FROM correction WHERE key = ? AND undone_at IS NULL",
                      Corrections::correction,
                      number);
              if (known.isEmpty()) {
                return false;
              }
              session.update(
                  "UPDATE correction SET undone_at = ?, undone_by = ? WHERE key = ?",
                  clock.instant(),
                  who,
                  number);
              note(session, "correction undone", number, known.get().fix(), who, "");
              reopen(session, known.get().fix());
              return true;
            });
    Resolution.run(database, clock);
    return done;
  }

  private void note(Session session, String what, long number, Fix fix, String who, String why)
      throws SQLException {
    Instant now = clock.instant();
    String subject = fix.claim().map(ClaimKey::article).orElse(fix.words());
    Journal.note(session, now, who, what, subject, number + " " + fix.kind() + " " + why);
  }

  private static void check(Session session, Optional<ClaimKey> maybe) throws SQLException {
    if (maybe.isPresent()) {
      ClaimKey key = maybe.get();
      if (Corrector.find(key, machine(session, key.article())).isEmpty()) {
        throw new ArchiveException(
            "the archive has no claim of "
                + key.article()
                + " at "
                + key.begin()
                + ".."
                + key.end());
      }
    }
  }

  /** The claims that a fix concerns are to be resolved again, on the days that they have now. */
  private static void reopen(Session session, Fix fix) throws SQLException {
    List<String> articles =
        fix.kind() == Kind.ALIAS
            ? session.list(
                "SELECT DISTINCT a.id FROM claim c JOIN article a ON a.key = c.article"
                    + " WHERE instr(lower(c.doc), lower(?)) > 0",
                row -> row.getString(1),
                fix.words())
            : Stream.of(fix.claim(), fix.other())
                .flatMap(Optional::stream)
                .map(ClaimKey::article)
                .distinct()
                .toList();
    for (String article : articles) {
      reopen(session, article);
    }
  }

  /** Marks an article's claims as not resolved, with the days that they have now. */
  static void reopen(Session session, String article) throws SQLException {
    int ordinal = 0;
    for (CorrectedClaim each : claims(session, article)) {
      Window window = Window.of(each.claim());
      session.update(
          "UPDATE claim SET resolved = 0, first = ?, last = ? WHERE ordinal = ? AND article ="
              + " (SELECT key FROM article WHERE id = ?)",
          window.first(),
          window.last(),
          ordinal++,
          article);
    }
  }

  /** The claims of an article as they count, in the order of the text. */
  public List<CorrectedClaim> claims(String article) {
    return database.read(session -> claims(session, article));
  }

  static List<CorrectedClaim> claims(Session session, String article) throws SQLException {
    return new Corrector(machine(session, article), active(session, article)).all();
  }

  static List<Claim> machine(Session session, String article) throws SQLException {
    return session.list(
        "SELECT c.doc FROM article a JOIN claim c ON c.article = a.key WHERE a.id = ?"
            + " ORDER BY c.ordinal",
        row -> Docs.read(row.getString(1), Claim.class),
        article);
  }

  private static List<Correction> active(Session session, String article) throws SQLException {
    return session.list(
        "SELECT * FROM correction WHERE undone_at IS NULL AND (article = ?1 OR article = ''"
            + " OR kind = 'MERGE' AND json_extract(doc, '$.other.article') = ?1) ORDER BY key",
        Corrections::correction,
        article);
  }

  /** The claims with these keys as they count, those that are rejected left out. */
  static Map<Long, CorrectedClaim> effective(Session session, List<Long> keys) throws SQLException {
    Map<Long, CorrectedClaim> effective = new HashMap<>();
    if (session.number("SELECT count(*) FROM correction WHERE undone_at IS NULL") == 0) {
      for (long key : keys) {
        Claim claim =
            session
                .one(
                    "SELECT doc FROM claim WHERE key = ?",
                    row -> Docs.read(row.getString(1), Claim.class),
                    key)
                .orElseThrow();
        effective.put(key, new CorrectedClaim(claim, claim, false, List.of()));
      }
      return effective;
    }
    Map<String, List<CorrectedClaim>> articles = new HashMap<>();
    for (long key : keys) {
      record At(String article, int ordinal) {}
      At at =
          session
              .one(
                  "SELECT a.id, c.ordinal FROM claim c JOIN article a ON a.key = c.article"
                      + " WHERE c.key = ?",
                  row -> new At(row.getString(1), row.getInt(2)),
                  key)
              .orElseThrow();
      List<CorrectedClaim> all = articles.get(at.article());
      if (all == null) {
        all = claims(session, at.article());
        articles.put(at.article(), all);
      }
      effective.put(key, all.get(at.ordinal()));
    }
    return effective;
  }

  /** All corrections, newest first, those taken back too. */
  public List<Correction> latest(int limit) {
    return database.read(
        session ->
            session.list(
                "SELECT * FROM correction ORDER BY key DESC LIMIT ?",
                Corrections::correction,
                limit));
  }

  /** The corrections of which no claim is left, for the article was coded otherwise since. */
  public List<Correction> orphans() {
    return database.read(
        session -> {
          List<Correction> orphans = new ArrayList<>();
          for (Correction one :
              session.list(
                  "SELECT * FROM correction WHERE undone_at IS NULL AND article <> ''",
                  Corrections::correction)) {
            ClaimKey key = one.fix().claim().orElseThrow();
            if (Corrector.find(key, machine(session, key.article())).isEmpty()) {
              orphans.add(one);
            }
          }
          return orphans;
        });
  }

  /** The merges that hold. */
  static List<Fix> merges(Session session) throws SQLException {
    return session.list(
        "SELECT * FROM correction WHERE undone_at IS NULL AND kind = 'MERGE' ORDER BY key",
        row -> correction(row).fix());
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        row.getLong("key"),
        Session.instant(row, "at"),
        row.getString("who"),
        row.getString("why"),
        Docs.read(row.getString("doc"), Fix.class),
        Session.maybeInstant(row, "undone_at"),
        Session.text(row, "undone_by"));
  }
}
