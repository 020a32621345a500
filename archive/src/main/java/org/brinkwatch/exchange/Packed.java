package org.brinkwatch.exchange;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file as the tables in it: itself, what it holds with gzip, or each table of a zip. */
final class Packed {
  private static final int BUFFER = 1 << 16;

  private Packed() {}

  /** What is done with a table. */
  interface Reader {
    void read(String name, InputStream table) throws IOException;
  }

  /**
   * Hands on each table, unpacked as it is read.
   *
   * @throws TooMuch where it unpacks to more than the limits allow
   */
  static void each(Path file, ImportOptions.Limits limits, Reader reader) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (Counted packed = new Counted(Files.newInputStream(file));
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER)) {
      in.mark(4);
      byte[] magic = in.readNBytes(4);
      in.reset();
      if (startsWith(magic, 0x1f, 0x8b)) {
        reader.read(name, new Bounded(new GZIPInputStream(in, BUFFER), packed, limits));
      } else if (startsWith(magic, 'P', 'K')) {
        zip(name, new ZipInputStream(in), packed, limits, reader);
      } else {
        reader.read(name, in);
      }
    }
  }

  private static void zip(
      String name, ZipInputStream zip, Counted packed, ImportOptions.Limits limits, Reader reader)
      throws IOException {
    Bounded bounded = new Bounded(zip, packed, limits);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (isTable(entry)) {
        reader.read(name + "!" + entry.getName(), bounded);
      }
      bounded.skipRest(); // or getNextEntry would unpack it unbounded
    }
  }

  private static boolean isTable(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return !entry.isDirectory()
        && !name.startsWith("__macosx/")
        && name.matches(".*\\.(csv|tsv|tab|txt)");
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /** It unpacks to more than is sane. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
      super(what);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** What is unpacked, as long as it is not too much. Closing it closes nothing. */
  private static final class Bounded extends FilterInputStream {
    private final Counted packed;
    private final ImportOptions.Limits limits;
    private long count;

    Bounded(InputStream in, Counted packed, ImportOptions.Limits limits) {
      super(in);
      this.packed = packed;
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      if (count > limits.unpacked()) {
        throw new TooMuch("it unpacks to more than " + limits.unpacked() + " bytes");
      }
      if (count > ImportOptions.Limits.FREE && count / limits.ratio() > packed.count) {
        throw new TooMuch("it unpacks to more than " + limits.ratio() + " times its size");
      }
      return read;
    }

    void skipRest() throws IOException {
      byte[] away = new byte[BUFFER];
      int read = 0;
      while (read >= 0) {
        read = read(away, 0, away.length);
      }
    }

    @Override
    public void close() {
      // the file is closed by the one who opened it
    }
  }
}
