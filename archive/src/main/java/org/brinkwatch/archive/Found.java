package org.brinkwatch.archive;

import org.brinkwatch.event.Deed;

/**
 * A deed found.
 *
 * @param key its place in the archive, to read on from
 * @param dataset where it was imported from, reported and machine-coded; empty for the desk's own
 */
public record Found(long key, Deed deed, String dataset) {
  public boolean isOwn() {
    return dataset.isEmpty();
  }

  /** A JSON line, described in docs/archive.md. */
  public String line() {
    return FoundLine.of(this);
  }
}
