package org.brinkwatch.archive;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinkwatch.event.Quad;

/** Changes to the daily sums, gathered and then written in the order of the tables. */
final class Sums {
  private static final int QUADS = 4;

  private final long dataset;
  private final Map<Pair, long[]> actors = new HashMap<>();
  private final Map<Pair, long[]> countries = new HashMap<>();
  private final Map<At, long[]> places = new HashMap<>();

  private record Pair(long source, long target, long day) {}

  private record At(long country, long day) {}

  private static final Comparator<Pair> BY_PAIR =
      Comparator.comparingLong(Pair::source)
          .thenComparingLong(Pair::target)
          .thenComparingLong(Pair::day);

  private static final Comparator<Pair> BY_DAY =
      Comparator.comparingLong(Pair::day)
          .thenComparingLong(Pair::source)
          .thenComparingLong(Pair::target);

  private static final Comparator<At> BY_COUNTRY =
      Comparator.comparingLong(At::country).thenComparingLong(At::day);

  Sums(long dataset) {
    this.dataset = dataset;
  }

  void add(
      long day,
      long source,
      long target,
      int sourceCountry,
      int targetCountry,
      int placeCountry,
      Quad quad,
      long intensity,
      int sign) {
    if (source != 0 && target != 0) {
      count(actors, new Pair(source, target, day), quad, intensity, sign);
    }
    if (sourceCountry != 0 && targetCountry != 0) {
      count(countries, new Pair(sourceCountry, targetCountry, day), quad, intensity, sign);
    }
    if (placeCountry != 0) {
      count(places, new At(placeCountry, day), quad, intensity, sign);
    }
  }

  private static <K> void count(Map<K, long[]> map, K key, Quad quad, long intensity, int sign) {
    long[] sum = map.computeIfAbsent(key, one -> new long[QUADS + 1]);
    sum[quad.code() - 1] += sign;
    sum[QUADS] += sign * intensity;
  }

  /** Scripts that make the sums anew from all deeds. */
  static List<String> anew() {
    return List.of(
        anew("actor_pair_day", "source, target, day", "source <> 0 AND target <> 0"),
        anew(
            "country_pair_day",
            "day, source_country, target_country",
            "source_country <> 0 AND target_country <> 0"),
        anew("place_day", "place_country, day", "place_country <> 0"));
  }

  private static String anew(String table, String keys, String condition) {
    return "DELETE FROM "
        + table
        + "; INSERT INTO "
        + table
        + " ("
        + keys.replace("source_country", "source")
            .replace("target_country", "target")
            .replace("place_country", "country")
        + ", dataset, n1, n2, n3, n4, intensity) SELECT "
        + keys
        + ", dataset, "
        + Quads.sums()
        + ", sum(d.intensity) FROM deed d WHERE status = 0 AND "
        + condition
        + " GROUP BY "
        + keys
        + ", dataset";
  }

  void write(Session session) throws SQLException {
    write(session, "actor_pair_day", actors, BY_PAIR);
    write(session, "country_pair_day", countries, BY_DAY);
    PreparedStatement statement = session.prepare(upsert("place_day", "country, day"));
    for (At at : sorted(places, BY_COUNTRY)) {
      statement.setLong(1, at.country());
      statement.setLong(2, at.day());
      statement.setLong(3, dataset);
      write(statement, 4, places.getOrDefault(at, new long[QUADS + 1]));
    }
    actors.clear();
    countries.clear();
    places.clear();
  }

  private void write(Session session, String table, Map<Pair, long[]> sums, Comparator<Pair> order)
      throws SQLException {
    PreparedStatement statement = session.prepare(upsert(table, "source, target, day"));
    for (Pair pair : sorted(sums, order)) {
      statement.setLong(1, pair.source());
      statement.setLong(2, pair.target());
      statement.setLong(3, pair.day());
      statement.setLong(4, dataset);
      write(statement, 5, sums.getOrDefault(pair, new long[QUADS + 1]));
    }
  }

  private static void write(PreparedStatement statement, int first, long[] sum)
      throws SQLException {
    for (int i = 0; i < sum.length; i++) {
      statement.setLong(first + i, sum[i]);
    }
    statement.executeUpdate();
  }

  private static <K> List<K> sorted(Map<K, long[]> sums, Comparator<K> order) {
    return sums.keySet().stream().sorted(order).toList();
  }

  private static String upsert(String table, String keys) {
    String marks =
        keys.chars()
            .filter(letter -> letter == ',')
            .mapToObj(i -> "?, ")
            .collect(Collectors.joining());
    return "INSERT INTO "
        + table
        + " ("
        + keys
        + ", dataset, n1, n2, n3, n4, intensity) VALUES (?, "
        + marks
        + "?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n1 = n1 + excluded.n1,"
        + " n2 = n2 + excluded.n2, n3 = n3 + excluded.n3, n4 = n4 + excluded.n4,"
        + " intensity = intensity + excluded.intensity";
  }
}
