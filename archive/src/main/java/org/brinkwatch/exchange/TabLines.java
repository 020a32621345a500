package org.brinkwatch.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of cells with tabs between them and no quotes. A line that is no UTF-8 is read as ISO
 * 8859-1, in which ICEWS was written. Only the cells that are asked for become strings.
 */
final class TabLines implements Lines, Cells {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private byte[] line = new byte[1 << 12];
  private int length;
  private int[] ends = new int[64];
  private int count;
  private Charset charset = StandardCharsets.ISO_8859_1;
  private long number;

  TabLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  @Override
  public boolean next() throws IOException, BadCell {
    do {
      if (!fill()) {
        return false;
      }
    } while (length == 0);
    split();
    return true;
  }

  private boolean fill() throws IOException, BadCell {
    length = 0;
    boolean tooLong = false;
    boolean any = false;
    while (true) {
      if (position == filled) {
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, BUFFER));
        if (filled == 0) {
          break;
        }
      }
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      tooLong |= length + end - position > longest;
      if (!tooLong) {
        keep(end);
      }
      boolean whole = end < filled;
      position = whole ? end + 1 : end;
      if (whole) {
        break;
      }
    }
    if (any) {
      number++;
    }
    if (tooLong) {
      throw new BadCell("", "a very long line", "at most " + longest + " bytes");
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return any;
  }

  private void keep(int end) {
    int more = end - position;
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
    }
    System.arraycopy(buffer, position, line, length, more);
    length += more;
  }

  private void split() {
    count = 0;
    boolean plain = true;
    for (int i = 0; i < length; i++) {
      if (line[i] == '\t') {
        end(i);
      } else if (line[i] < 0) {
        plain = false;
      }
    }
    end(length);
    charset = plain || !isUtf8() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  private void end(int at) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = at;
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The whole line. */
  String line() {
    return new String(line, 0, length, charset);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Cells cells() {
    return this;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public String cell(int place) {
    int begin = place == 0 ? 0 : ends[place - 1] + 1;
    return new String(line, begin, ends[place] - begin, charset);
  }
}
