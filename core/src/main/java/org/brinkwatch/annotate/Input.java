package org.brinkwatch.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads little-endian numbers and texts in large pieces. */
final class Input {
  private static final int PIECE = 1 << 20;
  private final byte[] bytes = new byte[PIECE];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  private final InputStream in;

  Input(InputStream in) {
    this.in = in;
  }

  int number() throws IOException {
    return fill(Integer.BYTES).getInt();
  }

  long longNumber() throws IOException {
    return fill(Long.BYTES).getLong();
  }

  long[] longs(int count) throws IOException {
    long[] values = new long[count];
    for (int at = 0; at < count; ) {
      int part = Math.min(count - at, PIECE / Long.BYTES);
      fill(part * Long.BYTES).asLongBuffer().get(values, at, part);
      at += part;
    }
    return values;
  }

  int[] ints(int count) throws IOException {
    int[] values = new int[count];
    for (int at = 0; at < count; ) {
      int part = Math.min(count - at, PIECE / Integer.BYTES);
      fill(part * Integer.BYTES).asIntBuffer().get(values, at, part);
      at += part;
    }
    return values;
  }

  short[] shorts(int count) throws IOException {
    short[] values = new short[count];
    for (int at = 0; at < count; ) {
      int part = Math.min(count - at, PIECE / Short.BYTES);
      fill(part * Short.BYTES).asShortBuffer().get(values, at, part);
      at += part;
    }
    return values;
  }

  private byte[] bytes(int count) throws IOException {
    byte[] values = new byte[count];
    read(values, count);
    return values;
  }

  List<String> lines() throws IOException {
    return List.of(new String(bytes(number()), StandardCharsets.UTF_8).split("\n", -1));
  }

  private ByteBuffer fill(int count) throws IOException {
    read(bytes, count);
    return buffer.clear();
  }

  private void read(byte[] target, int count) throws IOException {
    if (in.readNBytes(target, 0, count) < count) {
      throw new IOException("the model file ends too soon");
    }
  }
}
