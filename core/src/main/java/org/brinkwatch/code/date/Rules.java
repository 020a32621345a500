package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.List;

/** Rules by the first character of what they match, in their order. */
final class Rules {
  private static final int CHARACTERS = 128;

  private final List<List<Rule>> byInitial;

  private Rules(List<List<Rule>> byInitial) {
    this.byInitial = List.copyOf(byInitial);
  }

  static Rules of(List<Rule> rules) {
    List<List<Rule>> byInitial = new ArrayList<>();
    for (char initial = 0; initial < CHARACTERS; initial++) {
      char first = initial;
      byInitial.add(rules.stream().filter(rule -> rule.mayStart(first)).toList());
    }
    return new Rules(byInitial);
  }

  List<Rule> startingWith(char initial) {
    return initial < CHARACTERS ? byInitial.get(initial) : List.of();
  }
}
