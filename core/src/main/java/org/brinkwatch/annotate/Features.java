package org.brinkwatch.annotate;

import java.util.Arrays;

/** The keys of the features of one state, gathered before any is looked up. */
final class Features {
  private long[] keys = new long[256];
  private int[] slots = new int[256];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int kind, long hash) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
    }
    keys[count++] = Hash.key(kind, hash);
  }

  int count() {
    return count;
  }

  /** Room for a number for each feature. */
  int[] slots() {
    if (slots.length < keys.length) {
      slots = new int[keys.length];
    }
    return slots;
  }

  long key(int index) {
    return keys[index];
  }
}
