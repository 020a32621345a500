package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pairs of actors over time: daily counts and sums, of what did happen. */
public final class Dyads {
  private final Database database;

  Dyads(Database database) {
    this.database = database;
  }

  /**
   * What the one did to the other, day by day, oldest first; days without deeds are left out. A
   * party is an actor's id, or a country, which stands for all actors of it.
   */
  public List<DayCount> series(String source, String target, LocalDate from, LocalDate to) {
    return database.read(session -> series(session, source, target, from, to));
  }

  private static List<DayCount> series(
      Session session, String source, String target, LocalDate from, LocalDate to)
      throws SQLException {
    int sourceCountry = Countries.key(source);
    int targetCountry = Countries.key(target);
    String days = " AND c.day BETWEEN ? AND ? GROUP BY c.day, c.dataset ORDER BY c.day, c.dataset";
    if (sourceCountry != 0 && targetCountry != 0) {
      return session.list(
          SUMS
              + " FROM country_pair_day c LEFT JOIN dataset ds ON ds.key = c.dataset"
              + " WHERE c.source = ? AND c.target = ?"
              + days,
          Dyads::dayCount,
          sourceCountry,
          targetCountry,
          from,
          to);
    }
    return session.list(
        SUMS
            + " FROM actor_pair_day c LEFT JOIN dataset ds ON ds.key = c.dataset"
            + " WHERE c.source IN ("
            + actors(sourceCountry)
            + ") AND c.target IN ("
            + actors(targetCountry)
            + ")"
            + days,
        Dyads::dayCount,
        sourceCountry == 0 ? source : (Object) sourceCountry,
        targetCountry == 0 ? target : (Object) targetCountry,
        from,
        to);
  }

  private static String actors(int country) {
    return "SELECT key FROM actor WHERE " + (country == 0 ? "id" : "country_key") + " = ?";
  }

  private static final String SUMS =
      "SELECT c.day, ds.name dataset, sum(c.n1) n1, sum(c.n2) n2, sum(c.n3) n3, sum(c.n4) n4,"
          + " sum(c.intensity) intensity";

  private static DayCount dayCount(ResultSet row) throws SQLException {
    return new DayCount(
        LocalDate.ofEpochDay(row.getLong(1)),
        Optional.ofNullable(row.getString(2)).orElse(""),
        List.of(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
        row.getInt(7) / (double) DeedRows.HUNDREDTHS);
  }

  /** What happened in a country, day by day, oldest first. */
  public List<DayCount> at(String country, LocalDate from, LocalDate to) {
    return database.read(
        session ->
            session.list(
                SUMS
                    + " FROM place_day c LEFT JOIN dataset ds ON ds.key = c.dataset"
                    + " WHERE c.country = ? AND c.day BETWEEN ? AND ?"
                    + " GROUP BY c.day, c.dataset ORDER BY c.day, c.dataset",
                Dyads::dayCount,
                Countries.key(country),
                from,
                to));
  }

  /** The deeds between two parties in either direction, newest first. */
  public List<Found> latest(String one, String other, int limit) {
    Filter filter = Filter.of(new Filter.Dyad(one, other));
    return database.read(
        session -> {
          Search.Query query =
              new Search(session, filter).newest(Long.MAX_VALUE, Long.MAX_VALUE, limit);
          return Events.found(session, query.sql(), query.array());
        });
  }

  /**
   * The pairs of countries that moved most: the daily intensity of the last days against that of
   * the days before, the largest change first.
   *
   * @param day the last day of the last days
   * @param days how many are the last
   * @param before how many days before them they are held against
   */
  public List<Movement> moved(LocalDate day, int days, int before, int limit) {
    LocalDate now = day.minusDays(days - 1L);
    LocalDate then = now.minusDays(before);
    return database.read(
        session -> {
          List<Movement> moved = new ArrayList<>();
          session.each(
              "SELECT source, target, (SELECT name FROM dataset WHERE key = dataset) dataset,"
                  + " past, present, deeds FROM (SELECT source, target, dataset,"
                  + " sum(CASE WHEN day < ?1 THEN intensity ELSE 0 END) / ?2 past,"
                  + " sum(CASE WHEN day >= ?1 THEN intensity ELSE 0 END) / ?3 present,"
                  + " sum(CASE WHEN day >= ?1 THEN n1 + n2 + n3 + n4 ELSE 0 END) deeds"
                  + " FROM country_pair_day WHERE day BETWEEN ?4 AND ?5"
                  + " GROUP BY source, target, dataset)"
                  + " ORDER BY abs(present - past) DESC LIMIT ?6",
              row -> moved.add(movement(row)),
              now,
              (double) before * DeedRows.HUNDREDTHS,
              (double) days * DeedRows.HUNDREDTHS,
              then,
              day,
              limit);
          return moved;
        });
  }

  private static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        Countries.code(row.getInt("source")),
        Countries.code(row.getInt("target")),
        Session.text(row, "dataset"),
        row.getDouble("past"),
        row.getDouble("present"),
        row.getInt("deeds"));
  }

  /** The parties that a party has most to do with since that day, the most frequent first. */
  public List<Facets.Count> partners(String country, LocalDate from, int limit) {
    return database.read(
        session ->
            session.list(
                "SELECT partner, sum(n) FROM (SELECT target partner, sum(n1 + n2 + n3 + n4) n"
                    + " FROM country_pair_day WHERE source = ?1 AND day >= ?2 GROUP BY 1"
                    + " UNION ALL SELECT source, sum(n1 + n2 + n3 + n4) FROM country_pair_day"
                    + " WHERE target = ?1 AND day >= ?2 GROUP BY 1) WHERE partner <> ?1"
                    + " GROUP BY 1 ORDER BY 2 DESC LIMIT ?3",
                row -> {
                  String code = Countries.code(row.getInt(1));
                  return new Facets.Count(code, code, row.getInt(2));
                },
                Countries.key(country),
                from,
                limit));
  }
}
