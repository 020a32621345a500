package org.brinkwatch.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Status;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Weeks;

/**
 * The rolling panel: at the start of each week, each directed dyad that had enough deeds in the 52
 * weeks before, with what was known of it then. Which dyads are in it depends on the past alone.
 */
final class Panel {
  static final int LEAST_DEEDS = 20;

  /** A telling later than this is history, not news: it is no part of what the features see. */
  private static final int STALE_DAYS = 28;

  private final Weeks weeks;
  private final Hostility hostility;
  private final List<List<Deed>> byWeek;
  private final Outcomes outcomes;
  private final Map<Dyad, Track> dyads = new TreeMap<>();
  private final Map<String, Track> others = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Panel(List<Deed> deeds, Weeks weeks, Hostility hostility, int last) {
    this.weeks = weeks;
    this.hostility = hostility;
    this.outcomes = new Outcomes(deeds, hostility);
    this.byWeek = new ArrayList<>();
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
      panel.close(week);
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
    LocalDate day = weeks.start(week);
    Features features = new Features();
    dyads.forEach(
        (dyad, own) -> {
          if (own.deedsOfYear() >= LEAST_DEEDS) {
            rows.add(
                new Row(
                    dyad,
                    week,
                    day,
                    features.of(tracks(dyad, own)),
                    Past.of(own),
                    outcomes.of(dyad)));
          }
        });
  }

  private Features.Tracks tracks(Dyad dyad, Track own) {
    String from = country(dyad.source());
    String to = country(dyad.target());
    return new Features.Tracks(
        own,
        dyads.getOrDefault(dyad.reversed(), EMPTY),
        other("acts " + dyad.source()),
        other("suffers " + dyad.source()),
        other("acts " + dyad.target()),
        other("suffers " + dyad.target()),
        other("from " + from + " to " + to),
        other("from " + to + " to " + from),
        other("region"));
  }

  private static final Track EMPTY = new Track();

  private final Map<String, String> countries = new HashMap<>();

  private String country(String actor) {
    return countries.getOrDefault(actor, actor);
  }

  private Track other(String key) {
    return others.getOrDefault(key, EMPTY);
  }

  private void close(int week) {
    for (Deed deed : byWeek.get(week)) {
      boolean hostile = hostility.includes(deed);
      String source = deed.source().id();
      String target = deed.target().id();
      countries.put(source, country(deed.source()));
      countries.put(target, country(deed.target()));
      dyads.computeIfAbsent(Dyad.of(deed), key -> new Track()).add(deed, hostile);
      for (String key :
          List.of(
              "acts " + source,
              "suffers " + target,
              "from " + country(source) + " to " + country(target),
              "region")) {
        others.computeIfAbsent(key, fresh -> new Track()).add(deed, hostile);
      }
    }
    dyads.values().forEach(Track::close);
    others.values().forEach(Track::close);
  }

  private static String country(Actor actor) {
    return actor.country().isEmpty() ? actor.id() : actor.country();
  }
}
