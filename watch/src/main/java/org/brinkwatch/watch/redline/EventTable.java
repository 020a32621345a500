package org.brinkwatch.watch.redline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Status;

/**
 * Events as a table: {@code day,source,target,type} and what else a deed has, or the columns of the
 * KEDS project, {@code date,source,target,code}, with WEIS codes.
 */
final class EventTable {
  private final String file;
  private final KedsActors kedsActors = new KedsActors();
  private final Weis weis = new Weis();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Version> withdrawals = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private EventTable(String file) {
    this.file = file;
  }

  static EventFile read(String file, String text) {
    EventTable table = new EventTable(file);
    CsvRows.read(text).forEach(table::row);
    return new EventFile(Version.of(table.deeds, table.withdrawals), table.problems);
  }

  private void row(CsvRows.Row row) {
    try {
      String id = row.cell("id", "event");
      String event = id.isEmpty() ? file + ":" + row.line() : id;
      if (!row.cell("withdrawn").isEmpty()) {
        withdrawals.add(
            Version.withdrawn(event, LocalDate.parse(row.cell("known", "day", "date"))));
        return;
      }
      boolean keds = row.cell("type").isEmpty() && !row.cell("code").isEmpty();
      Optional<EventType> type =
          keds ? weis.type(row.cell("code")) : Optional.of(EventType.valueOf(row.cell("type")));
      type.ifPresent(what -> deeds.add(deed(row, event, what, keds)));
    } catch (DateTimeException | IllegalArgumentException e) {
      problems.add(new Problem(file, row.line(), "no event: " + e.getMessage(), ""));
    }
  }

  private Deed deed(CsvRows.Row row, String event, EventType type, boolean keds) {
    LocalDate day = LocalDate.parse(row.cell("day", "date"));
    String known = row.cell("known");
    String source = row.cell("source");
    String target = row.cell("target");
    String intensity = row.cell("intensity");
    String status = row.cell("status");
    return new Deed(
        event,
        day,
        known.isEmpty() ? day : LocalDate.parse(known),
        keds ? kedsActors.of(source) : actor(source),
        keds ? kedsActors.of(target) : actor(target),
        type,
        row.cell("mode"),
        intensity.isEmpty() ? Usual.intensity(type) : Double.parseDouble(intensity),
        status.isEmpty() ? Status.ACTUAL : Status.valueOf(status.toUpperCase(Locale.ROOT)),
        place(row),
        outlets(row.cell("outlets"), keds));
  }

  private static List<String> outlets(String cell, boolean keds) {
    if (cell.isEmpty()) {
      return List.of(keds ? "Reuters" : "unnamed");
    }
    return Arrays.stream(cell.split("\\|")).map(String::strip).distinct().toList();
  }

  private static Optional<Place> place(CsvRows.Row row) {
    String lat = row.cell("lat");
    String lon = row.cell("lon");
    String country = row.cell("country");
    if (lat.isEmpty() || lon.isEmpty()) {
      return country.isEmpty()
          ? Optional.empty()
          : Optional.of(new Place(country, country, 0, 0, Place.Precision.COUNTRY));
    }
    return Optional.of(
        new Place(
            row.cell("place"),
            country,
            Double.parseDouble(lat),
            Double.parseDouble(lon),
            Place.Precision.TOWN));
  }

  /** An actor by its id: a country's code, with its organ if a point follows. */
  static Actor actor(String id) {
    int dot = id.indexOf('.');
    String head = dot < 0 ? id : id.substring(0, dot);
    boolean country = ActorPattern.isCountry(head);
    return new Actor(id, id, country ? head : "", country && dot > 0 ? id.substring(dot + 1) : "");
  }
}
