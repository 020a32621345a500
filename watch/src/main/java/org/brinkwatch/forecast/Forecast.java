package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
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
 * @param because what speaks for it, where that is known
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
    Map<Baseline, Double> baselines,
    Reason because) {
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

  /**
   * Something past that makes a forecast likely.
   *
   * @param words what it is
   * @param events ids of the events behind it, oldest first
   */
  public record Reason(String words, List<String> events) {
    public static final Reason NONE = new Reason("", List.of());

    public Reason {
      events = List.copyOf(events);
    }
  }

  /** The same, with what speaks for it. */
  Forecast with(Reason reason) {
    return new Forecast(
        issued,
        dyad,
        question,
        from,
        to,
        moreThan,
        hostility,
        rule,
        probability,
        model,
        baselines,
        reason);
  }

  /** What is said to be likely, in a few words. */
  public String outcome() {
    return what() + " within " + question.days() + " days";
  }

  private String what() {
    if (question == Question.NEXT) {
      return hostility.words();
    }
    return moreThan == 0 ? "a hostile act" : "more than " + moreThan + " hostile acts";
  }

  /** Made from what it says, without the probability: the same question has the same id. */
  public String id() {
    String id =
        String.join("/", issued.toString(), dyad.source(), dyad.target(), question.toString());
    return question == Question.NEXT ? id + "/" + hostility.words() : id;
  }
}
