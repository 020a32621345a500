package org.brinkwatch.watch.redline;

import java.util.List;

/** Conflict that touches a neighbour. */
record Spilled(String neighbour, Count count) implements Condition {
  @Override
  public Probe probe(Board board) {
    return count.probe(board);
  }

  @Override
  public String words() {
    return count.bound().amount()
        + " of "
        + count.what().any().get(0).what().words()
        + " "
        + "by, against or in it "
        + Condition.within(count.days());
  }

  @Override
  public int days() {
    return count.days();
  }

  @Override
  public List<Selection> selections() {
    return count.selections();
  }
}
