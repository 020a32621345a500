package org.brinkwatch.archive;

import java.util.List;
import java.util.Map;

/**
 * How the matches divide, the most frequent first.
 *
 * @param fields what a query can ask for ("actor", "month"), in the order in which it is shown
 */
public record Facets(Map<String, List<Count>> fields) {
  /**
   * A value, and in how many deeds it stands.
   *
   * @param name what people call it
   */
  public record Count(String value, String name, int deeds) {}

  public List<Count> of(String field) {
    return fields.getOrDefault(field, List.of());
  }
}
