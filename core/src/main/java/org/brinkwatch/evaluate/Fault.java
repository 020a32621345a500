package org.brinkwatch.evaluate;

/**
 * Something that the coder got wrong.
 *
 * @param where file and line of the gold, or of the text where the gold has nothing
 * @param sentence the words that it was read from
 * @param expected in the gold's notation; empty for nothing
 * @param found in the same notation; empty for nothing
 * @param weight the heavier of a kind comes first
 * @param confidence of what was found; not a number for nothing found
 */
record Fault(
    Kind kind,
    String where,
    String sentence,
    String expected,
    String found,
    double weight,
    double confidence) {
  /** The worst first. */
  enum Kind {
    FALSE_ACTUAL("said to have happened, but not in the gold so"),
    MERGED("several acts in one event"),
    SPLIT("one act in several events"),
    MISSED("missed"),
    WRONG("wrong in part"),
    SPURIOUS("found, but not in the gold");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
