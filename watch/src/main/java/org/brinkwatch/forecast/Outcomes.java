package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;

/** What came of each dyad: its hostile deeds by day, with the day since when each is known. */
final class Outcomes {
  private static final Hits NONE = new Hits(new long[0], new long[0]);

  private final Map<Dyad, Hits> hits = new HashMap<>();

  Outcomes(List<Deed> deeds, Hostility hostility) {
    Map<Dyad, List<Deed>> found = new HashMap<>();
    deeds.stream()
        .filter(hostility::includes)
        .sorted(Comparator.comparing(Deed::day))
        .forEach(deed -> found.computeIfAbsent(Dyad.of(deed), key -> new ArrayList<>()).add(deed));
    found.forEach((dyad, list) -> hits.put(dyad, Hits.of(list)));
  }

  Hits of(Dyad dyad) {
    return hits.getOrDefault(dyad, NONE);
  }

  /** Hostile deeds of one dyad, by day. */
  static final class Hits {
    private final long[] days;
    private final long[] known;

    private Hits(long[] days, long[] known) {
      this.days = days;
      this.known = known;
    }

    private static Hits of(List<Deed> deeds) {
      return new Hits(
          deeds.stream().mapToLong(deed -> deed.day().toEpochDay()).toArray(),
          deeds.stream().mapToLong(deed -> deed.known().toEpochDay()).toArray());
    }

    /**
     * How many fall on one of the days from {@code first}.
     *
     * @param asOf what is known later does not count
     */
    int within(LocalDate first, int length, LocalDate asOf) {
      long from = first.toEpochDay();
      int count = 0;
      for (int at = start(from); at < days.length && days[at] < from + length; at++) {
        count += known[at] <= asOf.toEpochDay() ? 1 : 0;
      }
      return count;
    }

    private int start(long day) {
      int at = Arrays.binarySearch(days, day);
      if (at < 0) {
        return -at - 1;
      }
      while (at > 0 && days[at - 1] == day) {
        at--;
      }
      return at;
    }
  }
}
