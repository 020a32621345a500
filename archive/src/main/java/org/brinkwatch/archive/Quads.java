package org.brinkwatch.archive;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;

/** The quad classes in SQL. */
final class Quads {
  private Quads() {}

  /** Whether a deed is of the class; the plus keeps it off the index of single types. */
  static String condition(Quad quad) {
    return "+d.type IN ("
        + Arrays.stream(EventType.values())
            .filter(type -> type.quad() == quad)
            .map(type -> String.valueOf(Codes.number(type)))
            .collect(Collectors.joining(", "))
        + ")";
  }

  /** The four counts, as columns of a sum over deeds. */
  static String sums() {
    return Arrays.stream(Quad.values())
        .map(quad -> "sum(" + condition(quad) + ")")
        .collect(Collectors.joining(", "));
  }
}
