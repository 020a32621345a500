package org.brinkwatch.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Structures in Thrift's compact protocol, as far as Parquet's own need it. */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Fields go in the order of their numbers. */
  private void field(int number, int type) {
    out.write(((number - last) << 4) | type);
    last = number;
  }

  void number(int field, int value) {
    field(field, I32);
    varint((value << 1) ^ (value >> 31));
  }

  void large(int field, long value) {
    field(field, I64);
    varint((value << 1) ^ (value >> 63));
  }

  void words(int field, String words) {
    field(field, BINARY);
    item(words);
  }

  void item(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  void item(int value) {
    varint((value << 1) ^ (value >> 31));
  }

  void structs(int field, int size) {
    list(field, size, STRUCT);
  }

  void words(int field, int size) {
    list(field, size, BINARY);
  }

  void numbers(int field, int size) {
    list(field, size, I32);
  }

  private void list(int field, int size, int type) {
    field(field, LIST);
    if (size < LONG_LIST) {
      out.write((size << 4) | type);
    } else {
      out.write((LONG_LIST << 4) | type);
      varint(size);
    }
  }

  /** A structure as a field, to be ended with {@link #end}. */
  void begin(int field) {
    field(field, STRUCT);
    begin();
  }

  /** A structure as an item of a list. */
  void begin() {
    outer.push(last);
    last = 0;
  }

  void end() {
    stop();
    last = outer.pop();
  }

  /** Ends the outermost structure. */
  void stop() {
    out.write(0);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
