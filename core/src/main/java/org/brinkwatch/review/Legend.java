package org.brinkwatch.review;

import org.brinkwatch.event.Quad;

/** What the shapes and colours of the pictures mean. */
final class Legend {
  private static final String[] STEPS = {
    "−7 and worse", "−4 to −7", "−4 to 0", "0", "0 to +4", "+4 to +7", "+7 and better"
  };
  private final Html html;

  Legend(Html html) {
    this.html = html;
  }

  void write() {
    html.open("ul", "class", "legend");
    for (Quad quad : Quad.values()) {
      html.open("li");
      html.open(
          "svg", "viewBox", "-8 -8 16 16", "width", "16", "height", "16", "aria-hidden", "true");
      html.open("path", "class", "spot key", "d", Svg.shape(quad, 5)).close().close();
      html.text(" " + Wording.quad(quad)).close();
    }
    html.close();
    scale();
  }

  void scale() {
    html.open("ol", "class", "scale", "aria-label", "Intensity, from conflict to cooperation");
    for (int step = 1; step <= STEPS.length; step++) {
      html.leaf("li", STEPS[step - 1], "class", "f" + step);
    }
    html.close();
  }
}
