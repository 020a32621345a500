package org.brinkwatch.review;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/** When what happened, and how bad it was: time to the right, intensity up and down. */
final class Timeline {
  private static final double LEFT = 64;
  private static final double RIGHT = 940;
  private static final double TOP = 26;
  private static final double BOTTOM = 246;
  private static final double GRID = 14;
  private static final int MOST_TICKS = 10;
  private static final int MOST_RANGES = 200;
  private static final int MONTHS_IN_TABLE = 36;

  private final Html html;
  private final List<Entry> dated;
  private final int undated;
  private final List<Entry> ahead;

  /** Lines at about the same day with about the same intensity. */
  private record Spot(double x, double y, Quad quad, boolean isOpen, List<Entry> entries) {
    double radius() {
      return Math.min(13, 4.2 + 2 * (Math.sqrt(entries.size()) - 1));
    }
  }

  Timeline(Html html, Digest digest) {
    this.html = html;
    dated = digest.events().stream().filter(entry -> entry.date().isKnown()).toList();
    undated = digest.events().size() - dated.size();
    ahead =
        digest.chapters().get(Chapter.AHEAD) == null
            ? List.of()
            : digest.chapters().get(Chapter.AHEAD).stream()
                .filter(entry -> entry.date().isKnown())
                .toList();
  }

  void write() {
    if (dated.isEmpty()) {
      return;
    }
    Focus focus = Focus.of(days());
    double margin = Math.max(1, focus.width() * 0.03);
    Focus axis = new Focus(focus.from() - margin, focus.to() + margin);
    html.open("figure", "class", "timeline");
    html.leaf("h3", "When, and how bad", "id", "h-timeline");
    html.open("div", "class", "wide", "role", "region", "aria-label", "Timeline", "tabindex", "0");
    html.open("svg", "viewBox", "0 0 960 300", "role", "img", "aria-labelledby", "h-timeline");
    frame();
    ticks(axis);
    List<Spot> spots = spots(axis);
    if (spots.size() <= MOST_RANGES) {
      spots.forEach(spot -> range(axis, spot));
    }
    spots.forEach(this::spot);
    appointments(axis);
    html.close().close().line();
    caption(axis);
    table();
    html.close().line();
  }

  private double[] days() {
    return dated.stream().mapToDouble(entry -> middle(entry.date())).toArray();
  }

  private static double middle(DateRange date) {
    return (epoch(first(date)) + epoch(last(date))) / 2;
  }

  /** The day as a point of the axis, counted from 1970. */
  private static double epoch(LocalDate day) {
    return (double) day.toEpochDay();
  }

  private static LocalDate first(DateRange date) {
    return date.from().or(date::to).orElseThrow();
  }

  private static LocalDate last(DateRange date) {
    return date.to().or(date::from).orElseThrow();
  }

  private static double x(Focus axis, double day) {
    return LEFT + (RIGHT - LEFT) * (day - axis.from()) / axis.width();
  }

  private static double y(double intensity) {
    double bounded = Math.max(-10, Math.min(10, intensity));
    return TOP + (BOTTOM - TOP) * (10 - bounded) / 20;
  }

  private void frame() {
    for (int intensity = 10; intensity >= -10; intensity -= 5) {
      String height = Svg.number(y(intensity));
      html.open(
              "line",
              "class",
              intensity == 0 ? "zero" : "grid",
              "x1",
              Svg.number(LEFT),
              "x2",
              Svg.number(RIGHT),
              "y1",
              height,
              "y2",
              height)
          .close();
      label(LEFT - 8, y(intensity) + 4, "end", Scale.words(intensity).replace(".0", ""));
    }
    label(LEFT, TOP - 12, "start", "↑ cooperation");
    label(LEFT - 60, BOTTOM + 36, "start", "↓ conflict");
  }

  private void label(double x, double y, String anchor, String words) {
    html.leaf("text", words, "x", Svg.number(x), "y", Svg.number(y), "text-anchor", anchor);
  }

  private void ticks(Focus axis) {
    LocalDate from = LocalDate.ofEpochDay((long) Math.ceil(axis.from()));
    LocalDate to = LocalDate.ofEpochDay((long) Math.floor(axis.to()));
    for (LocalDate day : tickDays(from, to)) {
      String across = Svg.number(x(axis, epoch(day)));
      html.open(
              "line",
              "class",
              "grid",
              "x1",
              across,
              "x2",
              across,
              "y1",
              Svg.number(TOP),
              "y2",
              Svg.number(BOTTOM + 6))
          .close();
      label(x(axis, epoch(day)), BOTTOM + 20, "middle", tickName(day, from, to));
    }
  }

