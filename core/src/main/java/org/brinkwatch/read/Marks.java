package org.brinkwatch.read;

import java.util.regex.Pattern;
import org.brinkwatch.event.Span;

/** What the first and last marks of a stretch of text say. */
final class Marks {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

  private Marks() {}

  /** Whether nothing of this would be seen in print. */
  static boolean isBlank(char mark) {
    return Character.isWhitespace(mark)
        || Character.isSpaceChar(mark)
        || Character.isISOControl(mark)
        || mark == '\u200B'
        || mark == '\uFEFF';
  }

  static boolean isBlank(String text) {
    return text.chars().allMatch(mark -> isBlank((char) mark));
  }

  /** The same range without the blanks at its ends; empty if there is nothing else. */
  static Span trim(String text, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }

  /** Whether a sentence ends here: a final mark, with quotes, brackets and blanks after it. */
  static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char mark = text.charAt(i);
      if (".!?…。؟".indexOf(mark) >= 0) {
        return true;
      }
      if (!isBlank(mark) && "\"'”’»)]*_".indexOf(mark) < 0) {
        return false;
      }
    }
    return false;
  }

  static String[] words(String text) {
    String trimmed = SPACES.matcher(text).replaceAll(" ").strip();
    return trimmed.isEmpty() ? new String[0] : trimmed.split(" ", -1);
  }

  /** On one line, with single spaces. */
  static String line(String text) {
    return String.join(" ", words(text));
  }
}
