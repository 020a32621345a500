package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.function.Consumer;
import org.brinkwatch.event.Deed;

/** A condition that does not hold; what is unknown stays so. */
record Negation(Condition part) implements Condition {
  @Override
  public Probe probe(Board board) {
    Probe probe = part.probe(board);
    return new Probe() {
      @Override
      public double progress(int day) {
        double progress = probe.progress(day);
        if (progress < 1 && !board.isCovered(day)) {
          return UNKNOWN;
        }
        return Double.isNaN(progress) ? UNKNOWN : progress >= 1 ? 0 : 1;
      }

      /** What is not there is no evidence. */
      @Override
      public void evidence(int day, Consumer<Deed> out) {}
    };
  }

  @Override
  public String words() {
    return "it is not so that " + part.words();
  }

  @Override
  public int days() {
    return part.days();
  }

  @Override
  public List<Selection> selections() {
    return part.selections();
  }
}
