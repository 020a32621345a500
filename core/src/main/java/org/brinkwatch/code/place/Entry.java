package org.brinkwatch.code.place;

import org.brinkwatch.event.Place;

/**
 * A place as the gazetteer has it.
 *
 * @param population inhabitants, 0 where unknown; of a province those of its listed towns
 * @param province name of the first-level division it lies in, empty where unknown or none
 */
public record Entry(Place place, long population, Kind kind, String province) {
  /** Great-circle distance in kilometres, on a sphere. */
  double kilometres(Entry other) {
    double lat = Math.toRadians(place.lat());
    double otherLat = Math.toRadians(other.place.lat());
    double halfLat = (otherLat - lat) / 2;
    double halfLon = Math.toRadians(other.place.lon() - place.lon()) / 2;
    double chord =
        Math.pow(Math.sin(halfLat), 2)
            + Math.cos(lat) * Math.cos(otherLat) * Math.pow(Math.sin(halfLon), 2);
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
