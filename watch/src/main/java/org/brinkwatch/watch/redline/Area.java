package org.brinkwatch.watch.redline;

import org.brinkwatch.event.Place;

/**
 * A circle on the map.
 *
 * @param name as the file calls it
 * @param lat degrees north
 * @param lon degrees east
 * @param km its radius
 */
record Area(String name, double lat, double lon, double km) {
  private static final double EARTH_KM = 6371;

  /** A whole country or sea is not near a town, though its middle may be. */
  boolean holds(Place place) {
    boolean precise =
        place.precision() == Place.Precision.TOWN || place.precision() == Place.Precision.PROVINCE;
    return precise && distance(place) <= km;
  }

  private double distance(Place place) {
    double north = Math.toRadians(place.lat() - lat) / 2;
    double east = Math.toRadians(place.lon() - lon) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(place.lat()))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  String words() {
    return "within " + Bound.number(km) + " km of " + name;
  }
}
