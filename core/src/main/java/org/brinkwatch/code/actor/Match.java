package org.brinkwatch.code.actor;

import java.util.List;
import org.brinkwatch.event.Actor;

/**
 * A name found in a text.
 *
 * @param entries all that it may name, at least one
 * @param length in words
 */
public record Match(List<Entry> entries, int length) {
  public Match {
    entries = List.copyOf(entries);
  }

  /** The different actors among the entries, namesakes left out. */
  public List<Actor> actors() {
    return entries.stream()
        .filter(entry -> entry.form() != Form.NAMESAKE)
        .map(Entry::actor)
        .distinct()
        .toList();
  }
}
