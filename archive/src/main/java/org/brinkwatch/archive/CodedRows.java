package org.brinkwatch.archive;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;

/** Writes what was coded from one article. */
final class CodedRows {
  private final Session session;
  private final long article;
  private final long coding;
  private final Map<Span, Long> passages = new HashMap<>();

  CodedRows(Session session, long article, long coding) {
    this.session = session;
    this.article = article;
    this.coding = coding;
  }

  void insert(Coded coded) throws SQLException {
    int ordinal = 0;
    for (Claim claim : coded.claims()) {
      insert(claim, ordinal++);
    }
    ordinal = 0;
    for (Statement statement : coded.statements()) {
      insert(statement, ordinal++);
    }
    ordinal = 0;
    for (Appointment appointment : coded.appointments()) {
      insert(appointment, ordinal++);
    }
  }

  private void insert(Claim claim, int ordinal) throws SQLException {
    Window window = Window.of(claim);
    session.update(
        "INSERT INTO claim (id, article, ordinal, passage, type, status, first, last, confidence,"
            + " coding, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        claim.id(),
        article,
        ordinal,
        passage(claim.evidence()),
        claim.coding().type(),
        claim.status(),
        window.first(),
        window.last(),
        claim.confidence(),
        coding,
        Docs.write(claim));
  }

  private void insert(Statement statement, int ordinal) throws SQLException {
    session.update(
        "INSERT INTO statement (id, article, ordinal, passage, speaker, doc)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        statement.id(),
        article,
        ordinal,
        passage(statement.sentence()),
        statement.speaker().map(Mention::actor).map(actor -> actor.id()).orElse(""),
        Docs.write(statement));
  }

  private void insert(Appointment due, int ordinal) throws SQLException {
    Optional<LocalDate> first = due.date().from().or(due.date()::to);
    Optional<LocalDate> last = due.date().to().or(due.date()::from);
    session.update(
        "INSERT INTO appointment (id, article, ordinal, first, last, doc)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        due.id(),
        article,
        ordinal,
        first,
        last,
        Docs.write(due));
  }

  private long passage(Evidence evidence) throws SQLException {
    Long known = passages.get(evidence.sentence());
    if (known != null) {
      return known;
    }
    long key =
        session.insert(
            "INSERT INTO passage (article, begins, ends) VALUES (?, ?, ?)",
            article,
            evidence.sentence().begin(),
            evidence.sentence().end());
    session.update("INSERT INTO passage_words (rowid, text) VALUES (?, ?)", key, evidence.text());
    passages.put(evidence.sentence(), key);
    return key;
  }

  /** Takes away all that was coded from an article, but not the article. */
  static void delete(Session session, long article) throws SQLException {
    session.update(
        "DELETE FROM event_claim WHERE claim IN (SELECT key FROM claim WHERE article = ?)",
        article);
    session.update("DELETE FROM claim WHERE article = ?", article);
    session.update("DELETE FROM statement WHERE article = ?", article);
    session.update("DELETE FROM appointment WHERE article = ?", article);
    session.update(
        "DELETE FROM passage_words WHERE rowid IN (SELECT key FROM passage WHERE article = ?)",
        article);
    session.update("DELETE FROM passage WHERE article = ?", article);
  }
}
