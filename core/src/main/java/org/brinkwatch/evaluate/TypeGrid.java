package org.brinkwatch.evaluate;

import java.util.List;

/** The table of how right each type is. */
final class TypeGrid {
  private TypeGrid() {}

  static Grid of(String name, String title, String by, List<Grid.Row> rows) {
    return new Grid(
        name,
        title,
        by,
        List.of(
            new Grid.Column("gold", Grid.Kind.COUNT),
            new Grid.Column("found", Grid.Kind.COUNT),
            new Grid.Column("precision", Grid.Kind.SHARE),
            new Grid.Column("recall", Grid.Kind.SHARE),
            new Grid.Column("f1", "F1", Grid.Kind.SHARE)),
        rows);
  }

  /** A row of it, from the counts of these names. */
  static Grid.Row row(String type, Tally tally, String right, String found, String expected) {
    return new Grid.Row(
        type,
        List.of(
            Grid.Cell.of(tally.get(expected)),
            Grid.Cell.of(tally.get(found)),
            Grid.Cell.of(tally.ratio(right, found)),
            Grid.Cell.of(tally.ratio(right, expected)),
            Grid.Cell.of(tally.f1(right, found, expected))));
  }
}
