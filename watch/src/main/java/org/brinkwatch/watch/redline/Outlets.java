package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/** So many outlets that are independent of each other tell of such events within a window. */
record Outlets(Selection what, Bound bound, int days) implements Condition {
  @Override
  public Probe probe(Board board) {
    Hits hits = board.hits(what);
    return new Probe() {
      @Override
      public double progress(int day) {
        List<Deed> window = hits.between(day - days + 1, day);
        long told = window.stream().flatMap(deed -> deed.outlets().stream()).distinct().count();
        return bound.progress((double) told);
      }

      @Override
      public void evidence(int day, Consumer<Deed> out) {
        hits.between(day - days + 1, day).forEach(out);
      }
    };
  }

  @Override
  public String words() {
    return bound.amount()
        + " independent outlets tell of "
        + what.words()
        + " "
        + Condition.within(days);
  }

  @Override
  public List<Selection> selections() {
    return List.of(what);
  }
}
