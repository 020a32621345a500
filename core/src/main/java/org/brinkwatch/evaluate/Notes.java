package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a reader of the figures must know of the gold, told as it is read. */
final class Notes {
  private final List<String> more = new ArrayList<>();

  void add(String note) {
    more.add(note);
  }

  List<String> of(Set<GoldFormat> formats) {
    List<String> notes = new ArrayList<>();
    formats.forEach(format -> notes.add(format.note()));
    notes.addAll(more);
    return notes.stream().filter(note -> !note.isEmpty()).toList();
  }
}
