package org.brinkwatch.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Problem;

/**
 * Articles as JSON lines: an object a line with id, title, outlet, url, published, language and
 * text, of which only text is required. A bad line is a problem with its number, and the next line
 * is read.
 */
final class JsonLines implements Iterator<Reading> {
  private static final Pattern START =
      Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*\\{(?!\\\\rtf)");
  private final String where;
  private final String name;
  private final InputStream in;
  private final long maxBytes;
  private int line;
  private Optional<Reading> next = Optional.empty();
  private boolean done;

  /** The lines of a stream that is read to its end and closed. */
  JsonLines(String where, String name, InputStream in, long maxBytes) {
    this.where = where;
    this.name = name;
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Whether a document that starts so is JSON lines: its first mark is a brace. */
  static boolean start(String head) {
    return START.matcher(head).find();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !done) {
      next = advance();
    }
    return next.isPresent();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Reading reading = next.orElseThrow();
    next = Optional.empty();
    return reading;
  }

  /** What the next line is; empty for a blank one. */
  private Optional<Reading> advance() {
    line++;
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean whole = readLine(bytes);
      if (!whole) {
        return failed("is longer than " + maxBytes + " bytes", "split it or leave it out");
      }
      String text = Decoding.tidy(bytes.toString(StandardCharsets.UTF_8));
      return Marks.isBlank(text) ? Optional.empty() : Optional.of(reading(text));
    } catch (IOException e) {
      done = true;
      return failed("cannot be read further: " + e.getMessage(), "");
    }
  }

  /** Reads up to the line's end; false if the line was too long to keep. */
  private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
    boolean whole = true;
    int value = in.read();
    while (value >= 0 && value != '\n') {
      whole &= bytes.size() < maxBytes;
      if (whole) {
        bytes.write(value);
      }
      value = in.read();
    }
    if (value < 0) {
      done = true;
      in.close();
    }
    return whole;
  }

  private Reading reading(String text) {
    try {
      if (Json.parse(text) instanceof Map<?, ?> object) {
        return new Reading.Ok(article(object));
      }
      return failed("is not a JSON object", "expected {\"text\": ...}").orElseThrow();
    } catch (JsonProcessingException e) {
      return failed("is not JSON: " + e.getOriginalMessage(), "one object a line").orElseThrow();
    } catch (IOException e) {
      return failed("is not JSON: " + e.getMessage(), "one object a line").orElseThrow();
    } catch (Unreadable e) {
      return new Reading.Failed(e.at(where, line));
    }
  }

  private Article article(Map<?, ?> object) throws Unreadable {
    String text = Decoding.tidy(Json.text(object, "text"));
    if (Marks.isBlank(text)) {
      throw new Unreadable("has no text", "expected a field 'text' with the article's text");
    }
    String published = Json.text(object, "published");
    if (!published.isBlank() && Dates.in(published).isEmpty()) {
      throw new Unreadable(
          "has no day in 'published': '" + published + "'", "expected one like 2024-05-03");
    }
    String id = Json.text(object, "id");
    Article found = PlainText.article(id.isEmpty() ? name + ":" + line : id, text);
    return new Article(
        found.id(),
        or(Json.text(object, "title"), found.title()),
        or(Json.text(object, "outlet"), found.outlet()),
        or(Languages.code(Json.text(object, "language")), found.language()),
        Dates.in(published).or(found::published),
        or(Json.text(object, "url"), found.url()),
        text,
        titled(found, Json.text(object, "title")));
  }

  private static List<Block> titled(Article found, String title) {
    return title.isEmpty() || title.equals(found.title())
        ? found.blocks()
        : Parts.withoutTitle(found.blocks());
  }

  private static String or(String first, String second) {
    return first.isBlank() ? second : first;
  }

  private Optional<Reading> failed(String what, String remedy) {
    return Optional.of(new Reading.Failed(new Problem(where, line, what, remedy)));
  }
}
