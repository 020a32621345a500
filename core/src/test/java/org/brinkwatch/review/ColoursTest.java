package org.brinkwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ColoursTest {
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): #([0-9a-f]{6});");

  @Test
  void keepsAllTextReadableInLightAndDark() throws IOException {
    List<Map<String, Integer>> themes = themes();
    assertThat(themes).hasSize(3);
    assertThat(themes.get(1)).as("the two ways to dark").isEqualTo(themes.get(2));
    for (Map<String, Integer> theme : themes) {
      for (String ground : List.of("page", "panel", "mark")) {
        assertReadable(theme, "ink", ground);
      }
      assertReadable(theme, "soft", "page");
      assertReadable(theme, "soft", "panel");
      assertReadable(theme, "ink", "sea");
      for (int step = 1; step <= 7; step++) {
        assertReadable(theme, "t" + step, "f" + step);
        assertReadable(theme, "i" + step, "page");
        assertReadable(theme, "i" + step, "panel");
        assertReadable(theme, "i" + step, "mark");
      }
    }
  }

  private static void assertReadable(Map<String, Integer> theme, String text, String ground) {
    double one = luminance(theme.getOrDefault(text, 0));
    double other = luminance(theme.getOrDefault(ground, 0));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast).as("%s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
  }

  /** WCAG 2, relative luminance. */
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** Light, dark by the system's wish, dark by the button. */
  private static List<Map<String, Integer>> themes() throws IOException {
    List<Map<String, Integer>> themes = new ArrayList<>();
    try (InputStream in = HtmlReview.class.getResourceAsStream("review.css")) {
      assertThat(in).isNotNull();
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String rule : css.substring(0, css.indexOf("box-sizing")).split("}", -1)) {
        Map<String, Integer> theme = new HashMap<>();
        Matcher colours = COLOUR.matcher(rule);
        while (colours.find()) {
          theme.put(colours.group(1), Integer.parseInt(colours.group(2), 16));
        }
        if (!theme.isEmpty()) {
          themes.add(theme);
        }
      }
    }
    return themes;
  }
}
