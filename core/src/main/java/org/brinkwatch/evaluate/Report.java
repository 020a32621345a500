package org.brinkwatch.evaluate;

import java.util.List;

/** The figures of a run, its tables and its worst errors; the same gold and seed give the same. */
public final class Report {
  private final List<Fact> about;
  private final List<Figure> figures;
  private final List<Grid> grids;
  private final List<String> notes;
  private final List<Fault> faults;

  /**
   * A report.
   *
   * @param about what was measured, in the order in which it is told
   * @param notes what a reader must know to read the figures
   * @param faults the worst first
   */
  Report(
      List<Fact> about,
      List<Figure> figures,
      List<Grid> grids,
      List<String> notes,
      List<Fault> faults) {
    this.about = List.copyOf(about);
    this.figures = List.copyOf(figures);
    this.grids = List.copyOf(grids);
    this.notes = List.copyOf(notes);
    this.faults = List.copyOf(faults);
  }

  /** All that can be measured, by name, in a settled order. */
  public List<Figure> figures() {
    return figures;
  }

  /** For a terminal of a hundred columns or more. */
  public String text() {
    return TextReport.of(about, grids, notes, faults);
  }

  /** One JSON object, indented; see docs/evaluation.md. */
  public String json() {
    return JsonReport.of(about, figures, grids, notes, faults);
  }
}
