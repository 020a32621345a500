package org.brinkwatch.forecast.completion;

import java.util.Collection;

/**
 * How well answers were ranked, in percent.
 *
 * @param mrr the mean of 1 / rank
 * @param hits1 how often the rank was 1
 * @param hits3 or at most 3
 * @param hits10 or at most 10
 */
public record Score(double mrr, double hits1, double hits3, double hits10) {
  static Score of(Collection<Place> places, Ties ties) {
    double reciprocal = 0;
    int[] hits = new int[3];
    int[] limits = {1, 3, 10};
    for (Place place : places) {
      double rank = ties.rank(place);
      reciprocal += 1 / rank;
      for (int limit = 0; limit < hits.length; limit++) {
        hits[limit] += rank <= limits[limit] ? 1 : 0;
      }
    }
    double percent = 100.0 / Math.max(1, places.size());
    return new Score(percent * reciprocal, percent * hits[0], percent * hits[1], percent * hits[2]);
  }
}
