package org.brinkwatch.review;

import org.brinkwatch.event.Quad;

/** Numbers and shapes of the pictures. */
final class Svg {
  private Svg() {}

  /** With at most one decimal. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
  }

  static String at(double x, double y) {
    return "translate(" + number(x) + " " + number(y) + ")";
  }

  /** A shape about the origin that tells the quad without colour. */
  static String shape(Quad quad, double radius) {
    String full = number(radius);
    String twice = number(2 * radius);
    return switch (quad) {
      case VERBAL_COOPERATION ->
          "M-%s 0a%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z"
              .formatted(full, full, full, twice, full, full, twice);
      case MATERIAL_COOPERATION -> "M-%s -%sh%sv%sh-%sz".formatted(full, full, twice, twice, twice);
      case VERBAL_CONFLICT -> "M-%s -%sh%sl-%s %sz".formatted(full, full, twice, full, twice);
      case MATERIAL_CONFLICT ->
          "M0 -%s L%s 0L0 %sL-%s 0z"
              .formatted(
                  number(radius * 1.3),
                  number(radius * 1.3),
                  number(radius * 1.3),
                  number(radius * 1.3));
    };
  }
}
