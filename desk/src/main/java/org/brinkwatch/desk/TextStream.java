package org.brinkwatch.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 to a writer; a character may come in two pieces. */
final class TextStream extends OutputStream {
  private static final int LONGEST = 4;

  private final Writer out;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer chars = CharBuffer.allocate(1 << 13);
  private ByteBuffer rest = ByteBuffer.allocate(0);

  TextStream(Writer out) {
    this.out = out;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
    in.put(rest).put(bytes, offset, length).flip();
    boolean full = true;
    while (full) {
      full = decoder.decode(in, chars, false).isOverflow();
      out.write(chars.array(), 0, chars.position());
      chars.clear();
    }
    if (in.remaining() >= LONGEST) {
      throw new IOException("no UTF-8");
    }
    rest = in;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
