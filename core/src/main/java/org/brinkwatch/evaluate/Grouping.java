package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Things that belong together by the gold, beside how they were gathered.
 *
 * @param <T> a thing
 */
final class Grouping<T> {
  private final Map<String, List<T>> acts = new LinkedHashMap<>();
  private final Map<String, List<T>> events = new LinkedHashMap<>();
  private final Map<String, Map<String, List<T>>> both = new LinkedHashMap<>();

  void add(String act, String event, T thing) {
    acts.computeIfAbsent(act, name -> new ArrayList<>()).add(thing);
    events.computeIfAbsent(event, name -> new ArrayList<>()).add(thing);
    both.computeIfAbsent(act, name -> new LinkedHashMap<>())
        .computeIfAbsent(event, name -> new ArrayList<>())
        .add(thing);
  }

  /** The parts into which an act fell, each with its things, in the order in which they came. */
  List<List<T>> parts(String act) {
    return List.copyOf(both.getOrDefault(act, Map.of()).values());
  }

  /** What of each act is in the event, where that is more than one. */
  Set<String> acts(String event) {
    Set<String> names = new LinkedHashSet<>();
    both.forEach(
        (act, parts) -> {
          if (parts.containsKey(event)) {
            names.add(act);
          }
        });
    return names;
  }

  /** The first thing of an act in an event. */
  T first(String act, String event) {
    return both.getOrDefault(act, Map.of()).getOrDefault(event, List.of()).get(0);
  }

  Set<String> acts() {
    return acts.keySet();
  }

  Set<String> events() {
    return events.keySet();
  }

  void count(Tally tally) {
    acts.values().forEach(act -> tally.add("pairs.gold", pairs(act.size())));
    events.values().forEach(event -> tally.add("pairs.found", pairs(event.size())));
    both.forEach((act, parts) -> parts.forEach((event, part) -> count(tally, act, event)));
    acts.keySet().forEach(act -> count(tally, act));
  }

  /** B-cubed: for each thing the share of its event, and of its act, that is its like. */
  private void count(Tally tally, String act, String event) {
    double part = both.getOrDefault(act, Map.of()).getOrDefault(event, List.of()).size();
    tally.add("things", part);
    tally.add("pairs.both", pairs(part));
    tally.add("cubed.precision", part * part / events.getOrDefault(event, List.of()).size());
    tally.add("cubed.recall", part * part / acts.getOrDefault(act, List.of()).size());
  }

  private void count(Tally tally, String act) {
    Set<String> parts = both.getOrDefault(act, Map.of()).keySet();
    boolean split = parts.size() > 1;
    boolean merged = parts.stream().anyMatch(event -> acts(event).size() > 1);
    tally.count("acts");
    tally.add("acts.split", split ? 1 : 0);
    tally.add("acts.merged", merged ? 1 : 0);
    tally.add("acts.exact", split || merged ? 0 : 1);
  }

  private static double pairs(double things) {
    return things * (things - 1) / 2;
  }
}
