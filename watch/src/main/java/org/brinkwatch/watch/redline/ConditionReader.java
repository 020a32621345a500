package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what has to be so: the keys of a {@code when}, all of which have to hold. */
final class ConditionReader {
  /** What the forecasts are asked for, in days. */
  private static final Set<Integer> HORIZONS = Set.of(7, 30);

  private static final String EXAMPLE = "a condition, as {count: {gte: 3}, within: 14d}";

  private final Sheet sheet;
  private final SelectorReader selectors;

  ConditionReader(Sheet sheet, SelectorReader selectors) {
    this.sheet = sheet;
    this.selectors = selectors;
  }

  /**
   * @param selector what the line selects
   * @param within the window of the condition around this one; empty for none
   */
  Optional<Condition> read(Node node, Selector selector, OptionalInt within) {
    Optional<Keys> keys = Keys.of(sheet, node, EXAMPLE);
    Optional<Condition> condition = keys.flatMap(found -> read(found, selector, within));
    keys.ifPresent(Keys::finish);
    return condition;
  }

  private Optional<Condition> read(Keys keys, Selector outer, OptionalInt outerWithin) {
    Optional<Selector> own = keys.get("select").flatMap(node -> selectors.read(node, outer, true));
    Selector selector = own.orElse(outer);
    OptionalInt given = keys.someDays("within");
    OptionalInt within = given.isPresent() ? given : outerWithin;
    List<Condition> parts = new ArrayList<>();
    boolean said = false;
    for (Part part : parts(selector, within)) {
      for (String name : part.names()) {
        Optional<Node> node = keys.get(name);
        said |= node.isPresent();
        node.flatMap(found -> part.read().read(keys, found)).ifPresent(parts::add);
      }
    }
    if (!said) {
      sheet.mistake(
          keys.place(),
          "no condition",
          "expected one of count, outlets, sequence, absent, trend, surprise, forecast, all, any,"
              + " not");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Every.of(parts));
  }

  /** A key, or two of the same meaning, and what reads its value. */
  private record Part(List<String> names, Reading read) {}

  @FunctionalInterface
  private interface Reading {
    Optional<Condition> read(Keys keys, Node value);
  }

  private List<Part> parts(Selector selector, OptionalInt within) {
    return List.of(
        new Part(List.of("count"), (keys, node) -> count(keys, node, selector, within)),
        new Part(
            List.of("outlets", "distinct_sources"),
            (keys, node) -> outlets(keys, node, selector, within)),
        new Part(List.of("sequence"), (keys, node) -> sequence(keys, node, selector, within)),
        new Part(List.of("absent"), (keys, node) -> absence(keys, node, selector, within)),
        new Part(List.of("trend"), (keys, node) -> trend(node, selector)),
        new Part(List.of("surprise"), (keys, node) -> level(node, Signal.Kind.SURPRISE)),
        new Part(List.of("forecast"), (keys, node) -> level(node, Signal.Kind.FORECAST)),
        new Part(List.of("all"), (keys, node) -> group(node, selector, within).map(Every::new)),
        new Part(List.of("any"), (keys, node) -> group(node, selector, within).map(Either::new)),
        new Part(List.of("not"), (keys, node) -> read(node, selector, within).map(Negation::new)));
  }

  private Optional<Condition> count(Keys keys, Node node, Selector selector, OptionalInt within) {
    Optional<Bound> bound = selectors.bounds().read(node);
    return window(keys, within).isPresent()
        ? bound.map(most -> new Count(Selection.of(selector), most, within.getAsInt()))
        : Optional.empty();
  }

  private Optional<Condition> outlets(Keys keys, Node node, Selector selector, OptionalInt within) {
    Optional<Bound> bound = selectors.bounds().read(node);
    return window(keys, within).isPresent()
        ? bound.map(most -> new Outlets(Selection.of(selector), most, within.getAsInt()))
        : Optional.empty();
  }

  private OptionalInt window(Keys keys, OptionalInt within) {
    if (within.isEmpty() && !keys.has("within")) {
      sheet.mistake(keys.place(), "'within' is missing", "expected a window, as within: 14d");
    }
    return within;
  }

