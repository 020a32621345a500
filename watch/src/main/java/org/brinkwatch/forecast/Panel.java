package org.brinkwatch.forecast;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Status;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.UsualRange;
import org.brinkwatch.watch.Weeks;

/**
 * The rolling panel: at the start of each week, each directed dyad that had enough deeds in the 52
 * weeks before, with what was known of it then. Which dyads are in it depends on the past alone.
 */
final class Panel {
  static final int LEAST_DEEDS = 20;

  /** A telling later than this is history, not news: it is no part of what the features see. */
  private static final int STALE_DAYS = 28;

  /** What lies outside of the usual range: a week that one in twenty exceeds. */
  private static final double RARE = 0.05;

  private static final Track EMPTY = new Track();

  private final Weeks weeks;
  private final Hostility hostility;
  private final Outcomes outcomes;
  private final List<List<Deed>> byWeek = new ArrayList<>();
  private final Map<Dyad, Track> dyads = new TreeMap<>();
  private final Map<String, Track> acting = new HashMap<>();
  private final Map<String, Track> suffering = new HashMap<>();
  private final Track region = new Track();
  private final List<Row> rows = new ArrayList<>();

  private Panel(List<Deed> deeds, Weeks weeks, Hostility hostility, int last) {
    this.weeks = weeks;
    this.hostility = hostility;
    this.outcomes = new Outcomes(deeds, hostility);
    for (int week = 0; week <= last; week++) {
      byWeek.add(new ArrayList<>());
    }
    deeds.stream()
        .filter(deed -> deed.status() == Status.ACTUAL)
        .filter(deed -> !deed.known().isAfter(deed.day().plusDays(STALE_DAYS)))
        .sorted(Comparator.comparing(Deed::known))
        .forEach(this::file);
  }

  /**
   * Rows of the weeks from {@code first} to {@code last}, week by week, dyads by name.
   *
   * @param last may be the week after the last deed: what is to be forecast
   */
  static List<Row> rows(List<Deed> deeds, Weeks weeks, Hostility hostility, int first, int last) {
    Panel panel = new Panel(deeds, weeks, hostility, last);
    for (int week = 0; week <= last; week++) {
      if (week >= first) {
        panel.emit(week);
      }
      panel.take(week);
    }
    return panel.rows;
  }

  private void file(Deed deed) {
    int week = weeks.of(deed.known());
    if (week >= 0 && week < byWeek.size()) {
      byWeek.get(week).add(deed);
    }
  }

  private void emit(int week) {
    dyads.forEach(
        (dyad, own) -> {
          if (own.deedsEver() >= LEAST_DEEDS) {
            own.openWeek(week);
            emit(dyad, own, week);
          }
        });
  }

  private void emit(Dyad dyad, Track own, int week) {
    if (own.deedsOfYear() < LEAST_DEEDS) {
      return;
    }
    Features.Tracks tracks =
        new Features.Tracks(
            own,
            ready(dyads.getOrDefault(dyad.reversed(), EMPTY), week),
            ready(acting.getOrDefault(dyad.source(), EMPTY), week),
            ready(suffering.getOrDefault(dyad.source(), EMPTY), week),
            ready(acting.getOrDefault(dyad.target(), EMPTY), week),
            ready(suffering.getOrDefault(dyad.target(), EMPTY), week),
            ready(region, week));
    int usual = UsualRange.of(own.hostileCounts()).upper(RARE);
    rows.add(new Row(dyad, weeks.start(week), Features.of(tracks), usual, outcomes.of(dyad)));
  }

  private static Track ready(Track track, int week) {
    if (track != EMPTY) {
      track.openWeek(week);
    }
    return track;
  }

  private void take(int week) {
    for (Deed deed : byWeek.get(week)) {
      boolean hostile = hostility.includes(deed);
      long daysLeft = ChronoUnit.DAYS.between(deed.known(), weeks.end(week));
      Track own = dyads.computeIfAbsent(Dyad.of(deed), key -> new Track());
      Track actor = acting.computeIfAbsent(deed.source().id(), key -> new Track());
      Track sufferer = suffering.computeIfAbsent(deed.target().id(), key -> new Track());
      for (Track track : List.of(own, actor, sufferer, region)) {
        track.openWeek(week);
        track.add(deed, hostile, daysLeft);
      }
    }
  }
}
