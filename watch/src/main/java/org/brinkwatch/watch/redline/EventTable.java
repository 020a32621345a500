package org.brinkwatch.watch.redline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import org.brinkwatch.watch.keds.KedsFile;

/**
 * Events as a table: {@code day,source,target,type} and what else a deed has, or a file of the KEDS
 * project.
 *
 * @param problems lines that are none
 */
public record EventTable(List<Version> versions, List<Problem> problems) {
  public EventTable {
    versions = List.copyOf(versions);
    problems = List.copyOf(problems);
  }

  /**
   * @param file its name, for the events that have no id and for what is wrong
   */
  public static EventTable read(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    if (KedsFile.isHeader(text.lines().findFirst().orElse(""))) {
      return new EventTable(Version.of(keds(file, text, problems)), problems);
    }
    List<Deed> deeds = new ArrayList<>();
    List<Version> withdrawals = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(text)) {
      try {
        String id = row.cell("id", "event");
        String event = id.isEmpty() ? file + ":" + row.line() : id;
        if (row.cell("withdrawn").isEmpty()) {
          deeds.add(deed(row, event));
        } else {
          withdrawals.add(Version.withdrawn(event, day(row, "known", "day", "date")));
        }
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(file, row.line(), "no event: " + e.getMessage(), ""));
      }
    }
    return new EventTable(Version.of(deeds, withdrawals), problems);
  }

  private static List<Deed> keds(String file, String text, List<Problem> problems) {
    try {
      return KedsFile.read(file, new BufferedReader(new StringReader(text)), problems::add);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
  }

  private static Deed deed(CsvRows.Row row, String event) {
    EventType type = EventType.valueOf(row.cell("type"));
    LocalDate day = day(row, "day", "date");
    String intensity = row.cell("intensity");
    String status = row.cell("status");
    return new Deed(
        event,
        day,
        row.cell("known").isEmpty() ? day : day(row, "known"),
        actor(row.cell("source")),
        actor(row.cell("target")),
        type,
        row.cell("mode"),
        intensity.isEmpty() ? Usual.intensity(type) : Double.parseDouble(intensity),
        status.isEmpty() ? Status.ACTUAL : Status.valueOf(status.toUpperCase(Locale.ROOT)),
        place(row),
        outlets(row.cell("outlets")));
  }

  private static LocalDate day(CsvRows.Row row, String... columns) {
    String cell = row.cell(columns);
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + cell + "' is no day like 2023-11-30", e);
    }
  }

  private static List<String> outlets(String cell) {
    if (cell.isEmpty()) {
      return List.of("unnamed");
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
