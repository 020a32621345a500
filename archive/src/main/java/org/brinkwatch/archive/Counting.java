package org.brinkwatch.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.brinkwatch.event.Quad;

/**
 * Counts what a filter finds in one pass over bare numbers; names are looked up for what is shown
 * alone. SQL would pass over all of it, and sort it, for each of the nine facets.
 */
final class Counting {
  private static final int LOW = 32;
  private static final String COLUMNS =
      "d.dataset, d.type, d.status, d.source << 32 | d.target pair, d.place << 32 | d.outlet at,"
          + " d.intensity, CASE WHEN d.outlets > 1 THEN (SELECT group_concat(o.outlet)"
          + " FROM deed_outlet o WHERE o.deed = d.key) END further,"
          + " CASE WHEN d.dataset = 0 THEN (SELECT e.key FROM event e WHERE e.id = d.ref) END own";

  final Map<Long, Integer> types = new HashMap<>();
  final Map<Long, Integer> statuses = new HashMap<>();
  final Map<Long, Integer> datasets = new HashMap<>();
  final Map<Long, Integer> actors = new HashMap<>();
  final Map<Long, Integer> outlets = new HashMap<>();
  final Map<Long, Heap> pairs = new HashMap<>();
  final Map<Long, Heap> places = new HashMap<>();
  private final Map<Long, long[]> days = new TreeMap<>();
  private final Set<Long> own = new HashSet<>();
  private int imported;
  private int counted;

  private Counting() {}

  static Overview of(Session session, Filter filter) throws SQLException {
    Search search = new Search(session, filter);
    Search.Query query = search.sorted(COLUMNS, Overview.COUNTED);
    Counting counting = new Counting();
    session.each(query.sql(), counting::take, query.array());
    Overview.Extent extent =
        counting.counted < Overview.COUNTED
            ? new Overview.Extent(counting.counted, counting.counted, false)
            : search.extent(counting.counted);
    return new Naming(session).overview(counting, extent);
  }

  private void take(ResultSet row) throws SQLException {
    counted++;
    long dataset = row.getLong(1);
    int type = row.getInt(2);
    long pair = row.getLong(4);
    long at = row.getLong(5);
    long score = row.getLong(6);
    long event = row.getLong(8);
    long day = row.getLong(9);
    long key = row.getLong(10);
    count(datasets, dataset);
    count(types, type);
    count(statuses, row.getLong(3));
    if (event == 0) {
      imported++;
    } else {
      own.add(event);
    }
    who(pair >>> LOW, pair & 0xffff_ffffL);
    if (pair >>> LOW != 0 && (pair & 0xffff_ffffL) != 0) {
      pairs.computeIfAbsent(pair, one -> new Heap()).add(key, event, score);
    }
    if (at >>> LOW != 0) {
      places.computeIfAbsent(at >>> LOW, one -> new Heap()).add(key, event, score);
    }
    told(at & 0xffff_ffffL, Optional.ofNullable(row.getString(7)));
    long[] sums = days.computeIfAbsent(day, one -> new long[Quad.values().length + 1]);
    sums[Codes.type(type).quad().code() - 1]++;
    sums[Quad.values().length] += score;
  }

  private void who(long source, long target) {
    if (source != 0) {
      count(actors, source);
    }
    if (target != 0 && target != source) {
      count(actors, target);
    }
  }

  private void told(long first, Optional<String> further) {
    if (first != 0) {
      count(outlets, first);
    }
    if (further.isPresent()) {
      for (String other : further.get().split(",", -1)) {
        count(outlets, Long.parseLong(other));
      }
    }
  }

  private static void count(Map<Long, Integer> counts, long key) {
    counts.merge(key, 1, Integer::sum);
  }

  int events() {
    return imported + own.size();
  }

  List<DayCount> days() {
    List<DayCount> all = new ArrayList<>();
    days.forEach(
        (day, sums) ->
            all.add(
                new DayCount(
                    LocalDate.ofEpochDay(day),
                    "",
                    Arrays.stream(sums, 0, sums.length - 1).mapToObj(n -> (int) n).toList(),
                    sums[sums.length - 1] / (double) DeedRows.HUNDREDTHS)));
    return all;
  }
}
