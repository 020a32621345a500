package org.brinkwatch.watch.redline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.brinkwatch.event.Deed;

/**
 * One event after the other within a window. Which of two came first on one day nobody knows: the
 * same day counts as after.
 */
record Sequence(List<Selection> steps, int days) implements Condition {
  Sequence {
    steps = List.copyOf(steps);
  }

  @Override
  public Probe probe(Board board) {
    List<Hits> hits = steps.stream().map(board::hits).toList();
    return new Probe() {
      @Override
      public double progress(int day) {
        return (double) found(hits, day).size() / steps.size();
      }

      @Override
      public void evidence(int day, Consumer<Deed> out) {
        found(hits, day).forEach(out);
      }
    };
  }

  /** The earliest of each kind that comes after the one before: no other choice gets further. */
  private Set<Deed> found(List<Hits> hits, int day) {
    Set<Deed> found = new LinkedHashSet<>();
    Set<String> used = new HashSet<>();
    int from = day - days + 1;
    for (Hits step : hits) {
      int before = found.size();
      for (Deed deed : step.between(from, day)) {
        if (used.add(deed.event())) {
          found.add(deed);
          from = Hits.day(deed);
          break;
        }
      }
      if (found.size() == before) {
        return found;
      }
    }
    return found;
  }

  @Override
  public String words() {
    return steps.stream().map(Selection::words).collect(Collectors.joining(", then "))
        + ", in that order, "
        + Condition.within(days);
  }

  @Override
  public List<Selection> selections() {
    return steps;
  }
}
