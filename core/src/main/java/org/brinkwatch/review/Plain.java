package org.brinkwatch.review;

/** Words from outside as one harmless line: no control characters, no line breaks. */
final class Plain {
  private Plain() {}

  /**
   * With white space made single spaces, and without controls that steer a terminal or turn text.
   */
  static String line(String words) {
    StringBuilder line = new StringBuilder(words.length());
    words.codePoints().forEach(point -> append(line, point));
    return line.toString().strip();
  }

  private static void append(StringBuilder line, int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point) || isControl(point)) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (!turnsText(point)) {
      line.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point);
    }
  }

  private static boolean isControl(int point) {
    return Character.getType(point) == Character.CONTROL;
  }

  private static boolean turnsText(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /** At most so many code points, cut at a space where there is one near. */
  static String cut(String words, int limit) {
    String line = line(words);
    if (line.codePointCount(0, line.length()) <= limit) {
      return line;
    }
    String head = line.substring(0, line.offsetByCodePoints(0, limit));
    int space = head.lastIndexOf(' ');
    return (space > head.length() / 2 ? head.substring(0, space) : head).strip() + " …";
  }

  /** Without half surrogate pairs, which no encoding can hold. */
  static String whole(String value) {
    StringBuilder whole = new StringBuilder(value.length());
    value
        .codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
