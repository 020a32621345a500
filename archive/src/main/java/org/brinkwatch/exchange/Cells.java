package org.brinkwatch.exchange;

import java.util.List;

/** The cells of one line, before anything is made of them. */
interface Cells {
  int size();

  String cell(int place);

  /** Those of a list. */
  static Cells of(List<String> cells) {
    return new Cells() {
      @Override
      public int size() {
        return cells.size();
      }

      @Override
      public String cell(int place) {
        return cells.get(place);
      }
    };
  }

  default List<String> list() {
    return java.util.stream.IntStream.range(0, size()).mapToObj(this::cell).toList();
  }
}
