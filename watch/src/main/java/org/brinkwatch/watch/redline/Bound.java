package org.brinkwatch.watch.redline;

import java.math.BigDecimal;
import java.util.Locale;

/** A threshold: {@code gte: 3}. */
record Bound(Relation relation, double value) {
  enum Relation {
    GTE("at least"),
    GT("more than"),
    LTE("at most"),
    LT("less than");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Bound atLeast(double value) {
    return new Bound(Relation.GTE, value);
  }

  boolean holds(double found) {
    return switch (relation) {
      case GTE -> found >= value;
      case GT -> found > value;
      case LTE -> found <= value;
      case LT -> found < value;
    };
  }

  /** 1 where it holds; else the share of the way to a lower bound, and 0 for an upper one. */
  double progress(double found) {
    if (holds(found)) {
      return 1;
    }
    boolean counted = isLower() && value > 0;
    return counted ? Math.max(0, Math.min(found / value, Probe.ALMOST)) : 0;
  }

  /** Whether it asks for much rather than for little. */
  boolean isLower() {
    return relation == Relation.GTE || relation == Relation.GT;
  }

  String words() {
    return relation.words + " " + number();
  }

  /** "3 or more", "fewer than 3": before a noun. */
  String amount() {
    return switch (relation) {
      case GTE -> number() + " or more";
      case GT -> "more than " + number();
      case LTE -> "at most " + number();
      case LT -> "fewer than " + number();
    };
  }

  String number() {
    return number(value);
  }

  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
