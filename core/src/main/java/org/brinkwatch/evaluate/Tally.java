package org.brinkwatch.evaluate;

import java.util.HashMap;
import java.util.Map;

/** What was counted in one text, or in several together, by name. */
final class Tally {
  private final Map<String, Double> counts = new HashMap<>();

  void add(String name, double count) {
    counts.merge(name, count, Double::sum);
  }

  void count(String name) {
    add(name, 1);
  }

  void addAll(Tally other) {
    other.counts.forEach(this::add);
  }

  /** 0 for what was never counted. */
  double get(String name) {
    return counts.getOrDefault(name, 0.0);
  }

  int whole(String name) {
    return (int) get(name);
  }

  /** Not a number where there is nothing to take a part of. */
  double ratio(String part, String all) {
    return get(part) / get(all);
  }

  /** Twice what is right to all that was found and expected. */
  double f1(String right, String found, String expected) {
    return 2 * get(right) / (get(found) + get(expected));
  }

  Map<String, Double> counts() {
    return counts;
  }
}
