package org.brinkwatch.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Cells that no spreadsheet takes for a formula, and that no reader takes for two cells. */
final class Safe {
  private static final String FORMULA = "=+-@\t\r";
  private static final int DECIMALS = 5;

  private Safe() {}

  /** Words with an apostrophe before them where they would begin a formula. */
  static String text(String words) {
    return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }

  /** The same on one line, without tabs. */
  static String tabbed(String words) {
    return text(words).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }

  /** At most five decimals, as in our other formats. */
  static String number(double value) {
    BigDecimal rounded =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }
}
