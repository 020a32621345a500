package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Admission.Outcome;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Statement;

/** The articles of the archive, whole, with what was coded from them. */
public final class Articles {
  private static final int ID_DIGITS = 6;
  private final Database database;
  private final InstantSource clock;

  Articles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What {@link #add} would make of the article; asked before coding, it saves coding copies. */
  public Admission check(Article article) {
    return database.read(session -> admission(session, article));
  }

  /**
   * Keeps an article with all that was coded from it, or a copy as a further outlet of the first.
   * On return it is on the disk. Its events are made by {@link Archive#resolve}.
   *
   * <p>An id that another text of the archive has gets a suffix, in the claims too.
   */
  public Admission add(Coded coded, CodingVersion version) {
    return database.write(
        session -> {
          Admission admission = admission(session, coded.article());
          switch (admission.outcome()) {
            case NEW -> insert(session, Renamed.to(admission.id(), coded), version);
            case COPY -> insertCopy(session, coded.article(), admission.id(), true);
            case NEAR_COPY -> insertCopy(session, coded.article(), admission.id(), false);
            case KNOWN -> {}
          }
          return admission;
        });
  }

  /** Keeps a copy that {@link #check} told of, without coding it; what is no copy is not kept. */
  public Admission addCopy(Article article) {
    return database.write(
        session -> {
          Admission admission = admission(session, article);
          if (admission.outcome() == Outcome.COPY || admission.outcome() == Outcome.NEAR_COPY) {
            insertCopy(session, article, admission.id(), admission.outcome() == Outcome.COPY);
          }
          return admission;
        });
  }

  private static Admission admission(Session session, Article article) throws SQLException {
    byte[] print = Sketch.print(article.text());
    Optional<Citation> same =
        session.one("SELECT * FROM article WHERE hash = ?", Articles::citation, print);
    if (same.isPresent()) {
      boolean known =
          isSame(same.get(), article) || hasCopy(session, print, article) || says(article, "");
      return new Admission(known ? Outcome.KNOWN : Outcome.COPY, same.get().id());
    }
    Optional<String> near = nearCopy(session, article);
    if (near.isPresent()) {
      boolean known = hasCopy(session, print, article);
      return new Admission(known ? Outcome.KNOWN : Outcome.NEAR_COPY, near.get());
    }
    return new Admission(Outcome.NEW, freeId(session, article.id(), print));
  }

  /** Whether nothing tells it from what is there: neither outlet nor address. */
  private static boolean says(Article article, String nothing) {
    return article.outlet().equals(nothing) && article.url().equals(nothing);
  }

  private static boolean isSame(Citation one, Article article) {
    return one.outlet().equals(article.outlet()) && one.url().equals(article.url());
  }

  private static boolean hasCopy(Session session, byte[] print, Article article)
      throws SQLException {
    return session.number(
            "SELECT count(*) FROM copy WHERE hash = ? AND outlet = ? AND url = ?",
            print,
            article.outlet(),
            article.url())
        > 0;
  }

  /** The article that it brings nearly nothing new to; of several the one it is closest to. */
  private static Optional<String> nearCopy(Session session, Article article) throws SQLException {
    Sketch sketch = Sketch.of(article.text());
    List<Long> bands = sketch.bands();
    if (bands.isEmpty()) {
      return Optional.empty();
    }
    String marks = "?, ".repeat(bands.size() - 1) + "?";
    Optional<String> best = Optional.empty();
    double most = 0;
    for (long key :
        session.list(
            "SELECT article, count(*) FROM band WHERE value IN ("
                + marks
                + ") GROUP BY article ORDER BY 2 DESC, 1 LIMIT 20",
            row -> row.getLong(1),
            bands.toArray())) {
      Article other = article(session, key);
      Sketch first = Sketch.of(other.text());
      double share = sketch.shareIn(first);
      if (sketch.isCopyOf(first) && share > most) {
        best = Optional.of(other.id());
        most = share;
      }
    }
    return best;
  }

  private static String freeId(Session session, String id, byte[] print) throws SQLException {
    boolean taken = session.number("SELECT count(*) FROM article WHERE id = ?", id) > 0;
    return taken ? id + "~" + HexFormat.of().formatHex(print).substring(0, ID_DIGITS) : id;
  }

  private void insert(Session session, Coded coded, CodingVersion version) throws SQLException {
    Article article = coded.article();
    long coding = Rows.coding(session, version, clock.instant());
    long key =
        session.insert(
            "INSERT INTO article (id, title, outlet, language, published, url, text, blocks, added,"
                + " hash, coding) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article.id(),
            article.title(),
            article.outlet(),
            article.language(),
            article.published(),
            article.url(),
            article.text(),
            Docs.write(article.blocks()),
            clock.instant(),
            Sketch.print(article.text()),
            coding);
    session.update(
        "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)",
        key,
        article.title(),
        article.text());
    for (long band : Sketch.of(article.text()).bands()) {
      session.update("INSERT OR IGNORE INTO band (value, article) VALUES (?, ?)", band, key);
    }
    new CodedRows(session, key, coding).insert(coded);
  }

  private void insertCopy(Session session, Article article, String first, boolean exact)
      throws SQLException {
    session.update(
        "INSERT INTO copy (article, id, title, outlet, published, url, text, added, hash, exact)"
            + " SELECT key, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id = ?",
        article.id(),
        article.title(),
        article.outlet(),
        article.published(),
        article.url(),
        exact ? "" : article.text(),
        clock.instant(),
        Sketch.print(article.text()),
        exact,
        first);
  }

  /** An article by its id. */
  public Optional<StoredArticle> article(String id) {
    return database.read(
        session -> {
          Optional<Long> key = key(session, id);
          return key.isEmpty() ? Optional.empty() : Optional.of(stored(session, key.get()));
        });
  }

  private static Optional<Long> key(Session session, String id) throws SQLException {
    return session.one("SELECT key FROM article WHERE id = ?", row -> row.getLong(1), id);
  }

  private static StoredArticle stored(Session session, long key) throws SQLException {
    List<Copy> copies =
        session.list("SELECT * FROM copy WHERE article = ? ORDER BY key", Articles::copy, key);
    return session
        .one(
            "SELECT a.*, c.program, c.codebook, c.actors, c.gazetteer"
                + " FROM article a JOIN coding c ON c.key = a.coding WHERE a.key = ?",
            row ->
                new StoredArticle(
                    article(row),
                    Session.instant(row, "added"),
                    new CodingVersion(
                        row.getString("program"),
                        row.getString("codebook"),
                        row.getString("actors"),
                        row.getString("gazetteer")),
                    copies),
            key)
        .orElseThrow();
  }

  static Article article(Session session, long key) throws SQLException {
    return session.one("SELECT * FROM article WHERE key = ?", Articles::article, key).orElseThrow();
  }

  private static Article article(ResultSet row) throws SQLException {
    return new Article(
        row.getString("id"),
        row.getString("title"),
        row.getString("outlet"),
        row.getString("language"),
        Session.maybeDay(row, "published"),
        row.getString("url"),
        row.getString("text"),
        Docs.list(row.getString("blocks"), Block.class));
  }

  private static Copy copy(ResultSet row) throws SQLException {
    return new Copy(
        row.getString("id"),
        row.getString("title"),
        row.getString("outlet"),
        Session.maybeDay(row, "published"),
        row.getString("url"),
        Session.instant(row, "added"),
        row.getInt("exact") != 0);
  }

  private static Citation citation(ResultSet row) throws SQLException {
    return new Citation(
        row.getString("id"),
        row.getString("title"),
        row.getString("outlet"),
        row.getString("url"),
        Session.maybeDay(row, "published"));
  }

  /** How many there are. */
  public int count() {
    return database.read(session -> (int) session.number("SELECT count(*) FROM article"));
  }

  /** The articles last added, newest first. */
  public List<ArticleEntry> latest(int limit, int skip) {
    return database.read(
        session ->
            session.list(
                ENTRY + " ORDER BY a.added DESC, a.key DESC LIMIT ? OFFSET ?",
                Articles::entry,
                limit,
                skip));
  }

  /** The articles with these words in title or text, the best first. */
  public List<ArticleEntry> search(List<String> words, int limit, int skip) {
    return database.read(
        session ->
            session.list(
                ENTRY
                    + " JOIN article_words w ON w.rowid = a.key WHERE article_words MATCH ?"
                    + " ORDER BY w.rank LIMIT ? OFFSET ?",
                Articles::entry,
                Words.match(words),
                limit,
                skip));
  }

  private static final String ENTRY =
      "SELECT a.id, a.title, a.outlet, a.url, a.published, a.added,"
          + " (SELECT count(*) FROM claim WHERE article = a.key) claims,"
          + " (SELECT count(*) FROM copy WHERE article = a.key) copies FROM article a";

  private static ArticleEntry entry(ResultSet row) throws SQLException {
    return new ArticleEntry(
        citation(row), Session.instant(row, "added"), row.getInt("claims"), row.getInt("copies"));
  }

  /** An article with all that was coded from it, as the machine coded it. */
  public Optional<Coded> coded(String id) {
    return database.read(
        session -> {
          Optional<Long> key = key(session, id);
          if (key.isEmpty()) {
            return Optional.empty();
          }
          return Optional.of(
              new Coded(
                  article(session, key.get()),
                  docs(session, "claim", key.get(), Claim.class),
                  docs(session, "statement", key.get(), Statement.class),
                  docs(session, "appointment", key.get(), Appointment.class)));
        });
  }

  private static <T extends Record> List<T> docs(
      Session session, String table, long article, Class<T> type) throws SQLException {
    return session.list(
        "SELECT doc FROM " + table + " WHERE article = ? ORDER BY ordinal",
        row -> Docs.read(row.getString(1), type),
        article);
  }

  /** The ids of all articles, in the order in which they were added. */
  public List<String> ids() {
    return database.read(
        session -> session.list("SELECT id FROM article ORDER BY key", row -> row.getString(1)));
  }
}
