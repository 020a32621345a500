package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinkwatch.event.Deed;

/**
 * A declared pattern over deeds, with its steps and what was agreed to be done at each.
 *
 * @param name its id, as in {@code redline: gas-cut-off}
 * @param title what a reader calls it
 * @param note why it was drawn; may be empty
 * @param late how many days after the day it was crossed the line still rings; what becomes known
 *     later is history
 * @param coverageDays after how many days without any deed of the region nothing is known
 */
public record RedLine(
    String name,
    String title,
    Author author,
    String note,
    List<Step> steps,
    Approach approach,
    List<Spillover> spillovers,
    Quiet quiet,
    int late,
    int coverageDays) {
  public RedLine {
    steps = List.copyOf(steps);
    spillovers = List.copyOf(spillovers);
  }

  /** How many days back the line looks, over all its steps. */
  int days() {
    return allSteps().mapToInt(step -> step.condition().days()).max().orElse(1);
  }

  boolean isCoveredBy(Deed deed) {
    return selections().stream().anyMatch(selection -> selection.isCoveredBy(deed));
  }

  /** What the steps of the line ask for; a neighbour's news are no news of the line. */
  private List<Selection> selections() {
    List<Selection> all = new ArrayList<>();
    steps.forEach(step -> all.addAll(step.condition().selections()));
    return all;
  }

  private Stream<Step> allSteps() {
    return Stream.concat(steps.stream(), spillovers.stream().map(Spillover::step));
  }

  /** The line in plain English. */
  public String readBack() {
    return ReadBack.of(this);
  }
}
