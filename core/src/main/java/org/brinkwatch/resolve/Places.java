package org.brinkwatch.resolve;

import static org.brinkwatch.event.Place.Precision.REGION;
import static org.brinkwatch.event.Place.Precision.TOWN;

import java.util.Comparator;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Place;

/** Whether two claims can speak of one place. */
final class Places {
  private static final double EARTH_RADIUS_KM = 6371;

  /** How far a town lies from the middle of its province, at most. */
  private static final double PROVINCE_KM = 200;

  /** How far a place lies from the middle of its sea or part of the world, at most. */
  private static final double REGION_KM = 1500;

  /** How far two gazetteers place one town apart, at most. */
  private static final double SPOT_KM = 3;

  /** From towns to nowhere. */
  static final Comparator<Claim> MOST_EXACT_FIRST =
      Comparator.comparing((Claim claim) -> claim.location().isEmpty())
          .thenComparing(
              claim -> claim.location().map(Location::place).map(Place::precision).orElse(REGION));

  private Places() {}

  /** The same, or one within the other, or one not said; words may be told from anywhere. */
  static boolean agree(Claim one, Claim other) {
    Optional<Place> a = place(one);
    Optional<Place> b = place(other);
    return a.isEmpty() || b.isEmpty() || same(a.get(), b.get()) || nested(a.get(), b.get());
  }

  /** How much the places say for two claims that agree being one. */
  static int weight(Claim one, Claim other) {
    Optional<Place> a = place(one);
    Optional<Place> b = place(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return same(a.get(), b.get()) ? weight(a.get().precision()) : 1;
  }

  private static int weight(Place.Precision precision) {
    return switch (precision) {
      case TOWN -> 5;
      case PROVINCE -> 2;
      case COUNTRY, REGION -> 1;
    };
  }

  /** Where it happened; nowhere for words, whose place is as often that of what they are about. */
  private static Optional<Place> place(Claim claim) {
    boolean words = Days.isOfWords(claim) && claim.coding().type() != EventType.CONSULT;
    return words ? Optional.empty() : claim.location().map(Location::place);
  }

  /** Two names of one place stand at one spot. */
  private static boolean same(Place one, Place other) {
    boolean named = one.name().equals(other.name()) && one.country().equals(other.country());
    boolean towns = one.precision() == TOWN && other.precision() == TOWN;
    return named || (towns && kilometres(one, other) <= SPOT_KM);
  }

  private static boolean nested(Place one, Place other) {
    return one.precision().compareTo(other.precision()) < 0
        ? contains(other, one)
        : contains(one, other);
  }

  private static boolean contains(Place wide, Place narrow) {
    boolean wider = wide.precision().compareTo(narrow.precision()) > 0;
    boolean sameCountry = wide.country().equals(narrow.country());
    return wider
        && switch (wide.precision()) {
          case TOWN -> false;
          case PROVINCE -> sameCountry && kilometres(wide, narrow) <= PROVINCE_KM;
          case COUNTRY -> sameCountry;
          case REGION -> kilometres(wide, narrow) <= REGION_KM;
        };
  }

  private static double kilometres(Place one, Place other) {
    double lat1 = Math.toRadians(one.lat());
    double lat2 = Math.toRadians(other.lat());
    double half = Math.sin((lat2 - lat1) / 2);
    double side = Math.sin(Math.toRadians(other.lon() - one.lon()) / 2);
    double chord = half * half + Math.cos(lat1) * Math.cos(lat2) * side * side;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
