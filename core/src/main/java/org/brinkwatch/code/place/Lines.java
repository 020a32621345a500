package org.brinkwatch.code.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The lines of a packed text file behind its header, by number, and by first field where the file
 * is sorted. They stay one array of bytes: building a hundred thousand objects costs more than all
 * look-ups of a run.
 */
final class Lines {
  private final byte[] bytes;
  private final int[] starts;

  private Lines(byte[] bytes) {
    this.bytes = bytes;
    this.starts = starts(bytes);
  }

  /** The resource of that name in this package. */
  static Lines resource(String name) {
    try (InputStream packed = Lines.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new IllegalStateException("no resource '" + name + "' beside " + Lines.class);
      }
      return new Lines(new GZIPInputStream(packed, 1 << 16).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return starts.length - 1;
  }

  String[] fields(int line) {
    int from = starts[line];
    int length = starts[line + 1] - from - 1;
    return new String(bytes, from, length, StandardCharsets.UTF_8).split("\t", -1);
  }

  /** Number of the first line whose text is not before the prefix, in order of UTF-8 bytes. */
  int firstFrom(byte[] prefix) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareLine(middle, prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean startsWith(int line, byte[] prefix) {
    int from = line < size() ? starts[line] : bytes.length;
    int to = from + prefix.length;
    return to <= bytes.length && Arrays.equals(bytes, from, to, prefix, 0, prefix.length);
  }

  private int compareLine(int line, byte[] prefix) {
    return Arrays.compareUnsigned(bytes, starts[line], starts[line + 1], prefix, 0, prefix.length);
  }

  private static int[] starts(byte[] bytes) {
    var starts = new int[1 << 17];
    int count = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        starts = count < starts.length ? starts : Arrays.copyOf(starts, 2 * count);
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
