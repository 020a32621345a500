package org.brinkwatch.annotate;

import java.util.Arrays;

/** The keys of the features of one state, gathered before any is looked up. */
final class Features {
  private long[] keys = new long[256];
  private long[] heads = new long[256];
  private int[] slots = new int[256];
  private int[] firsts = new int[256];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int kind, long hash) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      heads = new long[keys.length];
      slots = new int[keys.length];
      firsts = new int[keys.length];
    }
    keys[count++] = Hash.key(kind, hash);
  }

  int count() {
    return count;
  }

  long key(int index) {
    return keys[index];
  }

  /** Room for what stands in a slot of each feature. */
  long[] heads() {
    return heads;
  }

  /** Room for the slot of each feature. */
  int[] slots() {
    return slots;
  }

  /** Room for the first weight of each feature. */
  int[] firsts() {
    return firsts;
  }
}
