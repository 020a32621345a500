package org.brinkwatch.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brinkwatch.archive.Facets.Count;
import org.brinkwatch.archive.Overview.Group;
import org.brinkwatch.archive.Overview.Pair;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;

/** Puts names to what was counted by keys. */
final class Naming {
  private static final int MOST = 20;
  private static final int LOW = 32;

  private final Session session;

  Naming(Session session) {
    this.session = session;
  }

  /** What a key stands for. */
  @FunctionalInterface
  private interface Name<T> {
    Optional<T> of(long key) throws SQLException;
  }

  Overview overview(Counting counting, Overview.Extent extent) throws SQLException {
    List<Group<Place>> places = groups(counting.places, this::place);
    List<Group<Pair>> pairs = groups(counting.pairs, this::pair);
    List<DayCount> days = counting.days();
    return new Overview(
        facets(counting, places, pairs, days),
        places,
        counting.places.size(),
        pairs,
        counting.pairs.size(),
        days,
        counting.events(),
        extent);
  }

  private Facets facets(
      Counting counting, List<Group<Place>> places, List<Group<Pair>> pairs, List<DayCount> days)
      throws SQLException {
    Map<String, List<Count>> fields = new LinkedHashMap<>();
    fields.put("actor", most(counting.actors, this::actorName));
    fields.put("dyad", pairs.stream().limit(MOST).map(Naming::dyad).toList());
    fields.put("type", most(counting.types, key -> bare(Codes.type((int) key).name())));
    fields.put("quad", quads(counting.types));
    fields.put("place", places(places));
    fields.put("month", months(days));
    fields.put("outlet", most(counting.outlets, key -> word("outlet", key)));
    fields.put("status", most(counting.statuses, key -> bare(Codes.status((int) key).name())));
    fields.put(
        "dataset",
        most(counting.datasets, key -> key == 0 ? bare(Filter.OWN) : word("dataset", key)));
    return new Facets(fields);
  }

  /** An id and what it is called. */
  private record Named(String id, String name) {}

  private static Optional<Named> bare(String word) {
    return Optional.of(new Named(word, word));
  }

  private Optional<Named> word(String table, long key) throws SQLException {
    return session.one(
        "SELECT name FROM " + table + " WHERE key = ?",
        row -> new Named(row.getString(1), row.getString(1)),
        key);
  }

  private Optional<Named> actorName(long key) throws SQLException {
    return actor(key).map(actor -> new Named(actor.id(), called(actor)));
  }

  private static String called(Actor actor) {
    return actor.name().isEmpty() ? actor.id() : actor.name();
  }

  private Optional<Actor> actor(long key) throws SQLException {
    return session.one(
        "SELECT id, name, country, sector FROM actor WHERE key = ?",
        row -> new Actor(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        key);
  }

  private Optional<Pair> pair(long key) throws SQLException {
    Optional<Actor> target = actor(key & 0xffff_ffffL);
    return actor(key >>> LOW).flatMap(one -> target.map(other -> new Pair(one, other)));
  }

  private Optional<Place> place(long key) throws SQLException {
    return session.one(
        "SELECT name, country, lat, lon, precision FROM place WHERE key = ?",
        row ->
            new Place(
                row.getString(1),
                row.getString(2),
                row.getDouble(3),
                row.getDouble(4),
                Codes.precision(row.getInt(5))),
        key);
  }

  private static Count dyad(Group<Pair> group) {
    Actor source = group.key().source();
    Actor target = group.key().target();
    return new Count(
        source.id() + "," + target.id(), called(source) + " → " + called(target), group.deeds());
  }

  private List<Count> most(Map<Long, Integer> counts, Name<Named> names) throws SQLException {
    List<Count> most = new ArrayList<>();
    for (Map.Entry<Long, Integer> each :
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Long, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .toList()) {
      names
          .of(each.getKey())
          .ifPresent(named -> most.add(new Count(named.id(), named.name(), each.getValue())));
    }
    return sorted(most);
  }

  private static List<Count> sorted(List<Count> counts) {
    return counts.stream()
        .sorted(Comparator.comparingInt(Count::deeds).reversed().thenComparing(Count::value))
        .limit(MOST)
        .toList();
  }

  private static List<Count> counts(Map<String, Integer> counts) {
    List<Count> all = new ArrayList<>();
    counts.forEach((value, n) -> all.add(new Count(value, value, n)));
    return sorted(all);
  }

  private static List<Count> quads(Map<Long, Integer> types) {
    Map<String, Integer> quads = new TreeMap<>();
    types.forEach(
        (type, n) ->
            quads.merge(
                String.valueOf(Codes.type(type.intValue()).quad().code()), n, Integer::sum));
    return counts(quads);
  }

  /** By their names, as a query asks for them. */
  private static List<Count> places(List<Group<Place>> places) {
    Map<String, Integer> names = new TreeMap<>();
    places.forEach(place -> names.merge(place.key().name(), place.deeds(), Integer::sum));
    names.remove("");
    return counts(names);
  }

  private static List<Count> months(List<DayCount> days) {
    Map<String, Integer> months = new TreeMap<>();
    days.forEach(
        day -> months.merge(day.day().toString().substring(0, 7), day.deeds(), Integer::sum));
    return counts(months);
  }

  private <K> List<Group<K>> groups(Map<Long, Heap> heaps, Name<K> names) throws SQLException {
    List<Group<K>> groups = new ArrayList<>();
    for (Map.Entry<Long, Heap> each :
        heaps.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Long, Heap>>comparingInt(one -> -one.getValue().deeds())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(Overview.SHOWN)
            .toList()) {
      Heap heap = each.getValue();
      String worst =
          session
              .one("SELECT ref FROM deed WHERE key = ?", row -> row.getString(1), heap.worst())
              .orElse("");
      names
          .of(each.getKey())
          .ifPresent(
              key -> groups.add(new Group<>(key, heap.deeds(), heap.events(), heap.mean(), worst)));
    }
    return groups;
  }
}
