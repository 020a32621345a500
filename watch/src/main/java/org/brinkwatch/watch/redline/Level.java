package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/** A surprise or a forecast past a threshold. */
record Level(Signal signal, Bound bound) implements Condition {
  @Override
  public Probe probe(Board board) {
    return new Probe() {
      @Override
      public double progress(int day) {
        OptionalDouble value = board.signal(signal, day);
        return value.isPresent() ? bound.progress(value.getAsDouble()) : UNKNOWN;
      }

      /** It rests on a series, which has evidence of its own. */
      @Override
      public void evidence(int day, Consumer<Deed> out) {}
    };
  }

  @Override
  public String words() {
    return signal.kind() == Signal.Kind.SURPRISE
        ? "the surprise of the series " + signal.series().words() + " is " + bound.words()
        : "the forecast for "
            + signal.series().words()
            + " over "
            + signal.horizonDays()
            + " days gives a probability of "
            + bound.words();
  }

  @Override
  public int days() {
    return 1;
  }

  @Override
  public List<Selection> selections() {
    return List.of();
  }
}
