package org.brinkwatch.forecast.completion;

import java.util.Arrays;

/**
 * How often and when last something was seen, for each of many keys. Besides the plain count there
 * are counts that fade by half in so many steps; they cost no list of the past.
 */
final class Traces {
  /** In steps of the history; from "these days" to "this season". */
  private static final double[] HALF_LIVES = {1.5, 6, 25, 100};

  /** How many fading counts there are. */
  static final int FADES = HALF_LIVES.length;

  static final int NONE = -1;
  private static final int LONGEST = 1 << 12;
  private static final float[][] KEPT = kept();

  private long[] keys = new long[64];
  private int[] slots = new int[64];
  private long[] keyOf = new long[16];
  private int[] last = new int[16];
  private int[] count = new int[16];
  private float[] faded = new float[16 * FADES];
  private int size;

  Traces() {
    Arrays.fill(slots, NONE);
  }

  private static float[][] kept() {
    float[][] kept = new float[FADES][LONGEST];
    for (int fade = 0; fade < FADES; fade++) {
      for (int age = 0; age < LONGEST; age++) {
        kept[fade][age] = (float) Math.pow(2, -age / HALF_LIVES[fade]);
      }
    }
    return kept;
  }

  /** Notes one more sighting; answers the key's slot. Days never go back. */
  int see(long key, int day) {
    int slot = slotOf(key, day);
    count[slot]++;
    int age = Math.min(day - last[slot], LONGEST - 1);
    for (int fade = 0; fade < FADES; fade++) {
      faded[slot * FADES + fade] = faded[slot * FADES + fade] * KEPT[fade][age] + 1;
    }
    last[slot] = day;
    return slot;
  }

  /** Notes one more sighting; answers whether it is the first. */
  boolean isFirst(long key, int day) {
    int known = size;
    see(key, day);
    return size > known;
  }

  /** The slot of a key, or {@link #NONE}. */
  int find(long key) {
    int at = start(key);
    while (slots[at] != NONE) {
      if (keys[at] == key) {
        return slots[at];
      }
      at = (at + 1) & (slots.length - 1);
    }
    return NONE;
  }

  int size() {
    return size;
  }

  long key(int slot) {
    return keyOf[slot];
  }

  int count(int slot) {
    return slot == NONE ? 0 : count[slot];
  }

  /** Steps since the last sighting; for a slot that is none, {@code never}. */
  int age(int slot, int now, int never) {
    return slot == NONE ? never : now - last[slot];
  }

  float faded(int slot, int fade, int now) {
    return slot == NONE
        ? 0
        : faded[slot * FADES + fade] * KEPT[fade][Math.min(now - last[slot], LONGEST - 1)];
  }

  private int slotOf(long key, int day) {
    int slot = find(key);
    return slot == NONE ? enter(key, day) : slot;
  }

  private int enter(long key, int day) {
    if (size * 2 >= slots.length) {
      rehash();
    }
    if (size == last.length) {
      keyOf = Arrays.copyOf(keyOf, size * 2);
      last = Arrays.copyOf(last, size * 2);
      count = Arrays.copyOf(count, size * 2);
      faded = Arrays.copyOf(faded, size * 2 * FADES);
    }
    keyOf[size] = key;
    last[size] = day;
    place(key, size);
    return size++;
  }

  private void place(long key, int slot) {
    int at = start(key);
    while (slots[at] != NONE) {
      at = (at + 1) & (slots.length - 1);
    }
    keys[at] = key;
    slots[at] = slot;
  }

  private void rehash() {
    keys = new long[keys.length * 2];
    slots = new int[slots.length * 2];
    Arrays.fill(slots, NONE);
    for (int slot = 0; slot < size; slot++) {
      place(keyOf[slot], slot);
    }
  }

  private int start(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (slots.length - 1);
  }
}
