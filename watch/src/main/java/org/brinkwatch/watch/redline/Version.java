package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.event.Deed;

/**
 * What the desk held of one event from a day on: the next version of the same event takes its
 * place. Without deeds the event is withdrawn.
 *
 * @param event the id of the event
 * @param known the day since when the desk holds this
 */
public record Version(String event, LocalDate known, List<Deed> deeds) {
  /** In the order in which versions became known. */
  public static final Comparator<Version> ORDER =
      Comparator.comparing(Version::known).thenComparing(Version::event);

  public Version {
    deeds = List.copyOf(deeds);
  }

  /** The event turned out not to be one. */
  public static Version withdrawn(String event, LocalDate known) {
    return new Version(event, known, List.of());
  }

  /** Deeds of one event that became known on one day are one version of it. */
  public static List<Version> of(List<Deed> deeds) {
    return of(deeds, List.of());
  }

  /** Of deeds and of withdrawals; deeds that are told anew on the day of the withdrawal stand. */
  public static List<Version> of(List<Deed> deeds, List<Version> withdrawals) {
    Map<LocalDate, Map<String, List<Deed>>> byDay = new TreeMap<>();
    for (Version withdrawal : withdrawals) {
      byDay
          .computeIfAbsent(withdrawal.known, day -> new TreeMap<>())
          .computeIfAbsent(withdrawal.event, event -> new ArrayList<>());
    }
    for (Deed deed : deeds) {
      byDay
          .computeIfAbsent(deed.known(), day -> new TreeMap<>())
          .computeIfAbsent(deed.event(), event -> new ArrayList<>())
          .add(deed);
    }
    List<Version> versions = new ArrayList<>();
    byDay.forEach(
        (day, events) ->
            events.forEach((event, told) -> versions.add(new Version(event, day, told))));
    return versions;
  }
}
