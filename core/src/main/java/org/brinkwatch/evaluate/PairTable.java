package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of sentences with a source, a target and the relation of the one to the other. */
final class PairTable {
  private static final List<String> COLUMNS =
      List.of("uid", "sentence", "source", "target", "root");

  private PairTable() {}

  /** Whether a header is that of such a table. */
  static boolean isHeader(String line) {
    return List.of(line.split("\t", -1)).containsAll(COLUMNS);
  }

  static List<GoldPair> read(Sheet sheet) {
    List<GoldPair> pairs = new ArrayList<>();
    for (Sheet.Row row : sheet.rows(COLUMNS)) {
      pair(sheet, row).ifPresent(pairs::add);
    }
    return pairs;
  }

  private static Optional<GoldPair> pair(Sheet sheet, Sheet.Row row) {
    List<String> cells = row.cells();
    Optional<String> root = Root.named(cells.get(4));
    if (root.isEmpty()) {
      sheet.problem(
          row.line(),
          "found the root '" + cells.get(4) + "'",
          "expected one of " + String.join(", ", Root.ALL));
    }
    if (cells.get(1).length() > Sheet.LONGEST_SENTENCE) {
      sheet.problem(row.line(), "is too long", "expected one sentence");
      return Optional.empty();
    }
    return root.map(
        known ->
            new GoldPair(
                sheet.name(),
                row.line(),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                known,
                Root.quad(known)));
  }
}
