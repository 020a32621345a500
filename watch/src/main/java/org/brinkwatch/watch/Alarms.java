package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brinkwatch.event.Deed;

/** All warnings over a record of deeds, each as of its day. */
public final class Alarms {
  /** Before this many weeks nobody's usual range is known. */
  private static final int BASE_WEEKS = 52;

  private Alarms() {}

  /**
   * @param deeds in any order
   * @param asOf what is known later does not count
   * @return by day, then by dyad
   */
  public static List<Alarm> of(List<Deed> deeds, Hostility hostility, LocalDate asOf) {
    if (deeds.isEmpty()) {
      return List.of();
    }
    LocalDate since = deeds.stream().map(Deed::day).min(LocalDate::compareTo).orElseThrow();
    Map<Dyad, List<Deed>> dyads = new TreeMap<>();
    Map<Dyad, List<Deed>> countries = new TreeMap<>();
    for (Deed deed : deeds) {
      if (hostility.includes(deed) && !deed.known().isAfter(asOf)) {
        dyads.computeIfAbsent(Dyad.of(deed), key -> new ArrayList<>()).add(deed);
        countries(deed)
            .ifPresent(pair -> countries.computeIfAbsent(pair, key -> new ArrayList<>()).add(deed));
      }
    }
    List<Alarm> alarms = new ArrayList<>();
    dyads.forEach((dyad, list) -> add(alarms, dyad, false, list, since, asOf));
    countries.forEach((pair, list) -> add(alarms, pair, true, list, since, asOf));
    alarms.sort(
        Comparator.comparing(Alarm::day).thenComparing(Alarm::dyad).thenComparing(Alarm::kind));
    return alarms;
  }

  /** Two countries, whoever acts for them and against which: one fight is told under many names. */
  private static Optional<Dyad> countries(Deed deed) {
    String one = deed.source().country();
    String other = deed.target().country();
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    Dyad pair = new Dyad(one, other);
    return Optional.of(one.compareTo(other) < 0 ? pair : pair.reversed());
  }

  private static void add(
      List<Alarm> alarms,
      Dyad dyad,
      boolean mutual,
      List<Deed> hostile,
      LocalDate since,
      LocalDate asOf) {
    alarms.addAll(Surprise.alarms(dyad, mutual, hostile, since));
    alarms.addAll(changes(dyad, mutual, hostile, since, asOf));
  }

  /** By calendar week, told on its last day; deeds count in the week in which they became known. */
  private static List<Alarm> changes(
      Dyad dyad, boolean mutual, List<Deed> hostile, LocalDate since, LocalDate asOf) {
    Weeks weeks = Weeks.from(since);
    int whole = weeks.of(asOf.plusDays(1));
    int[] counts = new int[Math.max(0, whole)];
    int[] rungs = new int[counts.length];
    for (Deed deed : hostile) {
      int week = weeks.of(deed.known());
      if (week < whole && deed.known().minusDays(Weeks.DAYS * 4L).isBefore(deed.day())) {
        counts[week]++;
        rungs[week] = Math.max(rungs[week], Ladder.rung(deed.type()));
      }
    }
    return OnlineChange.rises(counts, BASE_WEEKS).stream()
        .map(week -> change(dyad, mutual, weeks, counts, rungs, week))
        .toList();
  }

  private static Alarm change(
      Dyad dyad, boolean mutual, Weeks weeks, int[] counts, int[] rungs, int week) {
    double before = 0;
    for (int back = 1; back <= BASE_WEEKS; back++) {
      before += counts[week - back];
    }
    return new Alarm(
        dyad,
        mutual,
        weeks.end(week),
        Alarm.Kind.CHANGE,
        rungs[week],
        counts[week],
        before / BASE_WEEKS,
        1,
        false);
  }
}
