package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/** So many events within a window. */
record Count(Selection what, Bound bound, int days) implements Condition {
  @Override
  public Probe probe(Board board) {
    Hits hits = board.hits(what);
    return new Probe() {
      @Override
      public double progress(int day) {
        double progress = bound.progress(hits.events(day - days + 1, day));
        boolean untold = !bound.isLower() && !board.isCovered(day - days + 1, day);
        return progress >= 1 && untold ? UNKNOWN : progress;
      }

      @Override
      public void evidence(int day, Consumer<Deed> out) {
        hits.between(day - days + 1, day).forEach(out);
      }
    };
  }

  @Override
  public String words() {
    return bound.amount() + " of " + what.words() + " " + Condition.within(days);
  }

  @Override
  public List<Selection> selections() {
    return List.of(what);
  }
}
