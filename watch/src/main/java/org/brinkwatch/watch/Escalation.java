package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Deed;

/**
 * Where a directed dyad stands on a day.
 *
 * @param weeks the last 13 blocks of seven days, oldest first
 * @param usual hostile acts a week, over the 52 before the last
 * @param stretches of even pace over all that is known, seen in hindsight
 * @param alarm the last warning of the 8 weeks up to the day
 */
public record Escalation(
    Dyad dyad,
    LocalDate asOf,
    List<Span> weeks,
    UsualRange usual,
    Arrow arrow,
    Response reciprocity,
    List<Stretch> stretches,
    Optional<Alarm> alarm) {
  private static final int QUARTER = 13;
  private static final int YEAR = 52;
  private static final int RECENT_DAYS = 56;

  public Escalation {
    weeks = List.copyOf(weeks);
    stretches = List.copyOf(stretches);
  }

  /** The last week. */
  public Span week() {
    return weeks.get(weeks.size() - 1);
  }

  /**
   * Of each dyad that did anything in the last 13 weeks, the worst first: the warned, then by what
   * the last four weeks weigh.
   */
  public static List<Escalation> all(List<Deed> deeds, Hostility hostility, LocalDate asOf) {
    Map<Dyad, Series> series = Series.all(deeds, asOf);
    List<Alarm> alarms =
        Alarms.of(deeds, hostility, asOf).stream()
            .filter(alarm -> !alarm.mutual() && alarm.day().isAfter(asOf.minusDays(RECENT_DAYS)))
            .toList();
    List<Escalation> all = new ArrayList<>();
    series.forEach(
        (dyad, own) -> {
          List<Span> weeks = own.weeks(QUARTER);
          if (weeks.stream().anyMatch(week -> week.deeds() > 0)) {
            Series back =
                Optional.ofNullable(series.get(dyad.reversed()))
                    .orElseGet(() -> Series.empty(dyad.reversed(), asOf));
            all.add(of(own, back, weeks, hostility, last(alarms, dyad)));
          }
        });
    all.sort(
        Comparator.comparing((Escalation one) -> one.alarm().isEmpty())
            .thenComparingDouble(Escalation::lastMonth));
    return all;
  }

  private static Escalation of(
      Series own, Series back, List<Span> weeks, Hostility hostility, Optional<Alarm> alarm) {
    int[] year = Arrays.copyOf(own.counts(hostility, YEAR + 1), YEAR);
    return new Escalation(
        own.dyad(),
        own.asOf(),
        weeks,
        UsualRange.of(year),
        Arrow.of(own, hostility),
        Response.reciprocity(own, back, hostility),
        own.stretches(hostility),
        alarm);
  }

  private static Optional<Alarm> last(List<Alarm> alarms, Dyad dyad) {
    return alarms.stream()
        .filter(alarm -> alarm.dyad().equals(dyad))
        .reduce((earlier, later) -> later);
  }

  /** The sum of intensities of the last four weeks. */
  public double lastMonth() {
    return weeks.subList(QUARTER - 4, QUARTER).stream().mapToDouble(Span::intensity).sum();
  }
}
