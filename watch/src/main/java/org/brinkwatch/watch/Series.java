package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** What one directed dyad did up to a day, as known on that day, in spans of any length. */
public final class Series {
  private final Dyad dyad;
  private final LocalDate asOf;
  private final List<Deed> deeds;

  private Series(Dyad dyad, LocalDate asOf, List<Deed> deeds) {
    this.dyad = dyad;
    this.asOf = asOf;
    this.deeds = deeds;
  }

  /** Each dyad's, by name; what is planned, denied or not known yet is left out. */
  public static Map<Dyad, Series> all(List<Deed> deeds, LocalDate asOf) {
    Map<Dyad, List<Deed>> found = new TreeMap<>();
    deeds.stream()
        .filter(deed -> deed.status() == Status.ACTUAL)
        .filter(deed -> !deed.known().isAfter(asOf) && !deed.day().isAfter(asOf))
        .sorted(Comparator.comparing(Deed::day))
        .forEach(deed -> found.computeIfAbsent(Dyad.of(deed), key -> new ArrayList<>()).add(deed));
    Map<Dyad, Series> all = new TreeMap<>();
    found.forEach((dyad, list) -> all.put(dyad, new Series(dyad, asOf, List.copyOf(list))));
    return all;
  }

  /** Of a dyad that did nothing. */
  public static Series empty(Dyad dyad, LocalDate asOf) {
    return new Series(dyad, asOf, List.of());
  }

  public Dyad dyad() {
    return dyad;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** Single days, the last one the day itself; oldest first. */
  public List<Span> days(int count) {
    return spans(count, 1);
  }

  /** Blocks of seven days, the last one ending with the day; oldest first. */
  public List<Span> weeks(int count) {
    return spans(count, Weeks.DAYS);
  }

  /** Acts of some types in blocks of seven days, the last one ending with the day. */
  int[] counts(Hostility hostility, int weeks) {
    int[] counts = new int[weeks];
    for (Deed deed : deeds) {
      long back = (asOf.toEpochDay() - deed.day().toEpochDay()) / Weeks.DAYS;
      if (back < weeks && hostility.includes(deed)) {
        counts[weeks - 1 - (int) back]++;
      }
    }
    return counts;
  }

  /** The same acts themselves, over the two years that answers are looked for in. */
  public List<List<Deed>> hostileWeeks(Hostility hostility) {
    List<List<Deed>> weeks = new ArrayList<>();
    for (int i = 0; i < Response.YEARS; i++) {
      weeks.add(new ArrayList<>());
    }
    for (Deed deed : deeds) {
      long back = (asOf.toEpochDay() - deed.day().toEpochDay()) / Weeks.DAYS;
      if (back < weeks.size() && hostility.includes(deed)) {
        weeks.get(weeks.size() - 1 - (int) back).add(deed);
      }
    }
    return weeks;
  }

  /** All that is known of it, cut into stretches of even pace; seen in hindsight, no warning. */
  public List<Stretch> stretches(Hostility hostility) {
    if (deeds.isEmpty()) {
      return List.of();
    }
    long days = asOf.toEpochDay() - deeds.get(0).day().toEpochDay();
    return Stretch.of(counts(hostility, (int) (days / Weeks.DAYS) + 1), asOf);
  }

  /** The highest rung from one day to another; 0 where there was nothing. */
  int rung(LocalDate from, LocalDate to) {
    return deeds.stream()
        .filter(deed -> !deed.day().isBefore(from) && !deed.day().isAfter(to))
        .map(Deed::type)
        .mapToInt((EventType type) -> Ladder.rung(type))
        .max()
        .orElse(0);
  }

  private List<Span> spans(int count, int length) {
    List<List<Deed>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    for (Deed deed : deeds) {
      long back = (asOf.toEpochDay() - deed.day().toEpochDay()) / length;
      if (back < count) {
        parts.get(count - 1 - (int) back).add(deed);
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate to = asOf.minusDays((long) (count - 1 - i) * length);
      spans.add(Span.of(to.minusDays(length - 1L), to, parts.get(i)));
    }
    return spans;
  }
}
