package org.brinkwatch.watch.alert;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinkwatch.watch.Json;

/**
 * A file of JSON lines to which lines are only added, each on the disk before the next is. A line
 * that was cut off by a crash is passed over. One program at a time.
 */
final class Journal implements Closeable {
  private final FileChannel channel;
  private final List<Map<String, String>> lines;

  private Journal(FileChannel channel, List<Map<String, String>> lines) {
    this.channel = channel;
    this.lines = List.copyOf(lines);
  }

  /**
   * @throws IOException if the file cannot be written, or another program is at it
   */
  static Journal open(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, file);
      return new Journal(channel, read(channel));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Held until the channel is closed. */
  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // said below
    }
    throw new IOException(file + ": another brinkwatch is sending alerts from this outbox");
  }

  /** Leaves the channel at its end, on a line of its own. */
  private static List<Map<String, String>> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // until all is read
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    channel.position(bytes.position());
    if (!text.isEmpty() && !text.endsWith("\n")) {
      write(channel, "\n");
    }
    List<Map<String, String>> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      try {
        lines.add(Json.fields(line));
      } catch (IOException e) {
        // cut off by a crash: what it would have said did not come to be known
      }
    }
    return lines;
  }

  /** What stood in it when it was opened. */
  List<Map<String, String>> lines() {
    return lines;
  }

  void add(Map<String, String> fields) throws IOException {
    String line =
        Json.object(
            json -> {
              for (Map.Entry<String, String> field : fields.entrySet()) {
                json.put(field.getKey(), field.getValue());
              }
            });
    write(channel, line + "\n");
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
