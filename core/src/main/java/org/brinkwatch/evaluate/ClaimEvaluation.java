package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** Holds what was coded against the gold, text by text, and reports. */
public final class ClaimEvaluation {
  private static final List<String> TYPES =
      Arrays.stream(EventType.values()).map(EventType::name).toList();

  private final Gold gold;
  private final Convention convention;
  private final List<Tally> tallies = new ArrayList<>();
  private final Map<String, Tally> files = new LinkedHashMap<>();
  private final Faults faults;

  /** An evaluation of the claims of such gold. */
  public ClaimEvaluation(Gold gold) {
    this.gold = gold;
    convention = gold.convention();
    faults = new Faults(convention);
  }

  /**
   * Adds a text.
   *
   * @param claims all that the coder found in it
   * @param sentences all of the text, in their order
   */
  public void add(GoldText text, List<Claim> claims, List<Span> sentences) {
    List<Match> matches = Matching.of(convention, text, convention.found(claims), sentences);
    Tally tally = new Tally();
    tally.count("texts");
    tally.add("sentences", sentences.size());
    matches.forEach(match -> count(tally, match));
    tallies.add(tally);
    files.computeIfAbsent(text.file(), file -> new Tally()).addAll(tally);
    faults.add(text, matches, sentences);
  }

  private void count(Tally tally, Match match) {
    match.expected().ifPresent(claim -> count(tally, "expected", claim.label()));
    match.found().ifPresent(claim -> count(tally, "found", label(match, claim)));
    for (Level level : convention.levels()) {
      if (match.isRight(level)) {
        tally.count("right." + level.name());
      }
    }
    Confusion.count(
        tally,
        match.expected().map(Expected::label).orElse(""),
        match.found().map(claim -> label(match, claim)).orElse(""));
    if (match.hasType()) {
      tally.count("right.type." + match.expected().orElseThrow().label());
      convention.fields().forEach(field -> count(tally, field, match));
    }
    match
        .found()
        .ifPresent(
            claim ->
                Reliability.count(
                    tally, claim.claim().confidence(), match.isRight(convention.sure())));
    if (Faults.isFalseActual(convention, match)) {
      tally.count("false-actual");
    }
    if (match.found().filter(claim -> claim.claim().status() == Status.ACTUAL).isPresent()) {
      tally.count("actual");
    }
  }

  private static void count(Tally tally, String what, String label) {
    tally.count(what);
    tally.count(what + "." + label);
  }

  /** As the gold calls the type, where it has a word for several. */
  private static String label(Match match, Found found) {
    return match.hasType() ? match.expected().orElseThrow().label() : found.type().name();
  }

  private static void count(Tally tally, Field field, Match match) {
    Verdict verdict = match.expected().orElseThrow().verdict(field, match.found().orElseThrow());
    if (verdict == Verdict.UNTOLD) {
      return;
    }
    String name = "field." + field.label();
    tally.count(name);
    tally.add(name + ".right", verdict == Verdict.WRONG ? 0 : 1);
    if (verdict != Verdict.BOTH_SILENT) {
      tally.count(name + ".said");
      tally.add(name + ".said.right", verdict == Verdict.RIGHT ? 1 : 0);
    }
  }

  /** What came out of all texts together. */
  public Report report(ReportOptions options) {
    Tally all = new Tally();
    tallies.forEach(all::addAll);
    List<Figure> figures = new Bootstrap(tallies).figures(measures(all), options.seed());
    List<Grid> grids = new ArrayList<>();
    grids.add(levels(figures));
    if (convention.knowsStatus()) {
      grids.add(falseActual(all, figures));
    }
    grids.add(fields(all));
    grids.add(types(all));
    grids.add(Confusion.grid(all, labels(all, "expected."), labels(all, "found.")));
    grids.add(Reliability.grid(all, convention.sure().name()));
    if (options.byFile()) {
      grids.add(byFile());
    }
    return new Report(
        about(all, options), figures, grids, gold.notes(), faults.worst(options.errors()));
  }

  private List<Fact> about(Tally all, ReportOptions options) {
    return List.of(
        new Fact("gold", "gold", gold.name()),
        new Fact("texts", "texts", all.whole("texts")),
        new Fact("sentences", "sentences", all.whole("sentences")),
        new Fact("expected", "claims in the gold", all.whole("expected")),
        new Fact("found", "claims found", all.whole("found")),
        Fact.intervals(options.seed()));
  }

  private List<Measure> measures(Tally all) {
    List<Measure> measures = new ArrayList<>();
    for (Level level : convention.levels()) {
      String right = "right." + level.name();
      measures.add(Measure.high(level.name() + ".precision", t -> t.ratio(right, "found")));
      measures.add(Measure.high(level.name() + ".recall", t -> t.ratio(right, "expected")));
      measures.add(Measure.high(level.name() + ".f1", t -> t.f1(right, "found", "expected")));
    }
    if (convention.knowsStatus()) {
      measures.add(
          Measure.low(
              "false-actual.per-100-sentences",
              tally -> 100 * tally.ratio("false-actual", "sentences")));
      measures.add(
          Measure.low("false-actual.share", tally -> tally.ratio("false-actual", "actual")));
    }
    for (Field field : convention.fields()) {
      String name = "field." + field.label();
      measures.add(
          Measure.high(field.label() + ".accuracy", tally -> tally.ratio(name + ".right", name)));
    }
    measures.addAll(Reliability.measures());
    for (String type : labels(all, "expected.")) {
      measures.add(
          Measure.high(
              "type." + type + ".f1",
              tally -> tally.f1("right.type." + type, "found." + type, "expected." + type)));
    }
    return measures;
  }

