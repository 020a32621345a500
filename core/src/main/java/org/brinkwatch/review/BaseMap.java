package org.brinkwatch.review;

import java.util.List;
import java.util.stream.LongStream;

/** What lies under the places: land, open questions about it, and the graticule. */
final class BaseMap {
  private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 45};
  private static final int MOST_LINES = 10;
  private static final double NEAR = 0.7;

  private final Html html;
  private final Projection projection;

  BaseMap(Html html, Projection projection) {
    this.html = html;
    this.projection = projection;
  }

  void write(World world) {
    html.line().open("g", "class", "base");
    world.lands().forEach(outline -> draw(outline, "land"));
    world.disputed().forEach(outline -> draw(outline, "disputed"));
    html.close().line();
    graticule();
  }

  private void draw(World.Outline outline, String kind) {
    if (!outline.touches(projection)) {
      return;
    }
    html.open("path", "class", kind, "d", path(outline));
    html.leaf("title", outline.name()).close();
  }

  /** Leaves out points that would fall onto the one before. */
  private String path(World.Outline outline) {
    StringBuilder path = new StringBuilder();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < outline.size(); i++) {
      double x = projection.x(outline.lon(i));
      double y = projection.y(outline.lat(i));
      if (Double.isNaN(lastX) || Math.abs(x - lastX) + Math.abs(y - lastY) > NEAR) {
        path.append(path.isEmpty() ? 'M' : 'L')
            .append(Svg.number(x))
            .append(' ')
            .append(Svg.number(y));
        lastX = x;
        lastY = y;
      }
    }
    return path.append(outline.isClosed() ? "z" : "").toString();
  }

  private void graticule() {
    double step = step(projection.east() - projection.west());
    for (double lon : multiples(projection.west(), projection.east(), step)) {
      String x = Svg.number(projection.x(lon));
      line(x, "0", x, Svg.number(projection.height()));
    }
    for (double lat : multiples(projection.south(), projection.north(), step)) {
      String y = Svg.number(projection.y(lat));
      line("0", y, Svg.number(projection.width()), y);
    }
  }

  private void line(String fromX, String fromY, String toX, String toY) {
    html.open("line", "class", "grid", "x1", fromX, "y1", fromY, "x2", toX, "y2", toY).close();
  }

  private static List<Double> multiples(double from, double to, double step) {
    long first = (long) Math.ceil(from / step);
    long last = (long) Math.floor(to / step);
    return LongStream.rangeClosed(first, last).mapToObj(each -> each * step).toList();
  }

  private static double step(double degrees) {
    for (double step : STEPS) {
      if (degrees / step <= MOST_LINES) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }
}
