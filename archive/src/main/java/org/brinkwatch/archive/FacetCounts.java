package org.brinkwatch.archive;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.archive.Facets.Count;

/** Counts how the newest matches divide. */
final class FacetCounts {
  private static final int MOST = 20;

  private final Map<Long, Integer> types = new HashMap<>();
  private final Map<Long, Integer> statuses = new HashMap<>();
  private final Map<Long, Integer> sources = new HashMap<>();
  private final Map<Long, Integer> targets = new HashMap<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<Long, Integer> outlets = new HashMap<>();
  private final Map<Long, Integer> datasets = new HashMap<>();
  private int counted;

  private FacetCounts() {}

  /** A key's name. */
  @FunctionalInterface
  private interface Name {
    String of(long key) throws SQLException;
  }

  static Facets of(Session session, Filter filter) throws SQLException {
    FacetCounts counts = new FacetCounts();
    Search.Query query =
        new Search(session, filter)
            .columns("type, status, source, target, place, outlet, dataset", Events.COUNTED + 1);
    session.each(
        query.sql(),
        row -> {
          if (counts.counted++ < Events.COUNTED) {
            count(counts.types, row.getLong(1));
            count(counts.statuses, row.getLong(2));
            count(counts.sources, row.getLong(3));
            count(counts.targets, row.getLong(4));
            count(counts.places, row.getLong(5));
            count(counts.outlets, row.getLong(6));
            count(counts.datasets, row.getLong(7));
          }
        },
        query.array());
    return counts.facets(session);
  }

  private static void count(Map<Long, Integer> counts, long key) {
    counts.merge(key, 1, Integer::sum);
  }

  private Facets facets(Session session) throws SQLException {
    return new Facets(
        named(types, key -> Codes.type((int) key).name()),
        named(statuses, key -> Codes.status((int) key).name()),
        named(sources, key -> name(session, "SELECT id FROM actor WHERE key = ?", key)),
        named(targets, key -> name(session, "SELECT id FROM actor WHERE key = ?", key)),
        named(places, key -> name(session, "SELECT name FROM place WHERE key = ?", key)),
        named(outlets, key -> name(session, "SELECT name FROM outlet WHERE key = ?", key)),
        named(
            datasets,
            key ->
                key == 0
                    ? Filter.OWN
                    : name(session, "SELECT name FROM dataset WHERE key = ?", key)),
        Math.min(counted, Events.COUNTED),
        counted <= Events.COUNTED);
  }

  private static String name(Session session, String sql, long key) throws SQLException {
    return session.one(sql, row -> row.getString(1), key).orElse("");
  }

  private static List<Count> named(Map<Long, Integer> counts, Name name) throws SQLException {
    Map<String, Integer> named = new HashMap<>();
    List<Map.Entry<Long, Integer>> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
            .limit(MOST)
            .toList();
    for (Map.Entry<Long, Integer> each : most) {
      named.merge(name.of(each.getKey()), each.getValue(), Integer::sum);
    }
    return named.entrySet().stream()
        .filter(each -> !each.getKey().isEmpty())
        .map(each -> new Count(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(Count::deeds).reversed().thenComparing(Count::value))
        .toList();
  }
}
