package org.brinkwatch.code.place;

import java.util.List;

/**
 * A place name met in a row of words.
 *
 * @param length how many of the words it takes, at least 1
 * @param within the country or province named right behind it that tells it apart ("Texas" in
 *     "Paris, Texas"), not counted in {@code length}; empty if none
 */
public record Match(int length, String name, List<Entry> entries, String within) {
  public Match {
    entries = List.copyOf(entries);
  }
}
