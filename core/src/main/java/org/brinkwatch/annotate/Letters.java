package org.brinkwatch.annotate;

/** What kind of character a character is to the tokenizer, in any language's letters. */
final class Letters {
  private Letters() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether nothing is seen of it: controls, zero-width marks, and halves of nothing. */
  static boolean isUnseen(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  /** Letters, digits, and the marks and halves of characters that belong to them. */
  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '_';
  }

  static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return Character.isUpperCase(c);
  }

  static boolean isFinal(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  static boolean isOpening(char c) {
    return c == '(' || c == '[' || c == '{' || c == '<';
  }

  static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '}' || c == '>';
  }
}
