package org.brinkwatch.store;

import java.io.IOException;
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

  /** Writes the text in UTF-8, as it is. */
  public void write(String text) throws IOException {
    write(out -> out.write(text));
  }

  /** Writes the lines in UTF-8, each with a line feed, as they come: none is kept in memory. */
  public void lines(Stream<String> lines) throws IOException {
    write(
        out -> {
          for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            out.write(each.next());
            out.write('\n');
          }
        });
  }

  private void write(Body body) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      fill(part, body);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Path part, Body body) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      body.write(out);
      out.flush();
      channel.force(true);
    }
  }

  private interface Body {
    void write(Writer out) throws IOException;
  }
}
