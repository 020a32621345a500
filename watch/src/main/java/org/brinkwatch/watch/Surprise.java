package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.brinkwatch.event.Deed;

/**
 * Weeks outside of a dyad's usual range, seen on the day: the hostile acts of the last seven days
 * against a negative binomial of the 52 weeks before them. After a warning the dyad is left in
 * peace for eight weeks, unless it gets worse: a higher rung, or twice the acts.
 */
final class Surprise {
  /** Weeks as full as this one come less often by chance. */
  private static final double RARE = 0.01;

  private static final int SPAN_DAYS = Weeks.DAYS;
  private static final int BASE_WEEKS = 52;
  private static final int LEAST_ACTS = 3;
  private static final int PEACE_DAYS = 56;

  private final Dyad dyad;
  private final boolean mutual;
  private final List<Deed> hostile;
  private final LocalDate since;
  private final List<Alarm> alarms = new ArrayList<>();
  private int first;

  private Surprise(Dyad dyad, boolean mutual, List<Deed> hostile, LocalDate since) {
    this.dyad = dyad;
    this.mutual = mutual;
    this.hostile = hostile;
    this.since = since;
  }

  /**
   * @param hostile the dyad's hostile deeds, in any order
   * @param since the first day of the whole record; there is no warning in its first year
   * @return oldest first; each rests on what was known on its day
   */
  static List<Alarm> alarms(Dyad dyad, boolean mutual, List<Deed> hostile, LocalDate since) {
    List<Deed> sorted =
        hostile.stream()
            .sorted(Comparator.comparing(Deed::known).thenComparing(Deed::day))
            .toList();
    Surprise surprise = new Surprise(dyad, mutual, sorted, since);
    sorted.stream().map(Deed::known).distinct().forEach(surprise::look);
    return List.copyOf(surprise.alarms);
  }

  private void look(LocalDate today) {
    if (today.isBefore(since.plusWeeks(BASE_WEEKS))) {
      return;
    }
    int[] weeks = new int[BASE_WEEKS + 1];
    int rung = 0;
    LocalDate reach = today.minusWeeks(BASE_WEEKS + 1L);
    while (hostile.get(first).known().isBefore(reach)) {
      first++; // what became known before the base cannot lie in it
    }
    for (int i = first; i < hostile.size(); i++) {
      Deed deed = hostile.get(i);
      if (deed.known().isAfter(today)) {
        break; // in the order in which they became known
      }
      long back = (today.toEpochDay() - deed.day().toEpochDay()) / SPAN_DAYS;
      if (back >= 0 && back <= BASE_WEEKS && !deed.day().isAfter(today)) {
        weeks[(int) back]++;
        rung = back == 0 ? Math.max(rung, Ladder.rung(deed.type())) : rung;
      }
    }
    UsualRange usual = UsualRange.of(Arrays.copyOfRange(weeks, 1, weeks.length));
    double chance = usual.atLeast(weeks[0]);
    if (weeks[0] >= LEAST_ACTS && chance < RARE) {
      warn(today, rung, weeks[0], usual.mean(), chance);
    }
  }

  private void warn(LocalDate today, int rung, int count, double usual, double chance) {
    boolean inPeace = false;
    for (Alarm earlier : alarms) {
      if (earlier.day().plusDays(PEACE_DAYS).isAfter(today)) {
        inPeace = true;
        if (rung <= earlier.rung() && count < 2 * earlier.count()) {
          return;
        }
      }
    }
    alarms.add(
        new Alarm(dyad, mutual, today, Alarm.Kind.SURPRISE, rung, count, usual, chance, inPeace));
  }
}
