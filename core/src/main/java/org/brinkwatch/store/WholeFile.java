package org.brinkwatch.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A file that is there whole or not at all: written beside its place under the name {@code
 * <name>.part}, brought to the disk, then moved. Where it fails, what stood there before still
 * stands. One writer at a time.
 */
public final class WholeFile {
  private final Path file;

  public WholeFile(Path file) {
    this.file = file;
  }

  /** Something that writes bytes. */
  @FunctionalInterface
  public interface Bytes {
    void write(OutputStream out) throws IOException;
  }

  /** Writes the text in UTF-8, as it is. */
  public void write(String text) throws IOException {
    text(out -> out.write(text));
  }

  /** Writes bytes as they come. */
  public void write(Bytes body) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      fill(part, body);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes the lines in UTF-8, each with a line feed, as they come: none is kept in memory. */
  public void lines(Stream<String> lines) throws IOException {
    text(
        out -> {
          for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            out.write(each.next());
            out.write('\n');
          }
        });
  }

  private void text(Body body) throws IOException {
    write(
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          body.write(out);
          out.flush();
        });
  }

  private static void fill(Path part, Bytes body) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      body.write(out);
      out.flush();
      channel.force(true);
    }
  }

  private interface Body {
    void write(Writer out) throws IOException;
  }
}
