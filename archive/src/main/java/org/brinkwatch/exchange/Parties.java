package org.brinkwatch.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.brinkwatch.event.Actor;

/** Actors made of the names, countries and sectors of a row, with ids as the coder makes them. */
final class Parties {
  /** Names that say no more than the sector does. */
  private static final Map<String, String> ARMS =
      Map.of(
          "government", "GOV",
          "military", "MIL",
          "army", "MIL",
          "military forces", "MIL",
          "police forces", "COP",
          "armed forces", "MIL",
          "police", "COP",
          "parliament", "LEG");

  private static final int MOST_KEPT = 20_000;

  private final Countries countries = Countries.builtIn();
  private final Map<Wanted, Actor> made = new HashMap<>();

  private record Wanted(String name, String country, String sector) {}

  /** The actor, or nobody where nothing is said of it. */
  Actor actor(String name, String country, String sector) {
    if (name.isEmpty() && country.isEmpty() && sector.isEmpty()) {
      return Imported.NOBODY;
    }
    if (made.size() > MOST_KEPT) {
      made.clear();
    }
    return made.computeIfAbsent(new Wanted(name, country, sector), this::make);
  }

  private Actor make(Wanted wanted) {
    String country = wanted.country();
    String sector = wanted.sector();
    String bare = bare(wanted.name(), country);
    if (!country.isEmpty() && (bare.isEmpty() || countries.names().peek(bare).equals(country))) {
      String id = sector.isEmpty() ? country : country + "." + sector;
      String name = sector.isEmpty() ? countries.name(country) : wanted.name();
      return new Actor(id, name.isEmpty() ? id : name, country, sector);
    }
    String arm = ARMS.getOrDefault(arm(bare, country).toLowerCase(Locale.ROOT), "");
    if (!country.isEmpty() && !arm.isEmpty() && (sector.isEmpty() || sector.equals(arm))) {
      return new Actor(country + "." + arm, wanted.name(), country, arm);
    }
    String name = bare.isEmpty() ? sector : bare;
    String id = slug(name) + (country.isEmpty() ? "" : "." + country);
    return new Actor(id, wanted.name().isEmpty() ? name : wanted.name(), country, sector);
  }

  /** "Citizen (Ukraine)" without the country that is known anyway. */
  private String bare(String name, String country) {
    int open = name.lastIndexOf(" (");
    if (open > 0 && name.endsWith(")") && !country.isEmpty()) {
      String inner = name.substring(open + 2, name.length() - 1);
      if (countries.names().peek(inner).equals(country)) {
        return name.substring(0, open);
      }
    }
    return name;
  }

  /** "Government of Ukraine" without the country that is known anyway. */
  private String arm(String name, String country) {
    int of = name.indexOf(" of ");
    return of > 0 && countries.names().peek(name.substring(of + 4)).equals(country)
        ? name.substring(0, of)
        : name;
  }

  static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point)) {
                slug.appendCodePoint(point);
              } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "unnamed" : slug.toString();
  }
}
