package org.brinkwatch.archive;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Statement;

/**
 * The archive coded again: what is found is laid beside what is kept, until it is kept instead, all
 * of it at once, or put away.
 */
public final class Recode {
  private final Database database;
  private final InstantSource clock;

  private Recode(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Begins, with nothing laid aside. */
  static Recode begin(Database database, InstantSource clock) {
    database.change(session -> session.update("DELETE FROM recoded"));
    return new Recode(database, clock);
  }

  /** How a claim differs. */
  public enum Kind {
    NEW,
    GONE,
    CHANGED
  }

  /**
   * A claim that differs.
   *
   * @param before as it is kept; empty if new
   * @param after as it would be; empty if gone
   */
  public record Difference(Kind kind, Optional<Claim> before, Optional<Claim> after) {
    /** The fields that changed, with both values: "type AID > AGREE". */
    public List<String> changes() {
      if (before.isEmpty() || after.isEmpty()) {
        return List.of();
      }
      Map<String, String> old = fields(before.get());
      Map<String, String> now = fields(after.get());
      return old.keySet().stream()
          .sorted()
          .filter(field -> !old.getOrDefault(field, "").equals(now.get(field)))
          .map(field -> field + " " + old.get(field) + " > " + now.get(field))
          .toList();
    }
  }

  /** Lays an article's new coding aside, and says how its claims differ from the kept ones. */
  public List<Difference> lay(Coded coded, CodingVersion version) {
    return database.write(
        session -> {
          String id = coded.article().id();
          long article =
              session
                  .one("SELECT key FROM article WHERE id = ?", row -> row.getLong(1), id)
                  .orElseThrow(() -> new ArchiveException("no article " + id));
          session.update(
              "INSERT OR REPLACE INTO recoded VALUES (?, ?, ?, ?, ?)",
              article,
              Rows.coding(session, version, clock.instant()),
              Docs.write(coded.claims()),
              Docs.write(coded.statements()),
              Docs.write(coded.appointments()));
          return differences(
              session.list(
                  "SELECT doc FROM claim WHERE article = ? ORDER BY ordinal",
                  row -> Docs.read(row.getString(1), Claim.class),
                  article),
              coded.claims());
        });
  }

  static List<Difference> differences(List<Claim> old, List<Claim> now) {
    List<Difference> differences = new ArrayList<>();
    Set<Integer> met = new TreeSet<>();
    for (Claim before : old) {
      Optional<Integer> partner = partner(before, now, met);
      if (partner.isEmpty()) {
        differences.add(new Difference(Kind.GONE, Optional.of(before), Optional.empty()));
      } else {
        met.add(partner.get());
        Claim after = now.get(partner.get());
        if (!fields(before).equals(fields(after))) {
          differences.add(new Difference(Kind.CHANGED, Optional.of(before), Optional.of(after)));
        }
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (!met.contains(i)) {
        differences.add(new Difference(Kind.NEW, Optional.empty(), Optional.of(now.get(i))));
      }
    }
    return differences;
  }

  /** Of the same words: the one that says most the same. */
  private static Optional<Integer> partner(Claim before, List<Claim> now, Set<Integer> met) {
    Optional<Integer> best = Optional.empty();
    int most = -1;
    for (int i = 0; i < now.size(); i++) {
      Claim after = now.get(i);
      boolean same = after.evidence().trigger().equals(before.evidence().trigger());
      if (same && !met.contains(i)) {
        int like = likeness(before, after);
        if (like > most) {
          best = Optional.of(i);
          most = like;
        }
      }
    }
    return best;
  }

  private static int likeness(Claim one, Claim other) {
    Map<String, String> fields = fields(other);
    return (int)
        fields(one).entrySet().stream()
            .filter(field -> field.getValue().equals(fields.get(field.getKey())))
            .count();
  }

  private static Map<String, String> fields(Claim claim) {
    Map<String, String> fields = new HashMap<>();
    fields.put("type", claim.coding().type().name());
    fields.put("mode", claim.coding().mode());
    fields.put("act", claim.act().map(act -> act.type() + " " + act.status()).orElse("-"));
    fields.put("status", claim.status().name());
    fields.put("source", ids(claim.sources()));
    fields.put("target", ids(claim.targets()));
    fields.put("attributed to", ids(claim.attributedTo().stream().toList()));
    fields.put(
        "date",
        claim.date().from().map(Object::toString).orElse("")
            + ".."
            + claim.date().to().map(Object::toString).orElse(""));
    fields.put("place", claim.location().map(there -> there.place().name()).orElse("-"));
    fields.put("intensity", String.valueOf(claim.coding().intensity()));
    fields.put("killed", claim.counts().killed().toString());
    return fields;
  }

  private static String ids(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> mention.actor().id())
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Keeps all that was laid aside, at once; what people corrected stays corrected. */
  public int keep(String who) {
    List<Homeless> homeless = new ArrayList<>();
    int articles =
        database.write(
            session -> {
              List<Long> keys =
                  session.list("SELECT article FROM recoded ORDER BY 1", row -> row.getLong(1));
              for (long key : keys) {
                homeless.addAll(homeless(session, key));
                keep(session, key);
              }
              session.update("DELETE FROM recoded");
              Journal.note(session, clock.instant(), who, "recoded", keys.size() + " articles", "");
              return keys.size();
            });
    Resolution.run(database, clock);
    database.change(
        session -> {
          for (Homeless one : homeless) {
            link(session, one);
          }
        });
    return articles;
  }

  /** An event's id that may be no more, and a claim by whose words its successor is found. */
  private record Homeless(String event, ClaimKey claim) {}

  private static List<Homeless> homeless(Session session, long article) throws SQLException {
    return session.list(
        "SELECT e.id, c.doc FROM claim c JOIN event_claim ec ON ec.claim = c.key"
            + " JOIN event e ON e.key = ec.event WHERE c.article = ? AND ec.against = 0",
        row ->
            new Homeless(row.getString(1), ClaimKey.of(Docs.read(row.getString(2), Claim.class))),
        article);
  }

  private static void link(Session session, Homeless one) throws SQLException {
    List<Claim> claims = Corrections.machine(session, one.claim().article());
    Optional<Claim> claim = Corrector.find(one.claim(), claims);
    if (claim.isPresent()) {
      session.update(
          "INSERT OR IGNORE INTO event_link (old, new) SELECT ?1, e.id FROM article a"
              + " JOIN claim c ON c.article = a.key JOIN event_claim ec ON ec.claim = c.key"
              + " JOIN event e ON e.key = ec.event WHERE a.id = ?2 AND c.ordinal = ?3"
              + " AND e.id <> ?1 AND NOT EXISTS (SELECT 1 FROM event WHERE id = ?1) LIMIT 1",
          one.event(),
          one.claim().article(),
          claims.indexOf(claim.get()));
    }
  }

  private static void keep(Session session, long key) throws SQLException {
    Article article = Articles.article(session, key);
    record Laid(long coding, Coded coded) {}
    Laid laid =
        session
            .one(
                "SELECT * FROM recoded WHERE article = ?",
                row ->
                    new Laid(
                        row.getLong("coding"),
                        new Coded(
                            article,
                            Docs.list(row.getString("claims"), Claim.class),
                            Docs.list(row.getString("statements"), Statement.class),
                            Docs.list(row.getString("appointments"), Appointment.class))),
                key)
            .orElseThrow();
    Resolution.reopenNeighbours(session, key);
    CodedRows.delete(session, key);
    new CodedRows(session, key, laid.coding()).insert(laid.coded());
    session.update("UPDATE article SET coding = ? WHERE key = ?", laid.coding(), key);
    Corrections.reopen(session, article.id());
  }

  /** Puts away what was laid aside. */
  public void drop() {
    database.change(session -> session.update("DELETE FROM recoded"));
  }
}
