package org.brinkwatch.watch.redline;

import java.util.Arrays;

/** Epoch days, each as often as it was added, in order. */
final class Days {
  private int[] days = new int[16];
  private int size;

  void add(int day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
    }
    int at = from(day + 1);
    System.arraycopy(days, at, days, at + 1, size - at);
    days[at] = day;
    size++;
  }

  void remove(int day) {
    int at = from(day);
    if (at < size && days[at] == day) {
      System.arraycopy(days, at + 1, days, at, size - at - 1);
      size--;
    }
  }

  /** Both ends included. */
  boolean any(int first, int last) {
    int at = from(first);
    return at < size && days[at] <= last;
  }

  /** The index of the first that is not before the day. */
  private int from(int day) {
    if (size == 0 || days[size - 1] < day) {
      return size; // most come in order
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
