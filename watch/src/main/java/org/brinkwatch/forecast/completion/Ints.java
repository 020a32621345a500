package org.brinkwatch.forecast.completion;

import java.util.Arrays;

/** A list of ints that grows at its end. */
final class Ints {
  private int[] values = new int[4];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  Ints copy() {
    Ints copy = new Ints();
    copy.values = Arrays.copyOf(values, values.length);
    copy.size = size;
    return copy;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
