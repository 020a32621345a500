package org.brinkwatch.exchange;

import java.util.ArrayList;
import java.util.List;

/** What is doubtful in one row, though it is read. */
final class Flags {
  private final List<String> all = new ArrayList<>(2);

  void add(String flag) {
    if (!all.contains(flag)) {
      all.add(flag);
    }
  }

  List<String> list() {
    return List.copyOf(all);
  }
}
