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
          "M-" + full + " 0" + arc(full, twice) + arc(full, "-" + twice) + "z";
      case MATERIAL_COOPERATION ->
          "M-" + full + " -" + full + "h" + twice + "v" + twice + "h-" + twice + "z";
      case VERBAL_CONFLICT ->
          "M-" + full + " -" + full + "h" + twice + "l-" + full + " " + twice + "z";
      case MATERIAL_CONFLICT -> diamond(number(radius * 1.3));
    };
  }

  private static String arc(String radius, String across) {
    return "a" + radius + " " + radius + " 0 1 0 " + across + " 0";
  }

  private static String diamond(String half) {
    return "M0 -" + half + " L" + half + " 0L0 " + half + "L-" + half + " 0z";
  }
}
