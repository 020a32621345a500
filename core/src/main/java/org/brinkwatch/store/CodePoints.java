package org.brinkwatch.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.brinkwatch.event.Span;

/**
 * The way from UTF-16 offsets to code points in one text, built once, asked often. A span that cuts
 * a character in two is widened to the whole character.
 */
final class CodePoints {
  private final int length;
  private final int[] secondHalves;

  CodePoints(String text) {
    length = text.length();
    secondHalves =
        IntStream.range(1, length)
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
  }

  int begin(Span span) {
    return span.begin() - halvesBefore(inside(span).begin() + 1);
  }

  int end(Span span) {
    return span.end() - halvesBefore(inside(span).end());
  }

  private Span inside(Span span) {
    if (span.end() > length) {
      throw new IllegalArgumentException(span + " in a text of " + length);
    }
    return span;
  }

  private int halvesBefore(int offset) {
    int found = Arrays.binarySearch(secondHalves, offset);
    return found < 0 ? -found - 1 : found;
  }
}
