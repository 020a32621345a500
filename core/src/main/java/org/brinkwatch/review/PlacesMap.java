package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.brinkwatch.event.Place;

/** Where it happened: a circle for each place, its area the number of events told there. */
final class PlacesMap {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 520;
  private static final double NARROWEST_DEGREES = 8;
  private static final int MOST_LABELS = 14;
  private static final int LONGEST_NAME = 28;

  private final Html html;
  private final World world;
  private final List<Spot> spots;

  private record Spot(Place place, List<Entry> entries) {
    double mean() {
      return entries.stream().mapToDouble(Entry::intensity).average().orElse(0);
    }

    double worst() {
      return entries.stream().mapToDouble(Entry::intensity).min().orElse(0);
    }

    double radius() {
      return Math.min(26, 5 * Math.sqrt(entries.size()));
    }

    String title() {
      return Plain.line(place.name())
          + ": "
          + Wording.many(entries.size(), "event")
          + ", mean "
          + Scale.words(mean())
          + ", worst "
          + Scale.words(worst());
    }
  }

  PlacesMap(Html html, Digest digest, World world) {
    this.html = html;
    this.world = world;
    Map<String, Spot> places = new LinkedHashMap<>();
    digest.events().stream().filter(Entry::isActual).forEach(entry -> place(entry, places));
    spots =
        places.values().stream()
            .sorted(
                Comparator.comparingInt((Spot spot) -> spot.entries.size())
                    .reversed()
                    .thenComparing(spot -> spot.place.name()))
            .toList();
  }

  private static void place(Entry entry, Map<String, Spot> places) {
    entry
        .place()
        .filter(place -> Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180)
        .ifPresent(
            place ->
                places
                    .computeIfAbsent(
                        place.name() + "\n" + place.country(),
                        unseen -> new Spot(place, new ArrayList<>()))
                    .entries
                    .add(entry));
  }

  void write() {
    if (spots.isEmpty()) {
      return;
    }
    Projection projection =
        Projection.of(
            focus(spots.stream().flatMapToDouble(PlacesMap::lons).toArray()),
            focus(spots.stream().flatMapToDouble(PlacesMap::lats).toArray()),
            WIDTH,
            HEIGHT);
    html.open("figure", "class", "map");
    html.leaf("h3", "Where", "id", "h-map");
    html.open("div", "class", "wide", "role", "region", "aria-label", "Map", "tabindex", "0");
    html.open("svg", "viewBox", "0 0 960 520", "role", "img", "aria-labelledby", "h-map");
    html.open("rect", "class", "sea", "width", "960", "height", "520").close();
    new BaseMap(html, projection).write(world);
    spots.stream()
        .filter(spot -> projection.shows(spot.place))
        .forEach(spot -> spot(projection, spot));
    labels(projection);
    html.close().close().line();
    caption(projection);
    table();
    html.close().line();
  }

  /** Each event counts once, so that many events in one place draw the map to it. */
  private static DoubleStream lons(Spot spot) {
    return spot.entries.stream().mapToDouble(entry -> spot.place.lon());
  }

  private static DoubleStream lats(Spot spot) {
    return spot.entries.stream().mapToDouble(entry -> spot.place.lat());
  }

  private static Focus focus(double[] degrees) {
    return Focus.of(degrees).atLeast(NARROWEST_DEGREES).padded(0.15);
  }

  private void spot(Projection projection, Spot spot) {
    html.open(
        "a",
        "href",
        "#l" + spot.entries.get(0).number(),
        "data-l",
        Links.lines(spot.entries),
        "tabindex",
        "-1");
    html.open(
        "circle",
        "class",
        "spot i" + Scale.step(spot.mean()),
        "cx",
        Svg.number(projection.x(spot.place.lon())),
        "cy",
        Svg.number(projection.y(spot.place.lat())),
        "r",
        Svg.number(spot.radius()));
    html.leaf("title", spot.title()).close().close().line();
  }

  /** Only where they do not run into each other. */
  private void labels(Projection projection) {
    List<double[]> taken = new ArrayList<>();
    for (Spot spot : spots) {
      if (taken.size() < MOST_LABELS && projection.shows(spot.place)) {
        label(projection, spot, taken);
      }
    }
  }

  private void label(Projection projection, Spot spot, List<double[]> taken) {
    String words =
        Plain.cut(spot.place.name(), LONGEST_NAME)
            + " "
            + spot.entries.size()
            + ", "
            + Scale.words(spot.mean());
    double width = 7.2 * Columns.of(words);
    double x = projection.x(spot.place.lon());
    double y = projection.y(spot.place.lat());
    boolean left = x + spot.radius() + width > WIDTH;
    double from = left ? x - spot.radius() - 4 - width : x + spot.radius() + 4;
    double[] box = {from, y - 9, from + width, y + 9};
    if (taken.stream().noneMatch(other -> meet(box, other))) {
      taken.add(box);
      html.leaf("text", words, "class", "name", "x", Svg.number(from), "y", Svg.number(y + 4));
    }
  }

  private static boolean meet(double[] one, double[] other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }

  private void caption(Projection projection) {
    long beyond = spots.stream().filter(spot -> !projection.shows(spot.place)).count();
    html.open("figcaption");
    new Legend(html).scale();
    html.open("p")
        .text(
            "The larger the circle, the more events told as having happened there; its colour is their mean intensity.");
    if (beyond > 0) {
      html.text(
          " " + Wording.many((int) beyond, "place") + " far from the others in the table only.");
    }
    html.close().close();
  }

  private void table() {
    new Table(html, "Places by the number of events")
        .fold(
            List.of("Place", "Country", "#Events", "#Mean", "#Worst"),
            spots.stream()
                .map(
                    spot ->
                        List.of(
                            Plain.line(spot.place.name()),
                            Plain.line(spot.place.country()),
                            String.valueOf(spot.entries.size()),
                            Scale.words(spot.mean()),
                            Scale.words(spot.worst())))
                .toList());
  }
}
