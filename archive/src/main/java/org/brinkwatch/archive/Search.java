package org.brinkwatch.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brinkwatch.archive.Filter.Dyad;
import org.brinkwatch.event.Status;

/**
 * A filter as SQL over deeds, newest first. Where a field holds in two ways (an actor is source or
 * target) each way is a branch of its own, so that each has an index that is in order already and
 * is read only as far as it is wanted.
 */
final class Search {
  private static final Term NEVER = Term.of("0");

  /** An outlet with fewer deeds is the shortest way to them, whoever acts in them. */
  private static final int RARE_OUTLET = 20_000;

  /** Matches are counted up to so many. */
  private static final int MOST = 1_000_000;

  private final Session session;
  private final Filter filter;

  Search(Session session, Filter filter) {
    this.session = session;
    this.filter = filter;
  }

  /** A condition and its values. */
  private record Term(String sql, List<Object> values) {
    static Term of(String sql, Object... values) {
      return new Term(sql, List.of(values));
    }

    static final Term TRUE = of("1");

    Term and(Term other) {
      return sql.equals("1")
          ? other
          : other.sql.equals("1") ? this : join(" AND ", List.of(this, other));
    }

    static Term join(String how, List<Term> terms) {
      if (terms.size() == 1) {
        return terms.get(0);
      }
      return new Term(
          terms.stream().map(Term::sql).collect(Collectors.joining(how, "(", ")")),
          terms.stream().flatMap(term -> term.values().stream()).toList());
    }
  }

  /** A statement and its values. */
  record Query(String sql, List<Object> values) {
    Object[] array() {
      return values.toArray();
    }
  }

