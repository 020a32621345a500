package org.brinkwatch.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Outlines of the countries, and of what is disputed between them, read from {@code
 * map/world.json}; its form is described in the SOURCE.md beside it.
 *
 * @param lands outlines of land
 * @param disputed lines and areas to be drawn as open questions
 */
record World(List<Outline> lands, List<Outline> disputed) {

  /** A line of the map: points of longitude and latitude. */
  static final class Outline {
    private final String name;
    private final boolean isClosed;
    private final double[] degrees;

    private Outline(String name, boolean isClosed, double[] degrees) {
      this.name = name;
      this.isClosed = isClosed;
      this.degrees = degrees;
    }

    /** The country's, or what is disputed and by whom. */
    String name() {
      return name;
    }

    /** Whether it comes back to its beginning. */
    boolean isClosed() {
      return isClosed;
    }

    int size() {
      return degrees.length / 2;
    }

    double lon(int point) {
      return degrees[2 * point];
    }

    double lat(int point) {
      return degrees[2 * point + 1];
    }

    boolean touches(Projection view) {
      double west = 180;
      double east = -180;
      double south = 90;
      double north = -90;
      for (int i = 0; i < size(); i++) {
        west = Math.min(west, lon(i));
        east = Math.max(east, lon(i));
        south = Math.min(south, lat(i));
        north = Math.max(north, lat(i));
      }
      return west <= view.east()
          && east >= view.west()
          && south <= view.north()
          && north >= view.south();
    }
  }

  /** Empty where the program was built without a map. */
  static World read() {
    try (InputStream in = World.class.getResourceAsStream("map/world.json")) {
      return in == null ? new World(List.of(), List.of()) : new Reader(in).read();
    } catch (IOException e) {
      throw new UncheckedIOException("map/world.json", e);
    }
  }

  /** Follows the file from begin to end; a number is so many quanta from the one before it. */
  private static final class Reader {
    private final JsonParser json;
    private double quantum = 1;
    private final List<Outline> lands = new ArrayList<>();
    private final List<Outline> disputed = new ArrayList<>();

    Reader(InputStream in) throws IOException {
      json = new JsonFactory().createParser(in);
    }

    World read() throws IOException {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "quantum" -> quantum = json.getDoubleValue();
          case "countries" -> objects(lands);
          case "disputed" -> objects(disputed);
          default -> json.skipChildren();
        }
      }
      json.close();
      return new World(List.copyOf(lands), List.copyOf(disputed));
    }

    private void objects(List<Outline> outlines) throws IOException {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        object(outlines);
      }
    }

    private void object(List<Outline> outlines) throws IOException {
      String name = "";
      String note = "";
      String form = "area";
      List<double[]> lines = new ArrayList<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "name" -> name = json.getText();
          case "note" -> note = ": " + json.getText();
          case "form" -> form = json.getText();
          case "rings" -> rings(lines);
          case "points" -> lines.add(points());
          default -> json.skipChildren();
        }
      }
      for (double[] line : lines) {
        outlines.add(new Outline(name + note, form.equals("area"), line));
      }
    }

    private void rings(List<double[]> rings) throws IOException {
      while (json.nextToken() == JsonToken.START_ARRAY) {
        rings.add(points());
      }
    }

    private double[] points() throws IOException {
      double[] degrees = new double[64];
      long[] at = new long[2];
      int count = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        degrees = count == degrees.length ? Arrays.copyOf(degrees, 2 * count) : degrees;
        at[count % 2] += json.getLongValue();
        degrees[count] = at[count % 2] * quantum;
        count++;
      }
      return Arrays.copyOf(degrees, count);
    }
  }
}
