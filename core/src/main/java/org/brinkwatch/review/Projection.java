package org.brinkwatch.review;

import org.brinkwatch.event.Place;

/**
 * Degrees to points of a picture: an equirectangular projection true to scale at the middle
 * latitude.
 */
record Projection(
    double west, double north, double perLon, double perLat, double width, double height) {
  private static final double MOST_SLANTED = 75;

  /** Shows both stretches whole, in the middle of the picture. */
  static Projection of(Focus lon, Focus lat, double width, double height) {
    double middle = (lat.from() + lat.to()) / 2;
    double shrink = Math.cos(Math.toRadians(Math.min(MOST_SLANTED, Math.abs(middle))));
    double perLat = Math.min(width / (lon.width() * shrink), height / lat.width());
    double perLon = perLat * shrink;
    double west = (lon.from() + lon.to()) / 2 - width / perLon / 2;
    double north = middle + height / perLat / 2;
    return new Projection(west, north, perLon, perLat, width, height);
  }

  double x(double lon) {
    return (lon - west) * perLon;
  }

  double y(double lat) {
    return (north - lat) * perLat;
  }

  double east() {
    return west + width / perLon;
  }

  double south() {
    return north - height / perLat;
  }

  boolean shows(Place place) {
    double x = x(place.lon());
    double y = y(place.lat());
    return x >= 0 && x <= width && y >= 0 && y <= height;
  }
}
