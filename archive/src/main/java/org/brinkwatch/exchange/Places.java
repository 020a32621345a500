package org.brinkwatch.exchange;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Place;

/** The place of a row, by its coordinates. */
final class Places {
  private static final double POLE = 90;
  private static final double DATE_LINE = 180;

  private Places() {}

  /** Empty where the row has none, or the middle of nowhere, at 0 north and 0 east. */
  static Optional<Place> place(
      Row row,
      Column latitude,
      Column longitude,
      String name,
      String country,
      Place.Precision precision,
      Flags flags)
      throws BadCell {
    OptionalDouble north = row.number(latitude, -POLE, POLE);
    OptionalDouble east = row.number(longitude, -DATE_LINE, DATE_LINE);
    if (north.isEmpty() || east.isEmpty()) {
      return Optional.empty();
    }
    if (north.getAsDouble() == 0 && east.getAsDouble() == 0) {
      flags.add("place at 0 north, 0 east: not used");
      return Optional.empty();
    }
    return Optional.of(
        new Place(name, country, north.getAsDouble(), east.getAsDouble(), precision));
  }

  /** Those that say something, from small to large, each once. */
  static String words(String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
