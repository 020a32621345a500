package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Statement;

/** What was found in articles, looked for over all of them; and the actors that it names. */
public final class Findings {
  private final Database database;

  Findings(Database database) {
    this.database = database;
  }

  /** The article that a claim stands in, by the claim's id. */
  public Optional<String> articleOf(String claim) {
    return database.read(
        session ->
            session.one(
                "SELECT a.id FROM claim c JOIN article a ON a.key = c.article WHERE c.id = ?",
                row -> row.getString(1),
                claim));
  }

  /**
   * Statements, those of the article added last first.
   *
   * @param speaker an actor's id; empty for any speaker
   * @param words that all stand in the sentence; none for any sentence
   */
  public List<Statement> statements(String speaker, List<String> words, int limit, int skip) {
    String where = speaker.isEmpty() ? "?1 = ''" : "s.speaker = ?1";
    if (words.isEmpty()) {
      return statements("SELECT s.doc FROM statement s WHERE " + where, speaker, "", limit, skip);
    }
    return statements(
        "SELECT s.doc FROM passage_words w JOIN statement s ON s.passage = w.rowid"
            + " WHERE passage_words MATCH ?2 AND "
            + where,
        speaker,
        Words.match(words),
        limit,
        skip);
  }

  private List<Statement> statements(
      String select, String speaker, String words, int limit, int skip) {
    return database.read(
        session ->
            session.list(
                select + " AND ?2 IS NOT NULL ORDER BY s.key DESC LIMIT ?3 OFFSET ?4",
                row -> Docs.read(row.getString(1), Statement.class),
                speaker,
                words,
                limit,
                skip));
  }

  /** The article of an id, for the words of what was found in it. */
  public Optional<Article> article(String id) {
    return database.read(
        session -> {
          Optional<Long> key =
              session.one("SELECT key FROM article WHERE id = ?", row -> row.getLong(1), id);
          return key.isEmpty()
              ? Optional.empty()
              : Optional.of(Articles.article(session, key.get()));
        });
  }

  /** What is due on that day or later, the next first. */
  public List<Appointment> ahead(LocalDate day, int limit) {
    return database.read(
        session ->
            session.list(
                "SELECT doc FROM appointment WHERE last >= ? ORDER BY last, first, key LIMIT ?",
                row -> Docs.read(row.getString(1), Appointment.class),
                day,
                limit));
  }

  /** How many events of its own the archive has. */
  public int events() {
    return database.read(session -> (int) session.number("SELECT count(*) FROM event"));
  }

  public Optional<Actor> actor(String id) {
    return database.read(
        session -> session.one("SELECT * FROM actor WHERE id = ?", Findings::actor, id));
  }

  /** Actors whose id or name begins with these letters. */
  public List<Actor> actors(String prefix, int limit) {
    String pattern = prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    return database.read(
        session ->
            session.list(
                "SELECT * FROM actor WHERE id <> '' AND (id LIKE ?1 ESCAPE '\\'"
                    + " OR name LIKE ?1 ESCAPE '\\') ORDER BY length(id), id LIMIT ?2",
                Findings::actor,
                pattern,
                limit));
  }

  private static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        Session.text(row, "id"),
        Session.text(row, "name"),
        Session.text(row, "country"),
        Session.text(row, "sector"));
  }
}
