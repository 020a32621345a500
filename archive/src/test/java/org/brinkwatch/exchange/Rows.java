package org.brinkwatch.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/** Rows to export, invented. */
final class Rows {
  static final Actor KENYA = new Actor("KEN", "Kenya", "KEN", "");
  static final Actor CHAD = new Actor("TCD.GOV", "Government of Chad", "TCD", "GOV");
  static final Actor FRAUD = new Actor("=cmd", "=HYPERLINK(\"x\")", "", "CVL");

  private Rows() {}

  static List<ExportRow> few() {
    return List.of(
        row("e1", Status.ACTUAL, List.of(KENYA), List.of(CHAD, FRAUD), town(), 3, ""),
        row("e2", Status.ACTUAL, List.of(KENYA, CHAD), List.of(), Optional.empty(), -1, "tab\tin"),
        row("e3", Status.INTENDED, List.of(KENYA), List.of(CHAD), town(), -1, ""),
        row("e4", Status.ACTUAL, List.of(FRAUD), List.of(), country(), 0, "+1 by hand, \"sure\""));
  }

  private static Optional<Place> town() {
    return Optional.of(new Place("Lodwar", "KEN", 3.11933, 35.59727, Place.Precision.TOWN));
  }

  private static Optional<Place> country() {
    return Optional.of(new Place("Chad", "TCD", 15.0, 19.0, Place.Precision.COUNTRY));
  }

  static ExportRow row(
      String id,
      Status status,
      List<Actor> sources,
      List<Actor> targets,
      Optional<Place> place,
      int killed,
      String note) {
    return new ExportRow(
        id,
        "",
        DateRange.of(LocalDate.of(2024, 1, 30), LocalDate.of(2024, 2, 1), ""),
        new Coding(EventType.ASSAULT, "aerial", List.of("military"), "195", -10),
        status,
        sources,
        targets,
        place,
        new Counts(
            killed < 0 ? OptionalInt.empty() : OptionalInt.of(killed),
            OptionalInt.empty(),
            OptionalInt.empty()),
        List.of("Harbour Courier"),
        List.of("https://courier.example/1"),
        "-They struck & \u0001 \"left\" <at once>,\nit said.",
        note);
  }

  static ExportRow of(String dataset) {
    ExportRow row = few().get(0);
    return new ExportRow(
        row.id(),
        dataset,
        row.date(),
        row.coding(),
        row.status(),
        row.sources(),
        row.targets(),
        row.place(),
        row.counts(),
        row.outlets(),
        row.urls(),
        row.quote(),
        row.note());
  }

  /** Rows of all kinds, the same for the same seed. */
  static List<ExportRow> random(long seed, int count) {
    Random random = new Random(seed);
    List<Actor> actors =
        List.of(
            KENYA,
            CHAD,
            new Actor("RUS.MIL", "Military (Russia)", "RUS", "MIL"),
            new Actor("señora-açaí.BRA", "Señora Açaí", "BRA", "CVL"),
            new Actor("COD", "Democratic Republic of the Congo", "COD", ""),
            new Actor("river-clans", "River Clans", "", "REB"));
    List<String> cameo = List.of("042", "0231", "190", "1712", "057", "173", "13y");
    List<ExportRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
      String code = cameo.get(random.nextInt(cameo.size()));
      Cameo.Meaning meaning = Cameo.builtIn().meaning(code).orElseThrow();
      Place.Precision precision = List.of(Place.Precision.values()).get(random.nextInt(3));
      Place place =
          new Place(
              precision == Place.Precision.COUNTRY ? "Kenya" : "Ville-d'Été",
              "KEN",
              (random.nextInt(1800) - 900) / 10.0,
              (random.nextInt(3600) - 1800) / 10.0,
              precision);
      rows.add(
          new ExportRow(
              "e" + i,
              "",
              DateRange.of(day, day, ""),
              new Coding(
                  meaning.types().get(0),
                  meaning.mode(),
                  List.of(),
                  code,
                  (random.nextInt(200) - 100) / 10.0),
              Status.ACTUAL,
              List.of(actors.get(random.nextInt(actors.size()))),
              random.nextInt(5) == 0
                  ? List.of()
                  : List.of(actors.get(random.nextInt(actors.size()))),
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(place),
              Counts.NONE,
              random.nextBoolean() ? List.of("Harbour Courier") : List.of(),
              List.of(),
              "",
              ""));
    }
    return rows;
  }

  static byte[] written(ExportFormat format, List<ExportRow> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.exporter().write(rows.iterator(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
