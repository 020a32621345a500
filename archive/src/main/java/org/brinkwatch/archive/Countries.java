package org.brinkwatch.archive;

/** Country codes of three letters as small numbers; what is none is 0. */
final class Countries {
  private static final int LETTERS = 27;

  private Countries() {}

  static int key(String code) {
    if (code.length() != 3) {
      return 0;
    }
    int key = 0;
    for (int i = 0; i < 3; i++) {
      int letter = code.charAt(i) - 'A' + 1;
      if (letter < 1 || letter >= LETTERS) {
        return 0;
      }
      key = key * LETTERS + letter;
    }
    return key;
  }

  static String code(int key) {
    if (key == 0) {
      return "";
    }
    char[] letters = new char[3];
    int rest = key;
    for (int i = 2; i >= 0; i--) {
      letters[i] = (char) ('A' - 1 + rest % LETTERS);
      rest /= LETTERS;
    }
    return new String(letters);
  }
}
