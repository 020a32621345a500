package org.brinkwatch.archive;

/**
 * What the archive makes of an article.
 *
 * @param id under which the archive has it, or for a copy, its first telling
 */
public record Admission(Outcome outcome, String id) {
  /** Whether it is new. */
  public enum Outcome {
    NEW,
    /** This very article is there already; nothing is changed. */
    KNOWN,
    /** The same text in another outlet. */
    COPY,
    /** Nearly the same text: a wire story, shortened or with another heading. */
    NEAR_COPY
  }

  public boolean isNew() {
    return outcome == Outcome.NEW;
  }
}
