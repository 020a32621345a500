package org.brinkwatch.read;

import java.util.Set;
import org.brinkwatch.event.Article;

/**
 * Plain text, kept character for character but for three things: a byte order mark is dropped, line
 * ends become {@code \n}, and text that was encoded twice is decoded twice where that is certain.
 */
final class PlainText implements Format {
  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text", "md", "markdown");
  }

  @Override
  public boolean fits(Document document) {
    return false; // nothing in a text says that it is one; it is what remains
  }

  @Override
  public Article read(Document document) throws Unreadable {
    Binary.refuse(document.bytes());
    return article(document.name(), Decoding.of(document.bytes(), document.charset()));
  }

  /**
   * The article that a text is.
   *
   * @throws Unreadable if the text is blank
   */
  static Article article(String id, String text) throws Unreadable {
    if (Marks.isBlank(text)) {
      throw new Unreadable("is empty", "expected the text of an article");
    }
    return Masthead.article(id, text, Parts.of(text, Layout.blocks(text)));
  }
}
