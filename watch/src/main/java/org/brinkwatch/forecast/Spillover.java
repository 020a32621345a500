package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Response;
import org.brinkwatch.watch.Series;

/**
 * A dyad whose hostile weeks follow those of another with which it shares an actor, more often than
 * chance gives.
 */
public record Spillover(Dyad from, Dyad to, Response response) {
  private static final int MOST = 3;

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
              found.add(new Spillover(dyad, other, response));
            }
          }
        });
    found.sort(Comparator.comparingDouble((Spillover one) -> one.response().low()).reversed());
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }
}
