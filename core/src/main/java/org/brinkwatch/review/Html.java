package org.brinkwatch.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Builds HTML so that nothing from outside can become markup: names of elements and attributes come
 * from the code, text and values are escaped.
 */
final class Html {
  private static final Set<String> EMPTY = Set.of("meta", "br", "input", "hr");
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element with attributes as name, value, name, value; one with the value "" is bare.
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    if (!EMPTY.contains(element)) {
      open.push(element);
    }
    return this;
  }

  Html text(String words) {
    escape(words);
    return this;
  }

  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Opens, fills and closes an element. */
  Html leaf(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  /** Starts a new line of the source, so that two pages can be compared line by line. */
  Html line() {
    out.append('\n');
    return this;
  }

  /** Our own script or style, which is not escaped, and so must not end its element. */
  Html raw(String code) {
    if (code.contains("</")) {
      throw new IllegalArgumentException("would end its element: " + code);
    }
    out.append(code);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      i += Character.charCount(point);
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append((char) point);
        default -> out.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
      }
    }
  }

  private static boolean isAllowed(int point) {
    int type = Character.getType(point);
    return type != Character.SURROGATE && type != Character.CONTROL && (point & 0xFFFE) != 0xFFFE;
  }
}
