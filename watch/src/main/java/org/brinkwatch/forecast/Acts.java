package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Weeks;

/** Acts of one kind of one actor against another, and how often they come of late. */
final class Acts {
  private static final int YEAR_WEEKS = 52;
  private static final double HALF_LIFE_WEEKS = 6;

  private final List<Deed> deeds;
  private final Map<EventType, Outcomes> outcomes = new EnumMap<>(EventType.class);

  /**
   * @param deeds that happened
   */
  Acts(List<Deed> deeds) {
    this.deeds = deeds;
    for (EventType type : EventType.values()) {
      outcomes.put(type, new Outcomes(deeds, hostility(type)));
    }
  }

  /** Who does what to whom. */
  record Act(Dyad dyad, EventType type) implements Comparable<Act> {
    private static final Comparator<Act> ORDER =
        Comparator.comparing(Act::dyad).thenComparing(Act::type);

    @Override
    public int compareTo(Act other) {
      return ORDER.compare(this, other);
    }
  }

  /** One actor's year before a day: how many acts a week, faded with a half-life of six weeks. */
  static final class Habits {
    private final Map<EventType, Double> types = new EnumMap<>(EventType.class);
    private final Map<Act, Double> acts = new TreeMap<>();
    private int deeds;

    private void add(Deed deed, double weight) {
      deeds++;
      types.merge(deed.type(), weight, Double::sum);
      acts.merge(new Act(Dyad.of(deed), deed.type()), weight, Double::sum);
    }

    int deeds() {
      return deeds;
    }

    Map<EventType, Double> types() {
      return types;
    }

    Map<Act, Double> acts() {
      return acts;
    }
  }

  static Hostility hostility(EventType type) {
    return new Hostility(Set.of(type));
  }

  /** Of all that did something in the year before a day, as known on its eve. */
  Map<String, Habits> habits(LocalDate day) {
    double total = 0;
    double[] weights = new double[YEAR_WEEKS];
    for (int back = 0; back < YEAR_WEEKS; back++) {
      weights[back] = Math.pow(0.5, back / HALF_LIFE_WEEKS);
      total += weights[back];
    }
    Map<String, Habits> habits = new TreeMap<>();
    for (Deed deed : deeds) {
      long ago = day.toEpochDay() - 1 - deed.day().toEpochDay();
      if (ago >= 0 && ago < YEAR_WEEKS * Weeks.DAYS && deed.known().isBefore(day)) {
        habits
            .computeIfAbsent(deed.source().id(), unseen -> new Habits())
            .add(deed, weights[(int) (ago / Weeks.DAYS)] / total);
      }
    }
    return habits;
  }

  /** What is to be asked about it on a day. */
  Row row(Act act, LocalDate day, float... features) {
    Outcomes all =
        outcomes.getOrDefault(act.type(), new Outcomes(List.of(), hostility(act.type())));
    return new Row(act.dyad(), day, features, 0, all.of(act.dyad()));
  }
}