  private Grid levels(List<Figure> figures) {
    List<Grid.Row> rows = new ArrayList<>();
    for (int i = 0; i < convention.levels().size(); i++) {
      String name = convention.levels().get(i).name();
      List<Grid.Cell> cells =
          figures.subList(3 * i, 3 * i + 3).stream().map(Grid.Cell::of).toList();
      rows.add(new Grid.Row(name, cells));
    }
    return new Grid(
        "levels",
        "Claims with all these parts right",
        "right",
        List.of(
            new Grid.Column("precision", Grid.Kind.INTERVAL),
            new Grid.Column("recall", Grid.Kind.INTERVAL),
            new Grid.Column("f1", "F1", Grid.Kind.INTERVAL)),
        rows);
  }

  private static Grid falseActual(Tally all, List<Figure> figures) {
    List<Grid.Cell> rates =
        figures.stream()
            .filter(figure -> figure.name().startsWith("false-actual."))
            .map(Grid.Cell::of)
            .toList();
    List<Grid.Cell> cells = new ArrayList<>();
    cells.add(Grid.Cell.of(all.get("false-actual")));
    cells.add(Grid.Cell.of(all.get("actual")));
    cells.addAll(rates);
    return new Grid(
        "false-actual",
        "\"It happened\", where the gold has no such claim or another status",
        "",
        List.of(
            new Grid.Column("false", Grid.Kind.COUNT),
            new Grid.Column("actual", "of ACTUAL", Grid.Kind.COUNT),
            new Grid.Column("per-100-sentences", "per 100 sentences", Grid.Kind.INTERVAL),
            new Grid.Column("share", "share of ACTUAL", Grid.Kind.INTERVAL)),
        List.of(new Grid.Row("false ACTUAL", cells)));
  }

  private Grid fields(Tally all) {
    List<Grid.Row> rows = new ArrayList<>();
    for (Field field : convention.fields()) {
      String name = "field." + field.label();
      rows.add(
          new Grid.Row(
              field.label(),
              List.of(
                  Grid.Cell.of(all.get(name)),
                  Grid.Cell.of(all.ratio(name + ".right", name)),
                  Grid.Cell.of(all.get(name + ".said")),
                  Grid.Cell.of(all.ratio(name + ".said.right", name + ".said")))));
    }
    return new Grid(
        "fields",
        "Parts of the claims whose type is right; \"said\" by the gold or by what was found",
        "part",
        List.of(
            new Grid.Column("n", Grid.Kind.COUNT),
            new Grid.Column("right", Grid.Kind.SHARE),
            new Grid.Column("said", Grid.Kind.COUNT),
            new Grid.Column("right-where-said", "right where said", Grid.Kind.SHARE)),
        rows);
  }

  private static Grid types(Tally all) {
    Set<String> labels = new LinkedHashSet<>(labels(all, "expected."));
    labels.addAll(labels(all, "found."));
    List<Grid.Row> rows =
        labels.stream()
            .map(
                label ->
                    TypeGrid.row(
                        label, all, "right.type." + label, "found." + label, "expected." + label))
            .toList();
    return TypeGrid.of("types", "Types, whatever the rest", "type", rows);
  }

  /** The types that were counted, the sixteen in their order and then a format's own. */
  private static List<String> labels(Tally all, String prefix) {
    Set<String> labels = new LinkedHashSet<>(TYPES);
    all.counts().keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .forEach(labels::add);
    labels.removeIf(label -> all.get(prefix + label) == 0);
    return List.copyOf(labels);
  }

  private Grid byFile() {
    List<Level> levels = convention.levels();
    List<Grid.Row> rows = new ArrayList<>();
    files.forEach((file, tally) -> rows.add(new Grid.Row(file, byFile(tally, levels))));
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(new Grid.Column("gold", Grid.Kind.COUNT));
    columns.add(new Grid.Column("found", Grid.Kind.COUNT));
    columns.add(new Grid.Column("type", "type F1", Grid.Kind.SHARE));
    columns.add(new Grid.Column("sure", "+actors", Grid.Kind.SHARE));
    columns.add(new Grid.Column("whole", Grid.Kind.SHARE));
    columns.add(new Grid.Column("false-actual", "false ACT", Grid.Kind.COUNT));
    return new Grid("files", "File by file", "file", columns, rows);
  }

  private List<Grid.Cell> byFile(Tally tally, List<Level> levels) {
    List<Grid.Cell> cells = new ArrayList<>();
    cells.add(Grid.Cell.of(tally.get("expected")));
    cells.add(Grid.Cell.of(tally.get("found")));
    for (Level level : List.of(levels.get(0), convention.sure(), levels.get(levels.size() - 1))) {
      cells.add(Grid.Cell.of(tally.f1("right." + level.name(), "found", "expected")));
    }
    cells.add(Grid.Cell.of(tally.get("false-actual")));
    return cells;
  }
}
