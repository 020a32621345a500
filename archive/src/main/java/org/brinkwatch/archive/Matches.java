package org.brinkwatch.archive;

import java.util.List;

/**
 * A page of matches, newest first.
 *
 * @param more whether there are further ones; the next page begins after the last of these
 */
public record Matches(List<Found> deeds, boolean more) {
  public Matches {
    deeds = List.copyOf(deeds);
  }
}