  /** The newest matches after a deed, by day and key. */
  Query newest(long beforeDay, long beforeKey, int limit) throws SQLException {
    Term rest = rest();
    Term before =
        beforeDay == Long.MAX_VALUE
            ? Term.TRUE
            : Term.of("(d.day, d.key) < (?, ?)", beforeDay, beforeKey);
    List<String> selects = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Term branch : branches()) {
      Term all = branch.and(rest).and(before);
      selects.add(
          "SELECT * FROM (SELECT * FROM deed d WHERE "
              + all.sql()
              + " ORDER BY d.day DESC, d.key DESC LIMIT ?)");
      values.addAll(all.values());
      values.add(limit);
    }
    values.add(limit);
    return new Query(
        "SELECT * FROM ("
            + String.join(" UNION ", selects)
            + ") ORDER BY day DESC, key DESC LIMIT ?",
        Collections.unmodifiableList(values));
  }

  /**
   * All matches, newest first, with these columns, day and key: the branches are merged as they are
   * read, so that nothing is sorted as a whole.
   */
  Query sorted(String columns, int limit) throws SQLException {
    Term rest = rest();
    List<String> selects = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Term branch : branches()) {
      Term all = branch.and(rest);
      selects.add("SELECT " + columns + ", d.day, d.key FROM deed d WHERE " + all.sql());
      values.addAll(all.values());
    }
    values.add(limit);
    return new Query(
        String.join(" UNION ", selects) + " ORDER BY d.day DESC, d.key DESC LIMIT ?",
        Collections.unmodifiableList(values));
  }

  /** How many there are, of which so many were counted one by one. */
  Overview.Extent extent(int counted) throws SQLException {
    List<Term> branches = branches();
    Term rest = rest();
    if (branches.equals(List.of(Term.TRUE)) && rest.equals(Term.TRUE)) {
      return new Overview.Extent(counted, session.number("SELECT count(*) FROM deed"), false);
    }
    List<Long> ways = new ArrayList<>();
    for (Term branch : branches) {
      ways.add(count(branch.and(rest)));
    }
    long most = ways.stream().mapToLong(Long::longValue).max().orElse(0);
    long both = branches.size() == 2 ? count(branches.get(0).and(branches.get(1)).and(rest)) : 0;
    boolean isLeast = most > MOST || branches.size() > 2;
    long all = isLeast ? most : ways.stream().mapToLong(Long::longValue).sum() - both;
    return new Overview.Extent(counted, Math.max(counted, Math.min(all, MOST)), isLeast);
  }

  private long count(Term term) throws SQLException {
    List<Object> values = new ArrayList<>(term.values());
    values.add(MOST + 1);
    return session.number(
        "SELECT count(*) FROM (SELECT 1 FROM deed d WHERE " + term.sql() + " LIMIT ?)",
        values.toArray());
  }

  /** What may be asked in more ways than one: who and where. */
  private List<Term> branches() throws SQLException {
    // the planner does not know how rare an outlet is; a plus keeps it off the index of a column
    boolean rare = areOutletsRare();
    String source = rare ? "+d.source" : "d.source";
    String target = rare ? "+d.target" : "d.target";
    List<Term> ways = List.of(Term.TRUE);
    ways = crossed(ways, parties(source, filter.sources()));
    ways = crossed(ways, parties(target, filter.targets()));
    List<Term> actors = new ArrayList<>(parties(source, filter.actors()));
    actors.addAll(parties(target, filter.actors()));
    ways = crossed(ways, actors);
    List<Term> dyads = new ArrayList<>();
    for (Dyad dyad : filter.dyads()) {
      dyads.add(party(source, dyad.one()).and(party(target, dyad.other())));
      dyads.add(party(source, dyad.other()).and(party(target, dyad.one())));
    }
    ways = crossed(ways, dyads);
    List<Term> places = new ArrayList<>();
    for (String place : filter.places()) {
      places.addAll(place(place));
    }
    ways = crossed(ways, places);
    List<Term> outlets = new ArrayList<>();
    for (String outlet : filter.outlets()) {
      outlets.addAll(outlet(outlet));
    }
    return crossed(ways, outlets);
  }

  private boolean areOutletsRare() throws SQLException {
    for (String outlet : filter.outlets()) {
      long deeds =
          session.number(
              "SELECT count(*) FROM (SELECT 1 FROM deed WHERE outlet <> 0 AND outlet ="
                  + " (SELECT key FROM outlet WHERE name = ?) LIMIT ?)",
              outlet,
              RARE_OUTLET);
      if (deeds == RARE_OUTLET) {
        return false;
      }
    }
    return !filter.outlets().isEmpty();
  }

  private static List<Term> crossed(List<Term> ways, List<Term> further) {
    if (further.isEmpty()) {
      return ways;
    }
    return ways.stream().flatMap(way -> further.stream().map(way::and)).distinct().toList();
  }

  private List<Term> parties(String side, List<String> ids) throws SQLException {
    List<Term> terms = new ArrayList<>();
    for (String id : ids) {
      terms.add(party(side, id));
    }
    return terms;
  }

  /** An actor also by its country, for that is what the indexes begin with. */
  private Term party(String side, String id) throws SQLException {
    int country = Countries.key(id);
    if (country != 0) {
      return Term.of(side + "_country = ?", country);
    }
    return session
        .one(
            "SELECT key, country_key FROM actor WHERE id = ?",
            row ->
                Term.of(side + "_country = ? AND " + side + " = ?", row.getInt(2), row.getLong(1)),
            id)
        .orElse(NEVER);
  }

  /** A way for each country that has a place of the name. */
  private List<Term> place(String name) throws SQLException {
    int country = Countries.key(name);
    if (country != 0) {
      return List.of(Term.of("d.place_country = ?", country));
    }
    Map<String, List<String>> keys = new TreeMap<>();
    session.each(
        "SELECT country, key FROM place WHERE name = ? COLLATE NOCASE",
        row ->
            keys.computeIfAbsent(row.getString(1), one -> new ArrayList<>()).add(row.getString(2)),
        name);
    List<Term> terms = new ArrayList<>();
    keys.forEach(
        (code, some) ->
            terms.add(
                Term.of(
                    "d.place_country = ? AND +d.place IN (" + String.join(", ", some) + ")",
                    Countries.key(code))));
    return terms.isEmpty() ? List.of(NEVER) : terms;
  }

  private static Term any(List<Term> terms) {
    return terms.isEmpty() ? Term.TRUE : Term.join(" OR ", terms);
  }

  private Term rest() {
    Term term = Term.TRUE;
    // the index of types is for one type alone; else the planner takes it for more than it is worth
    String type = isByType() ? "d.type" : "+d.type";
    term = term.and(in(type, filter.types().stream().map(Codes::number).toList()));
    term =
        term.and(any(filter.quads().stream().map(quad -> Term.of(Quads.condition(quad))).toList()));
    term = term.and(statuses());
    if (filter.from().isPresent()) {
      term = term.and(Term.of("d.day >= ?", filter.from().get()));
    }
    if (filter.to().isPresent()) {
      term = term.and(Term.of("d.day <= ?", filter.to().get()));
    }
    term = term.and(any(filter.datasets().stream().map(Search::dataset).toList()));
    if (filter.leastOutlets() > 0) {
      term = term.and(Term.of("d.outlets >= ?", filter.leastOutlets()));
    }
    return filter.words().isEmpty() ? term : term.and(words());
  }

  private boolean isByType() {
    return filter.types().size() == 1
        && filter.actors().isEmpty()
        && filter.sources().isEmpty()
        && filter.targets().isEmpty()
        && filter.dyads().isEmpty()
        && filter.places().isEmpty()
        && filter.outlets().isEmpty()
        && filter.words().isEmpty()
        && (filter.statuses().isEmpty() || filter.statuses().contains(Status.ACTUAL));
  }

  private static Term in(String column, List<Integer> numbers) {
    if (numbers.size() == 1) {
      return Term.of(column + " = " + numbers.get(0));
    }
    return numbers.isEmpty()
        ? Term.TRUE
        : Term.of(
            column
                + " IN ("
                + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ")");
  }

  /** Told by it first, or by it too. The index is of those alone that name an outlet. */
  private List<Term> outlet(String name) throws SQLException {
    Optional<Long> key =
        session.one("SELECT key FROM outlet WHERE name = ?", row -> row.getLong(1), name);
    return key.isEmpty()
        ? List.of(NEVER)
        : List.of(
            Term.of("d.outlet = ? AND d.outlet <> 0", key.get()),
            Term.of("d.key IN (SELECT deed FROM deed_outlet WHERE outlet = ?)", key.get()));
  }

  /** What did not happen is rare, and has an index of its own. */
  private Term statuses() {
    Term term = in("d.status", filter.statuses().stream().map(Codes::number).toList());
    boolean rare = !filter.statuses().isEmpty() && !filter.statuses().contains(Status.ACTUAL);
    return rare ? term.and(Term.of("d.status <> 0")) : term;
  }

  private static Term dataset(String name) {
    return name.equals(Filter.OWN)
        ? Term.of("d.dataset = 0")
        : Term.of("d.dataset = (SELECT key FROM dataset WHERE name = ?)", name);
  }

  /** Own events one of whose sentences has the words. */
  private Term words() {
    return Term.of(
        "d.dataset = 0 AND d.ref IN (SELECT e.id FROM passage_words w"
            + " JOIN claim c ON c.passage = w.rowid JOIN event_claim ec ON ec.claim = c.key"
            + " JOIN event e ON e.key = ec.event WHERE passage_words MATCH ?)",
        Words.match(filter.words()));
  }
}
