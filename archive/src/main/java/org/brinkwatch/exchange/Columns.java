package org.brinkwatch.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns of a file stand, by name: case, spaces and underscores are all one. */
final class Columns {
  private final Map<String, Integer> places = new HashMap<>();
  private final int size;

  Columns(List<String> names) {
    size = names.size();
    for (int i = 0; i < size; i++) {
      places.putIfAbsent(key(names.get(i)), i);
    }
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
  }

  int size() {
    return size;
  }

  boolean has(String name) {
    return places.containsKey(key(name));
  }

  /** A column that the format cannot do without, by the first of its names that is there. */
  Column need(String... names) throws BadCell {
    Column column = maybe(names);
    if (column.place() < 0) {
      throw new BadCell("header", "no column '" + names[0] + "'", "that column");
    }
    return column;
  }

  /** A column that may be missing: then its cells are empty. */
  Column maybe(String... names) {
    for (String name : names) {
      Integer place = places.get(key(name));
      if (place != null) {
        return new Column(name, place);
      }
    }
    return new Column(names[0], -1);
  }
}
