package org.brinkwatch.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The formats that can be written. */
public enum ExportFormat {
  /** Tab-separated, with the 20 columns of ICEWS. */
  ICEWS("icews", "tsv"),
  /** Tab-separated, with the 40 columns of POLECAT. */
  POLECAT("polecat", "txt"),
  /** Our own columns, a line for each pair of actors. */
  CSV("csv", "csv"),
  /** The same columns. */
  PARQUET("parquet", "parquet"),
  /** RFC 7946, a feature for each event. */
  GEOJSON("geojson", "geojson"),
  /** Actors as nodes, dyads as edges. */
  GRAPHML("graphml", "graphml");

  private final String word;
  private final String ending;

  ExportFormat(String word, String ending) {
    this.word = word;
    this.ending = ending;
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return word;
  }

  /** What file names of it end in, without the point. */
  public String ending() {
    return ending;
  }

  public static Optional<ExportFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  public Exporter exporter() {
    return switch (this) {
      case ICEWS -> new IcewsTable();
      case POLECAT -> new PolecatTable();
      case CSV -> new CsvTable();
      case PARQUET -> new ParquetTable();
      case GEOJSON -> new GeoJson();
      case GRAPHML -> new GraphMl();
    };
  }
}
