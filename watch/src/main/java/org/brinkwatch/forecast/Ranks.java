package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How high what came stood among all that was said, on the same day, to be next of the same actor,
 * by our own probabilities and by those of the fading average: what was usual of late comes again.
 * Other right ones are not counted above it; of equals the mean place counts.
 */
public record Ranks(int count, Rank own, Rank recurrency) {
  /**
   * One order.
   *
   * @param mrr the mean of 1 divided by the place
   * @param first how often it was the first
   * @param three how often one of the first three
   */
  public record Rank(double mrr, double first, double three) {
    private static Rank of(List<Double> places) {
      return new Rank(
          places.stream().mapToDouble(place -> 1 / place).average().orElse(Double.NaN),
          share(places, 1),
          share(places, 3));
    }

    private static double share(List<Double> places, int best) {
      return places.isEmpty()
          ? Double.NaN
          : places.stream().filter(place -> place <= best).count() / (double) places.size();
    }
  }

  private record Said(Forecast forecast, boolean came) {}

  /** Only questions of one act each are put in an order; the others give none. */
  static Ranks of(List<Forecast> scored, boolean[] came) {
    Map<String, List<Said>> lists = new LinkedHashMap<>();
    for (int i = 0; i < came.length; i++) {
      Forecast one = scored.get(i);
      if (one.question() == Question.NEXT) {
        lists
            .computeIfAbsent(one.issued() + "/" + one.dyad().source(), unseen -> new ArrayList<>())
            .add(new Said(one, came[i]));
      }
    }
    List<Double> own = places(lists, Forecast::probability);
    List<Double> recurrency =
        places(
            lists,
            one -> Optional.ofNullable(one.baselines().get(Baseline.FADING)).orElse(Double.NaN));
    return new Ranks(own.size(), Rank.of(own), Rank.of(recurrency));
  }

  private static List<Double> places(
      Map<String, List<Said>> lists, ToDoubleFunction<Forecast> said) {
    List<Double> places = new ArrayList<>();
    for (List<Said> list : lists.values()) {
      list.stream()
          .filter(Said::came)
          .forEach(right -> places.add(place(list, said, said.applyAsDouble(right.forecast()))));
    }
    return places;
  }

  private static double place(List<Said> list, ToDoubleFunction<Forecast> said, double right) {
    double place = 1;
    for (Said other : list) {
      if (!other.came()) {
        double probability = said.applyAsDouble(other.forecast());
        place += probability > right ? 1 : 0;
        place += probability == right ? 0.5 : 0;
      }
    }
    return place;
  }
}
