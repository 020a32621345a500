package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;

/** Holds the events that were made of many texts' claims against the gold, story by story. */
public final class RepeatEvaluation {
  private final Gold gold;
  private final List<Tally> tallies = new ArrayList<>();
  private final Map<String, Tally> files = new LinkedHashMap<>();
  private final RepeatFaults faults = new RepeatFaults();

  public RepeatEvaluation(Gold gold) {
    this.gold = gold;
  }

  /**
   * Adds a story.
   *
   * @param claims all that the coder found in its texts
   * @param events what became of them
   */
  public void add(GoldStory story, List<Claim> claims, List<Event> events) {
    GatheredStory gathered = new GatheredStory(story, claims, events);
    Tally tally = new Tally();
    tally.add("texts", story.pieces().size());
    gathered.count(tally);
    faults.add(story, gathered);
    tallies.add(tally);
    files.computeIfAbsent(story.file(), file -> new Tally()).addAll(tally);
  }

  /** What came out of all stories together. */
  public Report report(ReportOptions options) {
    Tally all = new Tally();
    tallies.forEach(all::addAll);
    List<Figure> figures = new Bootstrap(tallies).figures(measures(), options.seed());
    List<Grid> grids = new ArrayList<>();
    grids.add(main(figures));
    grids.add(acts(all));
    grids.add(told(all));
    if (options.byFile()) {
      grids.add(byFile());
    }
    return new Report(
        about(all, options), figures, grids, gold.notes(), faults.worst(options.errors()));
  }

  private List<Fact> about(Tally all, ReportOptions options) {
    return List.of(
        new Fact("gold", "gold", gold.name()),
        new Fact("stories", "stories", tallies.size()),
        new Fact("texts", "texts", all.whole("texts")),
        Fact.intervals(options.seed()));
  }

  private static List<Measure> measures() {
    return List.of(
        Measure.high("b-cubed.precision", tally -> tally.ratio("cubed.precision", "things")),
        Measure.high("b-cubed.recall", tally -> tally.ratio("cubed.recall", "things")),
        Measure.high("b-cubed.f1", RepeatEvaluation::cubed),
        Measure.high("pairs.precision", tally -> tally.ratio("pairs.both", "pairs.found")),
        Measure.high("pairs.recall", tally -> tally.ratio("pairs.both", "pairs.gold")),
        Measure.high("pairs.f1", tally -> tally.f1("pairs.both", "pairs.found", "pairs.gold")),
        Measure.high("acts.exact", tally -> tally.ratio("acts.exact", "acts")),
        Measure.low("acts.split", tally -> tally.ratio("acts.split", "acts")),
        Measure.low("acts.merged", tally -> tally.ratio("acts.merged", "acts")),
        Measure.high("told.found", tally -> tally.ratio("told.found", "told")),
        Measure.high("denials.set", tally -> tally.ratio("denials.set", "denials")));
  }

  private static double cubed(Tally tally) {
    double precision = tally.ratio("cubed.precision", "things");
    double recall = tally.ratio("cubed.recall", "things");
    return 2 * precision * recall / (precision + recall);
  }

  private static Grid main(List<Figure> figures) {
    return new Grid(
        "grouping",
        "Claims found, gathered into events",
        "",
        List.of(
            new Grid.Column("precision", Grid.Kind.INTERVAL),
            new Grid.Column("recall", Grid.Kind.INTERVAL),
            new Grid.Column("f1", "F1", Grid.Kind.INTERVAL)),
        List.of(
            new Grid.Row("B-cubed", cells(figures.subList(0, 3))),
            new Grid.Row("pairs", cells(figures.subList(3, 6)))));
  }

  private static List<Grid.Cell> cells(List<Figure> figures) {
    return figures.stream().map(Grid.Cell::of).toList();
  }

  private static Grid acts(Tally all) {
    return new Grid(
        "acts",
        "Acts of which a claim was found",
        "",
        List.of(
            new Grid.Column("acts", Grid.Kind.COUNT),
            new Grid.Column("exact", "one event of their own", Grid.Kind.COUNT),
            new Grid.Column("split", "in several events", Grid.Kind.COUNT),
            new Grid.Column("merged", "with others in one", Grid.Kind.COUNT)),
        List.of(
            new Grid.Row(
                "acts",
                List.of(
                    Grid.Cell.of(all.get("acts")),
                    Grid.Cell.of(all.get("acts.exact")),
                    Grid.Cell.of(all.get("acts.split")),
                    Grid.Cell.of(all.get("acts.merged"))))));
  }

  private static Grid told(Tally all) {
    return new Grid(
        "told",
        "What the texts tell",
        "",
        List.of(
            new Grid.Column("gold", Grid.Kind.COUNT),
            new Grid.Column("found", Grid.Kind.COUNT),
            new Grid.Column("set", "set against the right event", Grid.Kind.COUNT)),
        List.of(
            new Grid.Row(
                "that it happened",
                List.of(
                    Grid.Cell.of(all.get("told")),
                    Grid.Cell.of(all.get("told.found")),
                    Grid.Cell.of(Double.NaN))),
            new Grid.Row(
                "that it is denied",
                List.of(
                    Grid.Cell.of(all.get("denials")),
                    Grid.Cell.of(all.get("denials.found")),
                    Grid.Cell.of(all.get("denials.set"))))));
  }

  private Grid byFile() {
    List<Grid.Row> rows = new ArrayList<>();
    files.forEach(
        (file, tally) ->
            rows.add(
                new Grid.Row(
                    file,
                    List.of(
                        Grid.Cell.of(tally.get("told")),
                        Grid.Cell.of(tally.get("told.found")),
                        Grid.Cell.of(cubed(tally)),
                        Grid.Cell.of(tally.get("acts")),
                        Grid.Cell.of(tally.get("acts.exact"))))));
    return new Grid(
        "files",
        "Story by story",
        "file",
        List.of(
            new Grid.Column("told", Grid.Kind.COUNT),
            new Grid.Column("found", Grid.Kind.COUNT),
            new Grid.Column("b-cubed", "B-cubed F1", Grid.Kind.SHARE),
            new Grid.Column("acts", Grid.Kind.COUNT),
            new Grid.Column("exact", Grid.Kind.COUNT)),
        rows);
  }
}
