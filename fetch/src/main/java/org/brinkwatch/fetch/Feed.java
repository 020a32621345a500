package org.brinkwatch.fetch;

/**
 * A feed that the desk follows.
 *
 * @param title as the user or the list calls it; may be empty
 * @param url as written in the list
 */
public record Feed(String title, String url) {
  /** What a person calls it. */
  public String name() {
    return title.isEmpty() ? url : title;
  }
}
