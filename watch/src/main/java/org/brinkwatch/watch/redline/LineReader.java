package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.event.Quad;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a line from its keys. */
final class LineReader {
  private static final String SEVERITY = "severity: warning";
  private static final int USUAL_COOLDOWN = 7;
  private static final int LEAST_COVERAGE = 14;

  private final Sheet sheet;
  private final SelectorReader selectors;
  private final ConditionReader conditions;

  LineReader(Sheet sheet, SelectorReader selectors) {
    this.sheet = sheet;
    this.selectors = selectors;
    this.conditions = new ConditionReader(sheet, selectors);
  }

  /** Whatever is wrong is a mistake of the sheet, and then the line is of no use. */
  Optional<RedLine> read(Keys keys) {
    keys.get("groups").ifPresent(selectors.who()::groups);
    Optional<String> name = keys.need("redline", this::name, "redline: energy-cut-off");
    Optional<String> title = keys.text("title");
    Author author = keys.get("declared_by").map(this::author).orElse(Author.DESK);
    String note = keys.text("note").orElse("");
    Selector selector = keys.get("select").flatMap(selectors::read).orElse(Selector.ANY);
    List<Step> steps = steps(keys, selector);
    Approach approach = keys.get("approach").map(this::approach).orElse(Approach.USUAL);
    List<Spillover> spillovers = keys.get("spillover").map(this::spillovers).orElse(List.of());
    Quiet quiet = quiet(keys);
    int reach = steps.stream().mapToInt(step -> step.condition().days()).max().orElse(1);
    int late = keys.days("late").orElse(reach);
    int coverage = keys.someDays("coverage").orElse(Math.max(LEAST_COVERAGE, window(steps)));
    if (name.isEmpty() || steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RedLine(
            name.get(),
            title.orElse(name.get()),
            author,
            note,
            steps,
            approach,
            spillovers,
            quiet,
            late,
            coverage));
  }

  /** The longest window, but not the long past of a trend. */
  private static int window(List<Step> steps) {
    return steps.stream()
        .map(Step::condition)
        .filter(condition -> !(condition instanceof Trend))
        .mapToInt(Condition::days)
        .max()
        .orElse(1);
  }

  private Optional<String> name(Node node) {
    Optional<String> name = sheet.text(node);
    if (name.filter(words -> !words.matches("[a-z0-9][a-z0-9.-]*")).isPresent()) {
      sheet.mistake(
          node,
          "'" + name.get() + "' is no name of a line",
          "expected small letters, digits and hyphens, as energy-cut-off");
      return Optional.empty();
    }
    return name;
  }

  private Author author(Node node) {
    Optional<Keys> keys = Keys.of(sheet, node, "{actor: SRB.GOV, evidence: WHERE IT IS QUOTED}");
    if (keys.isEmpty()) {
      return Author.DESK;
    }
    keys.get().get("actor").ifPresent(selectors.who()::actors);
    String actor = keys.get().text("actor").orElse("");
    String evidence = keys.get().text("evidence").orElse("");
    String quote = keys.get().text("quote").orElse("");
    keys.get().finish();
    if (!actor.isEmpty() && evidence.isEmpty()) {
      sheet.mistake(
          node, "'evidence' is missing", "expected where " + actor + " is quoted as drawing it");
    }
    return new Author(actor, evidence, quote);
  }

  /** The first step, which is the line's own, and those of {@code escalate}. */
  private List<Step> steps(Keys keys, Selector selector) {
    List<Step> steps = new ArrayList<>();
    step(keys, "crossed", selector).ifPresent(steps::add);
    List<Node> items = keys.get("escalate").map(Sheet::items).orElse(List.of());
    for (int at = 0; at < items.size(); at++) {
      String usual = "step " + (at + 2);
      Optional<Keys> further = Keys.of(sheet, items.get(at), "a step, as {when: .., severity: ..}");
      further.flatMap(found -> step(found, usual, selector)).ifPresent(steps::add);
      further.ifPresent(Keys::finish);
    }
    return steps;
  }

  private Optional<Step> step(Keys keys, String usual, Selector selector) {
    Optional<Severity> severity = severity(keys, SEVERITY);
    Optional<Condition> condition =
        keys.need(
            "when",
            node -> conditions.read(node, selector, OptionalInt.empty()),
            "when: {count: {gte: 3}, within: 14d}");
    int hold = keys.someDays("for").orElse(1);
    String name = keys.text("step").orElse(usual);
    String response = keys.text("response").orElse("");
    return severity.flatMap(
        grave -> condition.map(what -> new Step(name, grave, what, hold, response)));
  }

  private Optional<Severity> severity(Keys keys, String example) {
    return keys.has("severity")
        ? keys.word("severity", severities())
        : keys.need("severity", node -> Optional.empty(), example);
  }

  static Map<String, Severity> severities() {
    Map<String, Severity> known = new LinkedHashMap<>();
    Stream.of(Severity.values()).forEach(severity -> known.put(severity.word(), severity));
    return known;
  }

