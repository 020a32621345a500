package org.brinkwatch.review;

/** How words stand out in a terminal. */
enum Paint {
  NONE(""),
  BOLD("1"),
  FAINT("2"),
  ITALIC("3"),
  /** The seven steps of the scale, brown to blue, told apart by the colour-blind. */
  STEP_1("1;38;5;166"),
  STEP_2("38;5;172"),
  STEP_3("38;5;179"),
  STEP_4("38;5;245"),
  STEP_5("38;5;110"),
  STEP_6("38;5;68"),
  STEP_7("1;38;5;33");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  static Paint of(double intensity) {
    return valueOf("STEP_" + Scale.step(intensity));
  }

  String on(String words) {
    return code.isEmpty() ? words : "\u001B[" + code + "m" + words + "\u001B[0m";
  }
}
