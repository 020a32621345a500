package org.brinkwatch.evaluate;

import java.util.List;
import java.util.Set;

/** A row of the main table: what has to be right for a claim to count. */
record Level(String name, Set<Field> fields) {
  static final List<Level> OF_CLAIMS =
      List.of(
          new Level("type", Set.of(Field.TYPE)),
          new Level("type+status", Set.of(Field.TYPE, Field.STATUS)),
          new Level("type+status+source", Set.of(Field.TYPE, Field.STATUS, Field.SOURCE)),
          new Level(
              "type+status+source+target",
              Set.of(Field.TYPE, Field.STATUS, Field.SOURCE, Field.TARGET)),
          new Level("whole", Set.of(Field.values())));

  static final List<Level> OF_EVENTS =
      List.of(
          new Level("type", Set.of(Field.TYPE)),
          new Level("type+source", Set.of(Field.TYPE, Field.SOURCE)),
          new Level("type+source+target", Set.of(Field.TYPE, Field.SOURCE, Field.TARGET)),
          new Level("whole", Set.of(Field.values())));

  Level {
    fields = Set.copyOf(fields);
  }

  /** What the gold does not tell is not held against what was found. */
  boolean isRight(Expected expected, Found found) {
    return fields.stream().allMatch(field -> expected.verdict(field, found) != Verdict.WRONG);
  }
}