  /** The finest of the usual steps that leaves room for the words. */
  static List<LocalDate> tickDays(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    for (int step : new int[] {1, 2, 7, 14}) {
      if (days / step <= MOST_TICKS) {
        return ticks(from, to, Period.ofDays(step));
      }
    }
    for (int step : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12000}) {
      if (days / 30.4 / step <= MOST_TICKS) {
        return ticks(aligned(from, step), to, Period.ofMonths(step));
      }
    }
    return List.of();
  }

  /** The first day of the next month that such steps from the year 0 would meet. */
  private static LocalDate aligned(LocalDate from, int months) {
    long begun = months(from) + (from.getDayOfMonth() > 1 ? 1 : 0);
    long month = Math.floorDiv(begun + months - 1, (long) months) * months;
    return LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
  }

  private static long months(LocalDate day) {
    return day.getYear() * 12L + day.getMonthValue() - 1;
  }

  private static List<LocalDate> ticks(LocalDate from, LocalDate to, Period step) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plus(step)) {
      days.add(day);
    }
    return days;
  }

  private static String tickName(LocalDate day, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days <= 14L * MOST_TICKS) {
      String words = When.day(day);
      return words.substring(0, words.lastIndexOf(' '));
    }
    boolean years = days / 30.4 / 6 > MOST_TICKS;
    return years ? String.valueOf(day.getYear()) : When.day(day).replaceFirst("^\\d+ ", "");
  }

  private List<Spot> spots(Focus axis) {
    Map<List<Object>, Spot> spots = new LinkedHashMap<>();
    for (Entry entry : dated) {
      double day = middle(entry.date());
      if (axis.holds(day)) {
        place(entry, x(axis, day), spots);
      }
    }
    return List.copyOf(spots.values());
  }

  private static void place(Entry entry, double x, Map<List<Object>, Spot> spots) {
    double y = y(entry.intensity());
    Quad quad = entry.coding().orElseThrow().type().quad();
    boolean isOpen = !entry.status().equals(Optional.of(Status.ACTUAL));
    List<Object> key = List.of(Math.round(x / GRID), Math.round(y / GRID), quad, isOpen);
    spots
        .computeIfAbsent(key, unseen -> new Spot(x, y, quad, isOpen, new ArrayList<>()))
        .entries
        .add(entry);
  }

  private void spot(Spot spot) {
    Entry first = spot.entries.get(0);
    String step = "i" + Scale.step(first.intensity());
    html.open(
        "a", "href", "#l" + first.number(), "data-l", Links.lines(spot.entries), "tabindex", "-1");
    html.open(
        "path",
        "class",
        "spot " + step + (spot.isOpen ? " open" : ""),
        "transform",
        Svg.at(spot.x, spot.y),
        "d",
        Svg.shape(spot.quad, spot.radius()));
    html.leaf("title", title(spot.entries)).close().close().line();
  }

  private void range(Focus axis, Spot spot) {
    String step = "i" + Scale.step(spot.entries.get(0).intensity());
    DateRange date = spot.entries.get(0).date();
    double from = Math.max(LEFT, x(axis, epoch(first(date))));
    double to = Math.min(RIGHT, x(axis, epoch(last(date))));
    if (to - from > 2 * spot.radius()) {
      String height = Svg.number(spot.y);
      html.open(
              "line",
              "class",
              "range " + step,
              "data-l",
              Links.lines(spot.entries),
              "x1",
              Svg.number(from),
              "x2",
              Svg.number(to),
              "y1",
              height,
              "y2",
              height)
          .close();
    }
  }

  /** What a pointer reads. */
  static String title(List<Entry> entries) {
    Entry first = entries.get(0);
    String date = When.words(first.date());
    return (date.isEmpty() ? "" : date + " · ")
        + first.telling().map(Telling::plain).orElseGet(first::sides)
        + " · "
        + first.codes()
        + (entries.size() > 1 ? " and " + (entries.size() - 1) + " more" : "");
  }

  private void appointments(Focus axis) {
    for (Entry entry : ahead) {
      double day = middle(entry.date());
      if (axis.holds(day)) {
        html.open(
            "a", "href", "#l" + entry.number(), "data-l", "" + entry.number(), "tabindex", "-1");
        html.open(
            "path",
            "class",
            "due",
            "transform",
            Svg.at(x(axis, day), BOTTOM + 32),
            "d",
            "M0 -6L6 6H-6z");
        html.leaf("title", When.words(entry.date()) + " · " + entry.headline()).close().close();
      }
    }
  }

  private void caption(Focus axis) {
    long beyond = dated.stream().filter(entry -> !axis.holds(middle(entry.date()))).count();
    html.open("figcaption");
    new Legend(html).write();
    html.open("p");
    html.text(
        "Hollow: announced, supposed or denied. A line through a mark is the span of days; a black triangle below is a date ahead.");
    if (beyond > 0) {
      html.text(" " + beyond + " far from the others in time are in the table only.");
    }
    if (undated > 0) {
      html.text(" " + Wording.many(undated, "event") + " without a known day not drawn.");
    }
    html.close().close();
  }

  private void table() {
    Map<String, List<Entry>> periods = new TreeMap<>();
    LocalDate from =
        dated.stream().map(entry -> first(entry.date())).min(LocalDate::compareTo).orElseThrow();
    LocalDate to =
        dated.stream().map(entry -> first(entry.date())).max(LocalDate::compareTo).orElseThrow();
    boolean monthly = ChronoUnit.MONTHS.between(from, to) < MONTHS_IN_TABLE;
    for (Entry entry : dated) {
      String day = first(entry.date()).toString();
      String period = day.substring(0, day.lastIndexOf('-'));
      String key = monthly ? period : period.substring(0, period.lastIndexOf('-'));
      periods.computeIfAbsent(key, unseen -> new ArrayList<>()).add(entry);
    }
    List<List<String>> rows = new ArrayList<>();
    periods.forEach((period, entries) -> rows.add(row(period, entries)));
    new Table(html, "Events by " + (monthly ? "month" : "year") + " and class")
        .fold(
            List.of(
                monthly ? "Month" : "Year",
                "#Verbal cooperation",
                "#Material cooperation",
                "#Verbal conflict",
                "#Material conflict",
                "#Worst",
                "#Best"),
            rows);
  }

  private static List<String> row(String period, List<Entry> entries) {
    List<String> row = new ArrayList<>(List.of(period));
    for (Quad quad : Quad.values()) {
      long count =
          entries.stream()
              .filter(entry -> entry.coding().orElseThrow().type().quad() == quad)
              .count();
      row.add(count == 0 ? "" : String.valueOf(count));
    }
    row.add(Scale.words(entries.stream().mapToDouble(Entry::intensity).min().orElse(0)));
    row.add(Scale.words(entries.stream().mapToDouble(Entry::intensity).max().orElse(0)));
    return row;
  }
}
