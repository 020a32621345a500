package org.brinkwatch.watch.redline;

/**
 * Who drew the line, and where that is quoted.
 *
 * @param actor an actor's id; empty for a line that the desk drew itself
 * @param evidence the id of a claim or statement, an address, a page
 * @param quote the words; may be empty
 */
public record Author(String actor, String evidence, String quote) {
  static final Author DESK = new Author("", "", "");
}
