package org.brinkwatch.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.brinkwatch.event.Actor;

/** Who did something to whom: sources down, targets across, the number and the mean in the cell. */
final class Matrix {
  private static final int MOST = 14;
  private static final int LONGEST_NAME = 26;
  private static final double CELL = 46;
  private static final double HEIGHT = 34;
  private static final double LEFT = 200;
  private static final double TOP = 150;

  private final Html html;
  private final List<Pair> pairs;
  private final Map<List<String>, Pair> cells = new HashMap<>();
  private final List<Actor> sources;
  private final List<Actor> targets;

  Matrix(Html html, Digest digest) {
    this.html = html;
    pairs = digest.pairs();
    pairs.forEach(pair -> cells.put(List.of(pair.source().id(), pair.target().id()), pair));
    sources = busiest(Pair::source);
    targets = busiest(Pair::target);
  }

  private List<Actor> busiest(Function<Pair, Actor> side) {
    Map<String, Actor> actors = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Pair pair : pairs) {
      actors.putIfAbsent(side.apply(pair).id(), side.apply(pair));
      counts.merge(side.apply(pair).id(), pair.entries().size(), Integer::sum);
    }
    return actors.values().stream()
        .sorted(
            Comparator.comparing((Actor actor) -> counts.getOrDefault(actor.id(), 0))
                .reversed()
                .thenComparing(Wording::name)
                .thenComparing(Actor::id))
        .toList();
  }

  void write() {
    if (pairs.isEmpty()) {
      return;
    }
    html.open("figure", "class", "matrix");
    html.leaf("h3", "Who to whom", "id", "h-matrix");
    html.open(
        "div", "class", "wide", "role", "region", "aria-label", "Who to whom", "tabindex", "0");
    double width = LEFT + shown(targets).size() * CELL + 90;
    double height = TOP + shown(sources).size() * HEIGHT + 8;
    html.open(
        "svg",
        "viewBox",
        "0 0 " + Svg.number(width) + " " + Svg.number(height),
        "width",
        Svg.number(width),
        "height",
        Svg.number(height),
        "role",
        "img",
        "aria-labelledby",
        "h-matrix");
    columns();
    for (int row = 0; row < shown(sources).size(); row++) {
      row(row);
    }
    html.close().close().line();
    caption();
    table();
    html.close().line();
  }

  private static List<Actor> shown(List<Actor> actors) {
    return actors.subList(0, Math.min(MOST, actors.size()));
  }

  private void columns() {
    for (int column = 0; column < shown(targets).size(); column++) {
      double x = LEFT + (column + 0.5) * CELL;
      html.leaf(
          "text",
          "→ " + name(targets.get(column)),
          "class",
          "name",
          "transform",
          Svg.at(x, TOP - 8) + " rotate(-45)");
    }
  }

  private static String name(Actor actor) {
    return Plain.cut(Wording.name(actor), LONGEST_NAME);
  }

  private void row(int row) {
    Actor source = sources.get(row);
    double y = TOP + row * HEIGHT;
    html.leaf(
        "text",
        name(source),
        "class",
        "name",
        "text-anchor",
        "end",
        "x",
        Svg.number(LEFT - 10),
        "y",
        Svg.number(y + HEIGHT / 2 + 4));
    for (int column = 0; column < shown(targets).size(); column++) {
      Actor target = targets.get(column);
      double x = LEFT + column * CELL;
      html.open("rect", box("empty", x, y)).close();
      Optional.ofNullable(cells.get(List.of(source.id(), target.id())))
          .ifPresent(pair -> cell(pair, x, y));
    }
    html.line();
  }

  private void cell(Pair pair, double x, double y) {
    int step = Scale.step(pair.mean());
    String middle = Svg.number(x + CELL / 2);
    html.open(
        "a",
        "href",
        "#l" + pair.entries().get(0).number(),
        "data-l",
        Links.lines(pair.entries()),
        "tabindex",
        "-1",
        "class",
        "cell f" + step);
    html.open("rect", box("full", x, y)).close();
    html.leaf(
        "text", "" + pair.entries().size(), "class", "count", "x", middle, "y", Svg.number(y + 15));
    html.leaf(
        "text", Scale.words(pair.mean()), "class", "mean", "x", middle, "y", Svg.number(y + 28));
    html.leaf("title", title(pair)).close();
  }

  private static String title(Pair pair) {
    return Wording.name(pair.source())
        + " → "
        + Wording.name(pair.target())
        + ": "
        + Wording.many(pair.entries().size(), "event")
        + ", mean "
        + Scale.words(pair.mean())
        + ", worst "
        + Scale.words(pair.worst());
  }

  private static String[] box(String kind, double x, double y) {
    return new String[] {
      "class",
      kind,
      "x",
      Svg.number(x + 1),
      "y",
      Svg.number(y + 1),
      "width",
      Svg.number(CELL - 2),
      "height",
      Svg.number(HEIGHT - 2)
    };
  }

  private void caption() {
    int missing = sources.size() - shown(sources).size();
    int unmet = targets.size() - shown(targets).size();
    html.open("figcaption");
    new Legend(html).scale();
    html.open("p")
        .text(
            "Read from the left: who acts, and on whom. Above, the number of events told as having happened; below, their mean intensity.");
    if (missing + unmet > 0) {
      html.text(
          " Left out: "
              + Wording.many(missing, "source")
              + " and "
              + Wording.many(unmet, "target")
              + " with fewer events; the table has them all.");
    }
    html.close().close();
  }

  private void table() {
    new Table(html, "Who and whom, the severest first")
        .fold(
            List.of("Who and whom", "#Events", "#Mean", "#Worst"),
            Dyad.of(pairs).stream()
                .sorted(Dyad.SEVEREST)
                .map(
                    dyad ->
                        List.of(
                            dyad.names(),
                            String.valueOf(dyad.entries().size()),
                            Scale.words(dyad.mean()),
                            Scale.words(dyad.worst())))
                .toList());
  }
}
