package org.brinkwatch.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What was fetched, skipped and why: a line of JSON for each, added to a file, and told. */
public final class FetchLog implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final FileChannel file;
  private final InstantSource clock;
  private final Consumer<Entry> listener;

  /** What an entry is about. */
  public enum Kind {
    FEED,
    ITEM,
    PAGE
  }

  /** How it went. */
  public enum Outcome {
    FETCHED,
    UNCHANGED,
    EMPTY,
    SKIPPED,
    WAITING,
    FAILED
  }

  /**
   * One thing that was fetched, or not.
   *
   * @param feed that it is of; empty if of none
   * @param url empty where there is none
   * @param why and what else is to be known; may be empty
   */
  public record Entry(Kind kind, Outcome outcome, String feed, String url, String why) {
    private static final int LONGEST = 500;

    /** Words of strangers are among it; none may steer a terminal. */
    public Entry {
      String line = why.replaceAll("\\p{Cc}+", " ").strip();
      why = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
  }

  private FetchLog(FileChannel file, InstantSource clock, Consumer<Entry> listener) {
    this.file = file;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * A log that adds to a file and makes it if it is not there.
   *
   * @param listener is told each entry, too
   */
  public static FetchLog open(Path file, InstantSource clock, Consumer<Entry> listener)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new FetchLog(
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
        clock,
        listener);
  }

  synchronized void add(Entry entry) throws IOException {
    ByteBuffer line = ByteBuffer.wrap((line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      file.write(line);
    }
    listener.accept(entry);
  }

  private String line(Entry entry) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("at", clock.instant().toString());
      json.writeStringField("kind", entry.kind().name());
      json.writeStringField("outcome", entry.outcome().name());
      json.writeStringField("feed", entry.feed());
      json.writeStringField("url", entry.url());
      json.writeStringField("why", entry.why());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
