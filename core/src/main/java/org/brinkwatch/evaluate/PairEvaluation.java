package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.brinkwatch.event.EventType;

/** Holds the relations named between pairs of actors against the gold's, and reports. */
public final class PairEvaluation {
  private static final List<String> QUADS =
      IntStream.rangeClosed(1, 4).mapToObj(Integer::toString).toList();

  private final Gold gold;
  private final List<Tally> tallies = new ArrayList<>();
  private final Map<String, Tally> files = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  public PairEvaluation(Gold gold) {
    this.gold = gold;
  }

  /**
   * Adds a pair.
   *
   * @param answer empty where the coder named no relation
   * @param confidence 0 to 1
   */
  public void add(GoldPair pair, Optional<EventType> answer, double confidence) {
    String found = answer.map(Root::of).orElse(Root.NONE);
    boolean right = found.equals(pair.root());
    Tally tally = new Tally();
    count(tally, "root", pair.root(), found);
    count(tally, "quad", Integer.toString(pair.quad()), Integer.toString(Root.quad(found)));
    Confusion.count(tally, pair.root(), answer.isEmpty() ? "" : found);
    tally.add("silent", answer.isEmpty() ? 1 : 0);
    if (answer.isPresent()) {
      Reliability.count(tally, confidence, right);
    }
    tallies.add(tally);
    files.computeIfAbsent(pair.file(), file -> new Tally()).addAll(tally);
    if (!right) {
      faults.add(fault(pair, answer, confidence));
    }
  }

  private static void count(Tally tally, String what, String expected, String found) {
    tally.count(what + ".all");
    tally.count(what + ".expected." + expected);
    tally.count(what + ".found." + found);
    if (expected.equals(found)) {
      tally.count(what + ".right");
      tally.count(what + ".right." + expected);
    }
  }

  private static Fault fault(GoldPair pair, Optional<EventType> answer, double confidence) {
    String sides = " " + pair.source() + " -> " + pair.target();
    return new Fault(
        answer.isEmpty() ? Fault.Kind.MISSED : Fault.Kind.WRONG,
        pair.file() + ":" + pair.line(),
        pair.sentence(),
        pair.root() + sides,
        answer.map(type -> type + sides).orElse(""),
        confidence,
        answer.isEmpty() ? Double.NaN : confidence);
  }

  /** What came out of all pairs together. */
  public Report report(ReportOptions options) {
    Tally all = new Tally();
    tallies.forEach(all::addAll);
    List<Figure> figures = new Bootstrap(tallies).figures(measures(), options.seed());
    List<Grid> grids = new ArrayList<>();
    grids.add(main(figures));
    grids.add(types(all, "root", Root.ALL));
    grids.add(types(all, "quad", QUADS));
    grids.add(Confusion.grid(all, Root.ALL, Root.ALL));
    grids.add(Reliability.grid(all, "the root"));
    if (options.byFile()) {
      grids.add(byFile());
    }
    return new Report(about(all, options), figures, grids, gold.notes(), worst(options.errors()));
  }

  private List<Fact> about(Tally all, ReportOptions options) {
    return List.of(
        new Fact("gold", "gold", gold.name()),
        new Fact("pairs", "pairs", all.whole("root.all")),
        new Fact("silent", "without an answer", all.whole("silent")),
        Fact.intervals(options.seed()));
  }

  private static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.high("root.macro-f1", macro("root", Root.ALL)));
    measures.add(Measure.high("root.accuracy", tally -> tally.ratio("root.right", "root.all")));
    measures.add(Measure.high("quad.macro-f1", macro("quad", QUADS)));
    measures.add(Measure.high("quad.accuracy", tally -> tally.ratio("quad.right", "quad.all")));
    measures.addAll(Reliability.measures());
    for (String root : Root.ALL) {
      measures.add(Measure.high("root." + root + ".f1", tally -> f1(tally, "root", root)));
    }
    return measures;
  }

  /** The mean F1 of the types that the gold has. */
  private static ToDoubleFunction<Tally> macro(String what, List<String> types) {
    return tally ->
        types.stream()
            .filter(type -> tally.get(what + ".expected." + type) > 0)
            .mapToDouble(type -> f1(tally, what, type))
            .average()
            .orElse(Double.NaN);
  }

  private static double f1(Tally tally, String what, String type) {
    return tally.f1(what + ".right." + type, what + ".found." + type, what + ".expected." + type);
  }

  private static Grid main(List<Figure> figures) {
    List<Grid.Row> rows =
        List.of(
            new Grid.Row("root types", cells(figures.subList(0, 2))),
            new Grid.Row("quad classes", cells(figures.subList(2, 4))));
    return new Grid(
        "relations",
        "Relations named right",
        "",
        List.of(
            new Grid.Column("macro-f1", "macro-F1", Grid.Kind.INTERVAL),
            new Grid.Column("accuracy", Grid.Kind.INTERVAL)),
        rows);
  }

  private static List<Grid.Cell> cells(List<Figure> figures) {
    return figures.stream().map(Grid.Cell::of).toList();
  }

  private static Grid types(Tally all, String what, List<String> types) {
    List<Grid.Row> rows =
        types.stream()
            .filter(
                type -> all.get(what + ".expected." + type) + all.get(what + ".found." + type) > 0)
            .map(
                type ->
                    TypeGrid.row(
                        type,
                        all,
                        what + ".right." + type,
                        what + ".found." + type,
                        what + ".expected." + type))
            .toList();
    String title = what.equals("root") ? "Root types" : "Quad classes";
    return TypeGrid.of(what + "s", title, what, rows);
  }

  private Grid byFile() {
    List<Grid.Row> rows = new ArrayList<>();
    files.forEach(
        (file, tally) ->
            rows.add(
                new Grid.Row(
                    file,
                    List.of(
                        Grid.Cell.of(tally.get("root.all")),
                        Grid.Cell.of(macro("root", Root.ALL).applyAsDouble(tally)),
                        Grid.Cell.of(tally.ratio("root.right", "root.all")),
                        Grid.Cell.of(tally.ratio("quad.right", "quad.all"))))));
    return new Grid(
        "files",
        "File by file",
        "file",
        List.of(
            new Grid.Column("pairs", Grid.Kind.COUNT),
            new Grid.Column("macro-f1", "root macro-F1", Grid.Kind.SHARE),
            new Grid.Column("accuracy", "root accuracy", Grid.Kind.SHARE),
            new Grid.Column("quad", "quad accuracy", Grid.Kind.SHARE)),
        rows);
  }

  /** The surest of the wrong answers first, then those without an answer. */
  private List<Fault> worst(int most) {
    List<Fault> worst = new ArrayList<>(faults);
    worst.sort(
        (one, other) ->
            one.kind() == other.kind()
                ? Double.compare(other.weight(), one.weight())
                : other.kind().compareTo(one.kind()));
    return List.copyOf(worst.subList(0, Math.min(most, worst.size())));
  }
}
