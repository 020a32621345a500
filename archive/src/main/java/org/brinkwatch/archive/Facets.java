package org.brinkwatch.archive;

import java.util.List;

/**
 * How the matches divide, the most frequent first.
 *
 * @param counted over how many of the newest matches
 * @param all whether those are all
 */
public record Facets(
    List<Count> types,
    List<Count> statuses,
    List<Count> sources,
    List<Count> targets,
    List<Count> places,
    List<Count> outlets,
    List<Count> datasets,
    int counted,
    boolean all) {
  public static final Facets NONE =
      new Facets(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, true);

  /** A value, and in how many deeds it stands. */
  public record Count(String value, int deeds) {}
}
