package org.brinkwatch.evaluate;

import java.util.function.ToDoubleFunction;

/** A figure's name and how it follows from what was counted. */
record Measure(String name, Figure.Better better, ToDoubleFunction<Tally> of) {
  static Measure high(String name, ToDoubleFunction<Tally> of) {
    return new Measure(name, Figure.Better.HIGHER, of);
  }

  static Measure low(String name, ToDoubleFunction<Tally> of) {
    return new Measure(name, Figure.Better.LOWER, of);
  }
}
