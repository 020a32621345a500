package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;

/**
 * A probability for something that will be known to have come or not: who, when, and the rule that
 * decides it. A probability without a rule, or after its day, is an IllegalArgumentException.
 *
 * @param issued the day on whose knowledge it rests; the span begins later
 * @param moreThan it comes true if there are more hostile acts than this
 * @param rule the same in words
 * @param model what named the probability
 * @param baselines what plain forecasters say to the same
 */
public record Forecast(
    LocalDate issued,
    Dyad dyad,
    Question question,
    LocalDate from,
    LocalDate to,
    int moreThan,
    Hostility hostility,
    String rule,
    double probability,
    String model,
    Map<Baseline, Double> baselines) {
  public Forecast {
    if (rule.isBlank()) {
      throw new IllegalArgumentException("a probability without a rule: " + dyad);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability: " + probability);
    }
    if (!from.isAfter(issued) || to.isBefore(from)) {
      throw new IllegalArgumentException("issued " + issued + " for " + from + " to " + to);
    }
    baselines = Map.copyOf(new EnumMap<>(baselines));
  }

  /** What is said to be likely, in a few words. */
  public String outcome() {
    String number = moreThan == 0 ? "a hostile act" : "more than " + moreThan + " hostile acts";
    return number + " within " + question.days() + " days";
  }

  /** Made from what it says, without the probability: the same question has the same id. */
  public String id() {
    return String.join(
        "/",
        issued.toString(),
        dyad.source(),
        dyad.target(),
        question.name().toLowerCase(Locale.ROOT));
  }
}