  private Approach approach(Node node) {
    Optional<Keys> keys = Keys.of(sheet, node, "{at: 0.5, severity: info}");
    if (keys.isEmpty()) {
      return Approach.USUAL;
    }
    double share = keys.get().number("at", 0.01, 1).orElse(Approach.USUAL.share());
    Optional<Severity> severity = keys.get().word("severity", severities());
    String response = keys.get().text("response").orElse("");
    keys.get().finish();
    return new Approach(share, severity, response);
  }

  /** A list of neighbours, or {@code to} and what counts as spilling over. */
  private List<Spillover> spillovers(Node node) {
    if (Sheet.kind(node).equals("keys and values")) {
      Optional<Keys> keys = Keys.of(sheet, node, "neighbours");
      List<Spillover> found = keys.map(this::spillovers).orElse(List.of());
      keys.ifPresent(Keys::finish);
      return found;
    }
    Selector.What conflict = materialConflict();
    return neighbours(node).stream()
        .map(neighbour -> spillover(neighbour, conflict, 1, 14, 14, Severity.HIGH, ""))
        .toList();
  }

  private List<Spillover> spillovers(Keys keys) {
    List<String> to =
        keys.need("to", node -> Optional.of(neighbours(node)), "to: [MKD, ALB]").orElse(List.of());
    Selector.What what =
        keys.get("select").flatMap(selectors::read).map(Selector::what).orElse(materialConflict());
    int count = (int) keys.number("count", 1, 100_000).orElse(1);
    int within = keys.someDays("within").orElse(14);
    int guard = keys.someDays("while").orElse(within);
    Severity severity = keys.word("severity", severities()).orElse(Severity.HIGH);
    String response = keys.text("response").orElse("");
    return to.stream()
        .map(neighbour -> spillover(neighbour, what, count, within, guard, severity, response))
        .toList();
  }

  private static Selector.What materialConflict() {
    return new Selector.What(
        Set.of(), Set.of(), Set.of(Quad.MATERIAL_CONFLICT), Optional.empty(), 0);
  }

  private List<String> neighbours(Node node) {
    selectors.who().actors(node);
    return sheet.texts(node);
  }

  /** By anyone of the neighbour, to anyone of it, or on its soil. */
  private static Spillover spillover(
      String neighbour,
      Selector.What what,
      int count,
      int within,
      int guard,
      Severity severity,
      String response) {
    ActorPattern anyone =
        new ActorPattern(ActorPattern.isCountry(neighbour) ? neighbour + ".*" : neighbour);
    Selector.Who who =
        new Selector.Who(
            List.of(), List.of(), List.of(anyone), List.of(), "involving the neighbour");
    Selector.Where where = new Selector.Where(List.of(), Set.of(neighbour));
    Selection touched =
        Selection.of(
            new Selector(who, what, Selector.Where.ANY, Selector.ANY.statuses()),
            new Selector(Selector.Who.ANY, what, where, Selector.ANY.statuses()));
    Condition condition = new Spilled(neighbour, new Count(touched, Bound.atLeast(count), within));
    return new Spillover(neighbour, new Step("spillover", severity, condition, 1, response), guard);
  }

  private Quiet quiet(Keys keys) {
    int cooldown = keys.days("cooldown").orElse(USUAL_COOLDOWN);
    int repeat = keys.days("repeat").orElse(0);
    List<Silence> silences = new ArrayList<>();
    for (Node item : keys.get("silence").map(Sheet::items).orElse(List.of())) {
      silence(item).ifPresent(silences::add);
    }
    List<Acknowledgement> seen = new ArrayList<>();
    for (Node item : keys.get("acknowledged").map(Sheet::items).orElse(List.of())) {
      acknowledgement(item).ifPresent(seen::add);
    }
    return new Quiet(cooldown, repeat, silences, seen);
  }

  private Optional<Silence> silence(Node node) {
    String example = "{from: 2023-11-01, until: 2023-11-30, by: NAME, reason: WHY}";
    Optional<Keys> keys = Keys.of(sheet, node, example);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> from = keys.get().need("from", sheet::day, example);
    Optional<LocalDate> until = keys.get().need("until", sheet::day, example);
    Optional<String> by = keys.get().need("by", sheet::text, example);
    Optional<String> reason = keys.get().need("reason", sheet::text, example);
    keys.get().finish();
    if (from.isEmpty() || until.isEmpty() || by.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      sheet.mistake(node, "a silence that ends before it begins", "expected from <= until");
      return Optional.empty();
    }
    return Optional.of(new Silence(from.get(), until.get(), by.get(), reason.get()));
  }

  private Optional<Acknowledgement> acknowledgement(Node node) {
    String example = "{day: 2023-11-30, by: NAME, note: WHAT IS DONE}";
    Optional<Keys> keys = Keys.of(sheet, node, example);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = keys.get().need("day", sheet::day, example);
    Optional<String> by = keys.get().need("by", sheet::text, example);
    String note = keys.get().text("note").orElse("");
    keys.get().finish();
    return day.flatMap(when -> by.map(who -> new Acknowledgement(when, who, note)));
  }
}
