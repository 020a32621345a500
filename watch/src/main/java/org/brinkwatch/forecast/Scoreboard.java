package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How the scored forecasts of a ledger did, each question beside its baselines.
 *
 * @param count how many are scored
 * @param places our own before the baselines, question by question
 * @param reliability of our own, all questions together
 */
public record Scoreboard(int count, List<Place> places, List<Reliability> reliability) {
  public Scoreboard {
    places = List.copyOf(places);
    reliability = List.copyOf(reliability);
  }

  /**
   * One forecaster on one question.
   *
   * @param skill how much less it misses than the best baseline, as a share of that one's score;
   *     empty for a baseline, and where the best never missed
   * @param calibrationError over ten bins of equal width
   */
  public record Place(
      String name, double brier, Optional<Double> skill, double calibrationError, int count) {}

  /** Of forecasts whose outcome is known. */
  static Scoreboard of(List<Forecast> scored, Predicate<Forecast> came) {
    List<Place> places = new ArrayList<>();
    for (Question question : Question.values()) {
      List<Forecast> asked = scored.stream().filter(one -> one.question() == question).toList();
      if (!asked.isEmpty()) {
        places.addAll(places(question, asked, results(asked, came)));
      }
    }
    double[] guesses = guesses(scored, Forecast::probability);
    return new Scoreboard(scored.size(), places, Reliability.table(guesses, results(scored, came)));
  }

  private static List<Place> places(Question question, List<Forecast> asked, boolean[] came) {
    List<Place> baselines = new ArrayList<>();
    for (Baseline baseline : Baseline.values()) {
      double[] guesses = guesses(asked, one -> one.baselines().getOrDefault(baseline, Double.NaN));
      baselines.add(place(question + ", " + baseline, guesses, came));
    }
    Place own = place(question + ", ours", guesses(asked, Forecast::probability), came);
    double best = baselines.stream().mapToDouble(Place::brier).min().orElse(Double.NaN);
    List<Place> places = new ArrayList<>();
    places.add(
        new Place(
            own.name(),
            own.brier(),
            skill(own.brier(), best),
            own.calibrationError(),
            own.count()));
    places.addAll(baselines);
    return places;
  }

  private static Place place(String name, double[] guesses, boolean[] came) {
    return new Place(
        name,
        Scores.brier(guesses, came),
        Optional.empty(),
        Scores.calibrationError(guesses, came, row -> 1),
        came.length);
  }

  private static Optional<Double> skill(double own, double best) {
    return best > 0 ? Optional.of(1 - own / best) : Optional.empty();
  }

  static boolean[] results(List<Forecast> forecasts, Predicate<Forecast> came) {
    boolean[] results = new boolean[forecasts.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = came.test(forecasts.get(i));
    }
    return results;
  }

  private static double[] guesses(List<Forecast> forecasts, ToDoubleFunction<Forecast> said) {
    return forecasts.stream().mapToDouble(said).toArray();
  }
}
