package org.brinkwatch.exchange;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.brinkwatch.event.Place;

/**
 * A column of our own table, which has a line for each pair of actors; docs/exchange.md lists them.
 *
 * @param value of a line: a String, an Integer, a Double or a LocalDate, as the kind says
 */
record FlatColumn(
    String name, Kind kind, BiFunction<ExportRow, ExportRow.Pair, Optional<?>> value) {
  /** What the values are. */
  enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    DAY
  }

  static final List<FlatColumn> ALL =
      List.of(
          text("event", (row, pair) -> row.id()),
          text("dataset", (row, pair) -> row.dataset().isEmpty() ? "own" : row.dataset()),
          new FlatColumn("date_from", Kind.DAY, (row, pair) -> row.date().from()),
          new FlatColumn("date_to", Kind.DAY, (row, pair) -> row.date().to()),
          text("type", (row, pair) -> row.coding().type().name()),
          text("mode", (row, pair) -> row.coding().mode()),
          text("contexts", (row, pair) -> String.join(";", row.coding().contexts())),
          text("cameo", (row, pair) -> row.coding().cameo()),
          new FlatColumn(
              "quad", Kind.INTEGER, (row, pair) -> Optional.of(row.coding().type().quad().code())),
          new FlatColumn(
              "intensity", Kind.DECIMAL, (row, pair) -> Optional.of(row.coding().intensity())),
          text("status", (row, pair) -> row.status().name()),
          text("source_id", (row, pair) -> pair.source().id()),
          text("source_name", (row, pair) -> pair.source().name()),
          text("source_country", (row, pair) -> pair.source().country()),
          text("source_sector", (row, pair) -> pair.source().sector()),
          text("target_id", (row, pair) -> pair.target().id()),
          text("target_name", (row, pair) -> pair.target().name()),
          text("target_country", (row, pair) -> pair.target().country()),
          text("target_sector", (row, pair) -> pair.target().sector()),
          text("place_name", (row, pair) -> row.place().map(Place::name).orElse("")),
          text("place_country", (row, pair) -> row.place().map(Place::country).orElse("")),
          text(
              "place_precision",
              (row, pair) -> row.place().map(place -> place.precision().name()).orElse("")),
          new FlatColumn("lat", Kind.DECIMAL, (row, pair) -> row.place().map(Place::lat)),
          new FlatColumn("lon", Kind.DECIMAL, (row, pair) -> row.place().map(Place::lon)),
          new FlatColumn("killed", Kind.INTEGER, (row, pair) -> boxed(row.counts().killed())),
          new FlatColumn("injured", Kind.INTEGER, (row, pair) -> boxed(row.counts().injured())),
          new FlatColumn("size", Kind.INTEGER, (row, pair) -> boxed(row.counts().size())),
          text("outlets", (row, pair) -> String.join("; ", row.outlets())),
          text("urls", (row, pair) -> String.join(" ", row.urls())),
          text("quote", (row, pair) -> row.quote()),
          text("note", (row, pair) -> row.note()));

  private static FlatColumn text(String name, BiFunction<ExportRow, ExportRow.Pair, String> value) {
    return new FlatColumn(
        name,
        Kind.TEXT,
        (row, pair) -> Optional.of(value.apply(row, pair)).filter(words -> !words.isEmpty()));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
