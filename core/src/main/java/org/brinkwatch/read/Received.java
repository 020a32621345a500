package org.brinkwatch.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Article;

/** Bytes that someone sent, with what the sender said of them; the bytes themselves go first. */
public final class Received {
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "text/html", "html",
          "application/xhtml+xml", "xhtml",
          "application/pdf", "pdf",
          "text/plain", "txt",
          "text/markdown", "md",
          "message/rfc822", "eml");

  private final Document document;

  /**
   * Something received.
   *
   * @param type the media type in lower case, without parameters; empty if the sender said nothing
   * @param charset as the sender wrote it; empty if the sender said nothing
   */
  public Received(String type, String charset, byte[] bytes) {
    String name = "page." + EXTENSIONS.getOrDefault(type, "html");
    this.document = new Document(name, bytes, isKnown(charset) ? charset : "");
  }

  /**
   * The article in it.
   *
   * @param where what a problem is said to be in
   * @param id of the article
   */
  public Reading article(String where, String id) {
    Reading reading = Inputs.reading(where, document, ReadOptions.DEFAULT_MAX_BYTES);
    return reading instanceof Reading.Ok ok ? new Reading.Ok(named(ok.article(), id)) : reading;
  }

  /** All of it as text, if there is a way to read it as that. */
  public Optional<String> text() {
    try {
      return Optional.of(Decoding.of(document.bytes(), Html.charset(document)));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static Article named(Article article, String id) {
    return new Article(
        id,
        article.title(),
        article.outlet(),
        article.language().isEmpty() ? English.language(article.text()) : article.language(),
        article.published(),
        article.url(),
        article.text(),
        article.blocks());
  }

  private static boolean isKnown(String charset) {
    try {
      return !charset.isEmpty() && Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
