package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** Figures by day, from the series and the forecasts, as they were known on that day. */
@FunctionalInterface
public interface Signals {
  /** For desks without series: nothing is known. */
  Signals NONE = (signal, day) -> OptionalDouble.empty();

  /** Empty where there is none for the day: the line is then unknown, not quiet. */
  OptionalDouble value(Signal signal, LocalDate day);
}