  private Optional<Condition> sequence(
      Keys keys, Node node, Selector selector, OptionalInt within) {
    List<Node> items = Sheet.items(node);
    List<Selection> steps = new ArrayList<>();
    for (Node item : items) {
      selectors.read(item, selector, true).map(Selection::of).ifPresent(steps::add);
    }
    if (items.size() < 2) {
      sheet.mistake(node, "a sequence of one", "expected two or more, as [THREATEN, ASSAULT]");
      return Optional.empty();
    }
    boolean whole = steps.size() == items.size();
    return window(keys, within).isPresent() && whole
        ? Optional.of(new Sequence(steps, within.getAsInt()))
        : Optional.empty();
  }

  /** Talks are held elsewhere than fights: what is missed takes over who, but not where. */
  private Optional<Condition> absence(Keys keys, Node node, Selector selector, OptionalInt within) {
    Optional<Selection> what = selectors.read(node, selector, false).map(Selection::of);
    Optional<Node> cause = keys.get("after");
    Optional<Selection> after =
        cause.flatMap(found -> selectors.read(found, selector, true)).map(Selection::of);
    OptionalInt silent = keys.someDays("for");
    if (!keys.has("for")) {
      sheet.mistake(keys.place(), "'for' is missing", "expected for how long, as for: 14d");
    }
    if (what.isEmpty() || silent.isEmpty() || (cause.isPresent() && after.isEmpty())) {
      return Optional.empty();
    }
    int days = silent.getAsInt();
    int memory = keys.has("within") && within.isPresent() ? within.getAsInt() : 2 * days + 1;
    if (memory <= days) {
      sheet.mistake(
          keys.valueOf("within"),
          "a window of " + memory + " days forgets what came before " + days + " days are over",
          "expected more than " + days + " days");
    }
    return Optional.of(new Absence(what.get(), days, after, memory));
  }

  private Optional<Condition> trend(Node node, Selector selector) {
    Optional<Keys> keys =
        Keys.of(sheet, node, "{ratio: {gte: 2}, over: 28d, baseline: 84d, least: 5}");
    Optional<Condition> trend = keys.flatMap(found -> trend(found, selector));
    keys.ifPresent(Keys::finish);
    return trend;
  }

  private Optional<Condition> trend(Keys keys, Selector selector) {
    Optional<Bound> ratio = keys.need("ratio", selectors.bounds()::read, "ratio: {gte: 2}");
    int over = keys.someDays("over").orElse(28);
    int baseline = keys.someDays("baseline").orElse(3 * over);
    int least = (int) keys.number("least", 0, 1_000_000).orElse(0);
    return ratio.map(bound -> new Trend(Selection.of(selector), bound, over, baseline, least));
  }

  private Optional<Condition> level(Node node, Signal.Kind kind) {
    Optional<Keys> keys = Keys.of(sheet, node, "{series: SRB-XKX, gte: 0.3}");
    Optional<Condition> level = keys.flatMap(found -> level(found, kind));
    keys.ifPresent(Keys::finish);
    return level;
  }

  private Optional<Condition> level(Keys keys, Signal.Kind kind) {
    Optional<Pair> series = keys.need("series", selectors.who()::dyad, "series: SRB-XKX");
    int horizon = kind == Signal.Kind.FORECAST ? keys.someDays("horizon").orElse(7) : 0;
    if (kind == Signal.Kind.FORECAST && !HORIZONS.contains(horizon)) {
      sheet.mistake(
          keys.valueOf("horizon"),
          "no forecast looks " + horizon + " days ahead",
          "expected 7d or 30d");
    }
    Optional<Bound> bound = selectors.bounds().read(keys);
    if (kind == Signal.Kind.FORECAST
        && bound.filter(most -> most.value() < 0 || most.value() > 1).isPresent()) {
      sheet.mistake(keys.place(), bound.get().number() + " is no probability", "expected 0 to 1");
    }
    return series.flatMap(
        pair -> bound.map(most -> new Level(new Signal(kind, pair, horizon), most)));
  }

  private Optional<List<Condition>> group(Node node, Selector selector, OptionalInt within) {
    List<Condition> parts = new ArrayList<>();
    for (Node item : Sheet.items(node)) {
      read(item, selector, within).ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }
}
