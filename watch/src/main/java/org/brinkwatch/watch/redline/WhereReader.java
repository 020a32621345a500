package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.brinkwatch.event.Place;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where something was done. */
final class WhereReader {
  private final Sheet sheet;
  private final Names names;
  private final WhoReader who;

  /**
   * @param who knows the codes of countries
   */
  WhereReader(Sheet sheet, Names names, WhoReader who) {
    this.sheet = sheet;
    this.names = names;
    this.who = who;
  }

  static boolean isSaid(Keys keys) {
    return keys.has("near") || keys.has("country");
  }

  Selector.Where read(Keys keys) {
    List<Area> areas = new ArrayList<>();
    keys.get("near")
        .ifPresent(node -> Sheet.items(node).forEach(item -> area(item).ifPresent(areas::add)));
    Set<String> countries = new TreeSet<>();
    keys.get("country")
        .ifPresent(
            node -> Sheet.items(node).forEach(item -> country(item).ifPresent(countries::add)));
    return new Selector.Where(areas, countries);
  }

  private Optional<String> country(Node node) {
    Optional<String> code = sheet.text(node);
    if (code.isPresent() && !who.isCountry(code.get())) {
      sheet.mistake(
          node, "no country has the code '" + code.get() + "'", who.countryHint(code.get()));
    }
    return code;
  }

  private Optional<Area> area(Node node) {
    Optional<Keys> keys = Keys.of(sheet, node, "{place: NAME, km: 60} or {lat: 1, lon: 2, km: 60}");
    Optional<Area> area = keys.flatMap(this::area);
    keys.ifPresent(Keys::finish);
    return area;
  }

  private Optional<Area> area(Keys keys) {
    OptionalDouble km = keys.number("km", 0.1, 20_000);
    Optional<String> name = keys.text("place");
    Optional<String> country = keys.text("country");
    OptionalDouble lat = keys.number("lat", -90, 90);
    OptionalDouble lon = keys.number("lon", -180, 180);
    if (!keys.has("km")) {
      sheet.mistake(keys.place(), "'km' is missing", "expected how near, as km: 60");
    }
    if (km.isEmpty()) {
      return Optional.empty();
    }
    if (lat.isPresent() && lon.isPresent()) {
      String words = Bound.number(lat.getAsDouble()) + ", " + Bound.number(lon.getAsDouble());
      return Optional.of(
          new Area(name.orElse(words), lat.getAsDouble(), lon.getAsDouble(), km.getAsDouble()));
    }
    if (name.isEmpty()) {
      sheet.mistake(keys.place(), "no place", "expected place, or lat and lon");
      return Optional.empty();
    }
    Optional<Place> place = names.place(name.get(), country);
    if (place.isEmpty()) {
      sheet.mistake(
          keys.valueOf("place"),
          "no one place is called '" + name.get() + "'",
          "add its country, or give lat and lon");
    }
    return place.map(found -> new Area(name.get(), found.lat(), found.lon(), km.getAsDouble()));
  }
}
