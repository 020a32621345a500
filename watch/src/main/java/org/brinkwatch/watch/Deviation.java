package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.brinkwatch.watch.redline.Pair;
import org.brinkwatch.watch.redline.Version;

/**
 * How far the hostile events of the last seven days between two are from what was usual, in
 * standard deviations of the usual range of the 52 weeks before: of each day, as known on it. An
 * event counts once, of however many actors. Fewer than three are no surprise, and give 0.
 */
public final class Deviation {
  private static final int BASE_WEEKS = 52;
  private static final int LEAST_EVENTS = 3;

  private final Pair between;
  private final Hostility hostility;
  private final Map<String, long[]> held = new HashMap<>();
  private final Map<Long, Integer> counts = new HashMap<>();
  private final Map<Long, Double> values = new HashMap<>();

  /** The first day of the whole record: nothing is usual in its first year. */
  private long since = Long.MAX_VALUE;

  private Deviation(Pair between, Hostility hostility) {
    this.between = between;
    this.hostility = hostility;
  }

  /** Up to the last of the days that will be asked for. */
  public static Deviation of(
      Collection<Version> versions, Pair between, Hostility hostility, LocalDate last) {
    List<Version> known = versions.stream().sorted(Version.ORDER).toList();
    Deviation deviation = new Deviation(between, hostility);
    int next = 0;
    for (long day = known.isEmpty() ? Long.MAX_VALUE : known.get(0).known().toEpochDay();
        day <= last.toEpochDay();
        day++) {
      for (; next < known.size() && known.get(next).known().toEpochDay() <= day; next++) {
        deviation.take(known.get(next));
      }
      deviation.look(day);
    }
    return deviation;
  }

  /** Empty where nobody could know what is usual. */
  public OptionalDouble on(LocalDate day) {
    Double value = values.get(day.toEpochDay());
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** In the place of what was held of the event before. */
  private void take(Version version) {
    for (long day : held.getOrDefault(version.event(), new long[0])) {
      counts.merge(day, -1, Integer::sum);
    }
    version.deeds().forEach(deed -> since = Math.min(since, deed.day().toEpochDay()));
    long[] days =
        version.deeds().stream()
            .filter(deed -> hostility.includes(deed))
            .filter(deed -> between.matches(deed.source(), deed.target()))
            .mapToLong(deed -> deed.day().toEpochDay())
            .distinct()
            .toArray();
    held.put(version.event(), days);
    for (long day : days) {
      counts.merge(day, 1, Integer::sum);
    }
  }

  private void look(long today) {
    if (today - Weeks.DAYS * (long) BASE_WEEKS < since) {
      return;
    }
    int[] weeks = new int[BASE_WEEKS + 1];
    for (int back = 0; back < weeks.length * Weeks.DAYS; back++) {
      weeks[back / Weeks.DAYS] += counts.getOrDefault(today - back, 0);
    }
    UsualRange usual = UsualRange.of(Arrays.copyOfRange(weeks, 1, weeks.length));
    double far = (weeks[0] - usual.mean()) / Math.sqrt(usual.variance());
    values.put(today, weeks[0] < LEAST_EVENTS ? 0 : far);
  }
}
