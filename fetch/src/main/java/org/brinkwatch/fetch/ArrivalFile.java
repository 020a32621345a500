package org.brinkwatch.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.brinkwatch.event.Article;
import org.brinkwatch.read.Json;

/**
 * Articles that have come in as JSON lines, in the form that they are read in again. A line that
 * was cut off the last time is removed, and no article stands in the file twice.
 */
public final class ArrivalFile implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final FileChannel file;
  private final Set<String> ids;

  private ArrivalFile(FileChannel file, Set<String> ids) {
    this.file = file;
    this.ids = ids;
  }

  /** The file, made if it is not there. */
  public static ArrivalFile open(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    file.truncate(endOfLastLine(file));
    file.position(file.size());
    return new ArrivalFile(file, ids(path));
  }

  /** Adds an article; false if it is there. */
  public boolean add(Arrival arrival) {
    if (!ids.add(arrival.article().id())) {
      return false;
    }
    try {
      ByteBuffer line = ByteBuffer.wrap((line(arrival) + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        file.write(line);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String line(Arrival arrival) {
    Article article = arrival.article();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", article.id());
      words(json, "title", article.title());
      words(json, "outlet", article.outlet());
      words(json, "language", article.language());
      words(json, "published", article.published().map(LocalDate::toString).orElse(""));
      json.writeStringField("published_by", arrival.published().source().toString());
      words(json, "published_doubted", arrival.published().quarantined());
      words(json, "url", article.url());
      words(json, "feed", arrival.feed());
      words(json, "note", arrival.note());
      json.writeStringField("text", article.text());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private static void words(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private static long endOfLastLine(FileChannel file) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long end = file.size(); end > 0; end--) {
      one.clear();
      file.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  private static Set<String> ids(Path path) throws IOException {
    Set<String> ids = new HashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Json.parse(line) instanceof Map<?, ?> object) {
          ids.add(Json.text(object, "id"));
        }
      }
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
