package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Response;
import org.brinkwatch.watch.Series;

/**
 * A dyad whose hostile weeks follow those of another with which it shares an actor, more often than
 * chance gives.
 *
 * @param support the last times that it did so, oldest first
 */
public record Spillover(Dyad from, Dyad to, Response response, List<Echo> support) {
  private static final int MOST = 3;

  public Spillover {
    support = List.copyOf(support);
  }

  /**
   * Hostile acts of one week, and of the other dyad in the week after.
   *
   * @param first oldest first, as are the others
   */
  public record Echo(List<Deed> first, List<Deed> then) {
    public Echo {
      first = List.copyOf(first);
      then = List.copyOf(then);
    }
  }

  /** Those that follow a dyad the most, over the two years of the series; at most three. */
  public static List<Spillover> from(Dyad dyad, Map<Dyad, Series> series, Hostility hostility) {
    Series own = series.get(dyad);
    List<Spillover> found = new ArrayList<>();
    if (own == null) {
      return found;
    }
    series.forEach(
        (other, theirs) -> {
          if (!other.equals(dyad) && other.shares(dyad)) {
            Response response = Response.spillover(own, theirs, hostility);
            if (response.isSure()) {
              found.add(new Spillover(dyad, other, response, List.of()));
            }
          }
        });
    found.sort(Comparator.comparingDouble((Spillover one) -> one.response().low()).reversed());
    return found.subList(0, Math.min(MOST, found.size())).stream()
        .map(one -> one.with(own, series, hostility))
        .toList();
  }

  private Spillover with(Series own, Map<Dyad, Series> series, Hostility hostility) {
    Series theirs = series.getOrDefault(to, Series.empty(to, own.asOf()));
    List<List<Deed>> first = own.hostileWeeks(hostility);
    List<List<Deed>> then = theirs.hostileWeeks(hostility);
    List<Echo> echoes = new ArrayList<>();
    for (int week = 1; week < first.size(); week++) {
      if (!first.get(week - 1).isEmpty() && !then.get(week).isEmpty()) {
        echoes.add(new Echo(first.get(week - 1), then.get(week)));
      }
    }
    List<Echo> last = echoes.subList(Math.max(0, echoes.size() - MOST), echoes.size());
    return new Spillover(from, to, response, last);
  }
}
