package org.brinkwatch.annotate;

import java.io.IOException;

/**
 * A hash table from keys to stretches of a list. The upper half of a key sets its home; in a slot
 * stand the lower half of its key and the begin of its stretch, which ends where that of the next
 * slot begins. Free slots have empty stretches.
 */
final class Table {
  private final int homes;
  private final long[] slots;

  private Table(int homes, long[] slots) {
    this.homes = homes;
    this.slots = slots;
  }

  static Table read(Input in) throws IOException {
    int homes = in.number();
    return new Table(homes, in.longs(in.number()));
  }

  /** The slot of a key; -1 where it is not in the table. */
  int find(long key) {
    int home = home(key);
    return find(key, home, head(home));
  }

  /** As {@link #find(long)}, for whoever has fetched what stands in the home of the key. */
  int find(long key, int home, long headOfHome) {
    int check = (int) key;
    int slot = home;
    for (long head = headOfHome; (int) head != end(slot); head = slots[++slot]) {
      if ((int) (head >>> 32) == check) {
        return slot;
      }
    }
    return -1;
  }

  /** Where the search for a key begins. */
  int home(long key) {
    return (int) (((key >>> 32) * homes) >>> 32);
  }

  /** What stands in a slot. */
  long head(int slot) {
    return slots[slot];
  }

  /** How many slots there are, the free ones among them. */
  int size() {
    return slots.length - 1;
  }

  boolean contains(long key) {
    return find(key) >= 0;
  }

  int begin(int slot) {
    return (int) slots[slot];
  }

  int end(int slot) {
    return (int) slots[slot + 1];
  }
}
