package org.brinkwatch.archive;

import java.time.LocalDate;
import java.util.List;
import org.brinkwatch.event.Quad;

/**
 * What happened on a day: deeds of each quad class, and the sum of their intensities.
 *
 * @param dataset empty for the desk's own
 * @param quads the numbers of the four classes, in their order
 */
public record DayCount(LocalDate day, String dataset, List<Integer> quads, double intensity) {
  public DayCount {
    quads = List.copyOf(quads);
  }

  public int of(Quad quad) {
    return quads.get(quad.code() - 1);
  }

  public int deeds() {
    return quads.stream().mapToInt(Integer::intValue).sum();
  }
}
