package org.brinkwatch.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The data sets that can be read, each in the layout of its own exports. */
public enum Format {
  ICEWS("icews"),
  GDELT("gdelt"),
  POLECAT("polecat"),
  ACLED("acled"),
  /** ACLED's list of deleted rows. */
  ACLED_DELETED("acled-deleted"),
  UCDP_GED("ucdp-ged");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return word;
  }

  /** The name of its data set, as rows and exports have it. */
  public String dataset() {
    return switch (this) {
      case ICEWS -> IcewsRows.DATASET;
      case GDELT -> GdeltRows.DATASET;
      case POLECAT -> PolecatRows.DATASET;
      case ACLED, ACLED_DELETED -> AcledRows.DATASET;
      case UCDP_GED -> UcdpRows.DATASET;
    };
  }

  public static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** What a file is by the cells of its first line. */
  static Optional<Format> of(List<String> first) {
    List<String> names = first.stream().map(Columns::key).toList();
    if (names.contains("event_id_cnty")) {
      return Optional.of(names.contains("deleted_timestamp") ? ACLED_DELETED : ACLED);
    }
    if (names.contains("cameo_code") && names.contains("event_id")) {
      return Optional.of(ICEWS);
    }
    if (names.contains("event_mode") && names.contains("event_id")) {
      return Optional.of(POLECAT);
    }
    if (names.contains("type_of_violence") && names.contains("relid")) {
      return Optional.of(UCDP_GED);
    }
    if (names.contains("globaleventid") && names.contains("goldsteinscale")) {
      return Optional.of(GDELT);
    }
    return headless(names);
  }

  private static Optional<Format> headless(List<String> cells) {
    if (cells.isEmpty() || !cells.get(0).matches("\\d+")) {
      return Optional.empty();
    }
    if (GdeltRows.layout(cells.size()).isPresent()) {
      return Optional.of(GDELT);
    }
    return cells.size() == UcdpRows.COLUMNS.size() ? Optional.of(UCDP_GED) : Optional.empty();
  }

  /** Whether cells are parted by tabs and nothing is quoted. */
  boolean isTabbed() {
    return this == ICEWS || this == GDELT || this == POLECAT;
  }

  static String known() {
    return String.join(", ", Arrays.stream(values()).map(Format::toString).toList())
        .toLowerCase(Locale.ROOT);
  }
}
