package org.brinkwatch.code.place;

import org.brinkwatch.event.Place.Precision;

/** What a gazetteer entry is. */
public enum Kind {
  COUNTRY(Precision.COUNTRY, 1.5),
  /** A state, oblast, governorate or other first-level division of a country. */
  PROVINCE(Precision.PROVINCE, -1),
  /** A part of a country or of several that no administration need know: Donbas, the Sahel. */
  REGION(Precision.REGION, 4),
  /** A sea, gulf, strait, canal, river or lake. */
  SEA(Precision.REGION, 4),
  CAPITAL(Precision.TOWN, 0.7),
  TOWN(Precision.TOWN, 0),
  /**
   * An air base, power plant, camp, border crossing, island or hill that the news knows by name.
   */
  SITE(Precision.TOWN, 2);

  private final Precision precision;
  private final double prominence;

  Kind(Precision precision, double prominence) {
    this.precision = precision;
    this.prominence = prominence;
  }

  /** How large the thing is that an entry's coordinates stand for. */
  public Precision precision() {
    return precision;
  }

  /**
   * What being of this kind is worth beside population, in powers of ten; what has none is listed
   * by hand, so worth more.
   */
  double prominence() {
    return prominence;
  }

  /** Whether it can contain other places, and so tell them apart: "Paris, Texas". */
  boolean contains() {
    return this == COUNTRY || this == PROVINCE || this == REGION;
  }
}
