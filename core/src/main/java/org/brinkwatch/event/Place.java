package org.brinkwatch.event;

/**
 * A gazetteer entry.
 *
 * @param country ISO 3166 alpha-3; empty for seas and regions of several states
 * @param lat degrees north
 * @param lon degrees east
 */
public record Place(String name, String country, double lat, double lon, Precision precision) {
  /** How large the thing is that the coordinates stand for. */
  public enum Precision {
    TOWN,
    PROVINCE,
    COUNTRY,
    /** A sea, a mountain range, a part of the world. */
    REGION
  }
}
