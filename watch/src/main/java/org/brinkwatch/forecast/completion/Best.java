package org.brinkwatch.forecast.completion;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Picks the highest of many; of equals, the lower number first. */
final class Best {
  private long[] order = new long[1024];
  private int size;

  /**
   * Notes one.
   *
   * @param score not negative
   */
  void offer(float score, int entity) {
    if (size == order.length) {
      order = Arrays.copyOf(order, size * 2);
    }
    // a float's bits grow with it as long as it isn't negative
    order[size++] = ((long) ~Float.floatToIntBits(score) & 0xFFFFFFFFL) << 32 | entity;
  }

  /** Hands on the best so many, and forgets all. */
  void take(int limit, IntConsumer out) {
    Arrays.sort(order, 0, size);
    int count = Math.min(size, limit);
    size = 0;
    for (int at = 0; at < count; at++) {
      out.accept((int) (order[at] & 0xFFFFFFFFL));
    }
  }
}
