package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/**
 * Events a day in the last days, against what was usual in the days before those. One event is
 * added to the past, so that a past without any divides nothing by nothing.
 *
 * @param least how many there have to be in the last days: few say nothing
 */
record Trend(Selection what, Bound ratio, int over, int baseline, int least) implements Condition {
  @Override
  public Probe probe(Board board) {
    Hits hits = board.hits(what);
    return new Probe() {
      @Override
      public double progress(int day) {
        int recent = day - over + 1;
        if (!board.isCovered(recent - baseline, recent - 1)) {
          return UNKNOWN;
        }
        int now = hits.events(recent, day);
        int past = hits.events(recent - baseline, recent - 1) + 1;
        double share = Bound.atLeast(least).progress(now);
        boolean untold = !ratio.isLower() && !board.isCovered(recent, day);
        double progress = Math.min(share, ratio.progress((double) now * baseline / ((double) past * over)));
        return progress >= 1 && untold ? UNKNOWN : progress;
      }

      @Override
      public void evidence(int day, Consumer<Deed> out) {
        hits.between(day - over + 1, day).forEach(out);
      }
    };
  }

  @Override
  public String words() {
    return what.words()
        + " in the last "
        + over
        + " days come "
        + ratio.words()
        + " times as often as in the "
        + baseline
        + " days before"
        + (least > 0 ? ", and are " + least + " or more" : "");
  }

  @Override
  public int days() {
    return over + baseline;
  }

  @Override
  public List<Selection> selections() {
    return List.of(what);
  }
}
