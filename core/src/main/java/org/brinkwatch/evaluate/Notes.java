package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader of the figures must know of the gold, told as it is read. */
final class Notes {
  /** What gold of event data has in common. */
  static final String CODED =
      "Compared are the type, the countries of source and target (or the role, where a code names"
          + " no country), and in \"whole\" their sectors where the gold gives some. The gold has no"
          + " status: what is announced is taken as AGREE or THREATEN, what is supposed or denied is"
          + " left out. Such gold need not hold all that a text tells, so precision is a lower"
          + " bound.";

  private final Map<String, Integer> leftOut = new TreeMap<>();

  /** Counts a word of the gold that has no type here. */
  void leftOut(String word) {
    leftOut.merge(word, 1, Integer::sum);
  }

  List<String> of(Set<GoldFormat> formats) {
    List<String> notes = new ArrayList<>();
    formats.forEach(format -> notes.add(format.note()));
    if (!leftOut.isEmpty()) {
      notes.add(
          "Left out of the gold, for they have no type here: "
              + leftOut.entrySet().stream()
                  .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return notes.stream().filter(note -> !note.isEmpty()).toList();
  }
}
