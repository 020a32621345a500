package org.brinkwatch.event;

/**
 * Something wrong with an input, in words for the person who gave it.
 *
 * @param where a file's name, or an option
 * @param line counted from 1; 0 for the whole file
 * @param what what was found and what was expected
 * @param remedy what to do; may be empty
 */
public record Problem(String where, int line, String what, String remedy) {
  @Override
  public String toString() {
    return where
        + (line > 0 ? ":" + line : "")
        + ": "
        + what
        + (remedy.isEmpty() ? "" : "; " + remedy);
  }
}
