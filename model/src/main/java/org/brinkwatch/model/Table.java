package org.brinkwatch.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A hash table from keys to stretches of a list. A key's home is set by its upper half; the next
 * free slot after it holds its lower half and where its stretch begins, which ends where that of
 * the next slot begins; it is empty in a free slot. Homes rise with keys, so no key wraps around.
 */
final class Table {
  private static final double ROOM = 1.6;
  private static final int SLACK = 256;

  private record Entry(long key, int item) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(long key, int item) {
    entries.add(new Entry(key, item));
  }

  /**
   * Writes the slots.
   *
   * @param size the length of an item's stretch
   * @return the items in the order of their stretches
   */
  List<Integer> write(Output out, IntUnaryOperator size) throws IOException {
    sort();
    int homes = (int) (entries.size() * ROOM) + 1;
    out.put(homes);
    out.put(homes + SLACK);
    long begin = 0;
    int slot = 0;
    for (Entry entry : entries) {
      int home = (int) (((entry.key() >>> 32) * homes) >>> 32);
      for (; slot < home; slot++) {
        out.put(begin);
      }
      out.put((entry.key() << 32) | begin);
      begin += size.applyAsInt(entry.item());
      slot++;
    }
    for (; slot < homes + SLACK; slot++) {
      out.put(begin);
    }
    if (slot > homes + SLACK || begin > Integer.MAX_VALUE) {
      throw new IllegalStateException("the table runs over: " + slot + " slots, " + begin);
    }
    return entries.stream().map(Entry::item).toList();
  }

  private void sort() {
    entries.sort((a, b) -> Long.compareUnsigned(a.key(), b.key()));
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).key() == entries.get(i - 1).key()) {
        throw new IllegalStateException("two values have one key: change Hash.BASE");
      }
    }
  }
}
