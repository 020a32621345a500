package org.brinkwatch.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Goldstein's scale as words and as seven steps, from 1, the worst, to 7. */
final class Scale {
  private static final double STRONG = 7;
  private static final double MILD = 4;

  private Scale() {}

  static int step(double intensity) {
    if (intensity < 0) {
      return intensity <= -STRONG ? 1 : intensity <= -MILD ? 2 : 3;
    }
    if (intensity > 0) {
      return intensity >= STRONG ? 7 : intensity >= MILD ? 6 : 5;
    }
    return 4;
  }

  /** With its sign and one decimal: −9.5, +3.4, 0. */
  static String words(double intensity) {
    if (!Double.isFinite(intensity)) {
      return "?";
    }
    BigDecimal rounded = new BigDecimal(intensity).setScale(1, RoundingMode.HALF_EVEN);
    if (rounded.signum() == 0) {
      return "0";
    }
    return (rounded.signum() < 0 ? "−" : "+") + rounded.abs().toPlainString();
  }
}
