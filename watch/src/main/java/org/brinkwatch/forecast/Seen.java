package org.brinkwatch.forecast;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.watch.Alarm;
import org.brinkwatch.watch.Turn;

/**
 * Whether a turn was seen.
 *
 * @param first the earliest warning from four weeks before it to four weeks after, on its dyads
 * @param warnings how many there were in that time
 */
public record Seen(Turn turn, Optional<Alarm> first, int warnings) {
  private static final int NEAR_DAYS = 28;

  static List<Seen> all(List<Turn> turns, List<Alarm> alarms) {
    List<Seen> all = new ArrayList<>();
    for (Turn turn : turns) {
      List<Alarm> near =
          alarms.stream()
              .filter(alarm -> Math.abs(delay(turn, alarm)) <= NEAR_DAYS && turn.concerns(alarm))
              .sorted(Comparator.comparing(Alarm::day))
              .toList();
      all.add(new Seen(turn, near.stream().findFirst(), near.size()));
    }
    return all;
  }

  /** Days from the turn to the first warning; negative if it came before. */
  public Optional<Long> delay() {
    return first.map(alarm -> delay(turn, alarm));
  }

  private static long delay(Turn turn, Alarm alarm) {
    return ChronoUnit.DAYS.between(turn.day(), alarm.day());
  }
}
