package org.brinkwatch.review.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The contract of world.json, as its SOURCE.md states it. */
class BaseMapTest {
  private static final int UNITS = 50; // a degree, at the quantum of 0.02

  private final Map<String, List<List<Integer>>> countries = new HashMap<>();
  private final List<String> dotted = new ArrayList<>();
  private final List<String> disputed = new ArrayList<>();

  BaseMapTest() throws IOException {
    try (InputStream json =
            Objects.requireNonNull(
                BaseMapTest.class.getResourceAsStream("/org/brinkwatch/review/map/world.json"));
        JsonParser parser = new JsonFactory().createParser(json)) {
      read(parser);
    }
  }

  @Test
  void drawsOrMarksEveryCountry() {
    assertThat(countries).hasSizeGreaterThan(230);
    assertThat(countries).containsKeys("XKX", "PSE", "ESH", "TWN", "SSD");
    countries.forEach(
        (iso3, rings) -> {
          assertThat(iso3).matches("[A-Z]{3}");
          assertThat(!rings.isEmpty() || dotted.contains(iso3)).as(iso3).isTrue();
        });
  }

  @Test
  void keepsEveryRingOnTheMap() {
    countries.forEach((iso3, rings) -> rings.forEach(ring -> isOnTheMap(iso3, ring)));
  }

  @Test
  void showsDisputedBordersAsDisputed() {
    assertThat(disputed)
        .contains(
            "Crimea", "Western Sahara", "Kosovo", "Line of Control", "Golan Heights", "Abkhazia")
        .contains("South Ossetia", "Transnistria", "Northern Cyprus", "Somaliland", "Taiwan");
  }

  @Test
  void drawsCrimeaWithUkraine() {
    assertThat(contains("UKR", 34.1, 45.2)).isTrue();
    assertThat(contains("RUS", 34.1, 45.2)).isFalse();
    assertThat(contains("ESH", -13.5, 25.0)).isTrue();
    assertThat(contains("MAR", -13.5, 25.0)).isFalse();
    assertThat(contains("XKX", 20.9, 42.6)).isTrue();
    assertThat(contains("SRB", 20.9, 42.6)).isFalse();
  }

  private boolean contains(String iso3, double lon, double lat) {
    boolean inside = false;
    for (List<Integer> ring : countries.getOrDefault(iso3, List.of())) {
      inside ^= contains(ring, lon * UNITS, lat * UNITS);
    }
    return inside;
  }

  private static boolean contains(List<Integer> ring, double lon, double lat) {
    boolean inside = false;
    int size = ring.size();
    for (int i = 0; i < size; i += 2) {
      double x = ring.get(i);
      double y = ring.get(i + 1);
      double nextX = ring.get((i + 2) % size);
      double nextY = ring.get((i + 3) % size);
      boolean crosses = (y > lat) != (nextY > lat);
      inside ^= crosses && lon < (nextX - x) * (lat - y) / (nextY - y) + x;
    }
    return inside;
  }

  private static void isOnTheMap(String iso3, List<Integer> ring) {
    assertThat(ring.size()).as(iso3).isGreaterThanOrEqualTo(6).isEven();
    for (int i = 0; i < ring.size(); i += 2) {
      assertThat(ring.get(i)).as(iso3).isBetween(-180 * UNITS, 180 * UNITS);
      assertThat(ring.get(i + 1)).as(iso3).isBetween(-90 * UNITS, 90 * UNITS);
    }
  }

  private void read(JsonParser parser) throws IOException {
    String iso3 = "";
    boolean inDisputed = false;
    while (parser.nextToken() != null) {
      String field = Objects.requireNonNullElse(parser.currentName(), "");
      if (parser.currentToken() == JsonToken.FIELD_NAME && field.equals("disputed")) {
        inDisputed = true;
      } else if (parser.currentToken() == JsonToken.VALUE_STRING && field.equals("iso3")) {
        iso3 = parser.getText();
        countries.put(iso3, new ArrayList<>());
      } else if (parser.currentToken() == JsonToken.VALUE_STRING && field.equals("name")) {
        disputed.addAll(inDisputed ? List.of(parser.getText()) : List.of());
      } else if (parser.currentToken() == JsonToken.FIELD_NAME && field.equals("dot")) {
        dotted.add(iso3);
      } else if (parser.currentToken() == JsonToken.START_ARRAY && field.equals("rings")) {
        countries.put(iso3, rings(parser));
      }
    }
  }

  private static List<List<Integer>> rings(JsonParser parser) throws IOException {
    var rings = new ArrayList<List<Integer>>();
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      rings.add(ring(parser));
    }
    return rings;
  }

  /** Sums the differences up to positions. */
  private static List<Integer> ring(JsonParser parser) throws IOException {
    var ring = new ArrayList<Integer>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int before = ring.size() < 2 ? 0 : ring.get(ring.size() - 2);
      ring.add(before + parser.getIntValue());
    }
    return ring;
  }
}
