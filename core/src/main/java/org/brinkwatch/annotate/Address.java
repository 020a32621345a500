package org.brinkwatch.annotate;

/** Finds web and mail addresses in a chunk of text. */
final class Address {
  private Address() {}

  /** Where the address ends that starts at a place; that place where none does. */
  static int end(Plain text, int at, int end) {
    if (at > 0 && Letters.isWord(text.at(at - 1))) {
      return at;
    }
    boolean address =
        startsWith(text, at, end, "http://")
            || startsWith(text, at, end, "https://")
            || startsWith(text, at, end, "www.")
            || isMail(text, at, end)
            || isHost(text, at, end);
    return address ? trimmed(text, at, end) : at;
  }

  private static boolean startsWith(Plain text, int at, int end, String prefix) {
    return end - at > prefix.length() && text.form(at, at + prefix.length()).equals(prefix);
  }

  private static boolean isMail(Plain text, int at, int end) {
    int to = at;
    while (to < end && to - at < 64 && isMailMark(text.at(to))) {
      to++;
    }
    return to > at && to + 1 < end && text.at(to) == '@' && Letters.isWord(text.at(to + 1));
  }

  private static boolean isMailMark(char c) {
    return Letters.isWord(c) || c == '.' || c == '-' || c == '+';
  }

  /** "un.org", "bbc.co.uk/news": lower case up to a known kind of ending. */
  private static boolean isHost(Plain text, int at, int end) {
    int to = at;
    int dot = -1;
    while (to < end && to - at < 64 && isHostMark(text.at(to))) {
      dot = text.at(to) == '.' && to + 1 < end && isHostMark(text.at(to + 1)) ? to : dot;
      to++;
    }
    return dot > at && isEnding(text.form(dot + 1, to).replaceAll("[.]+$", ""));
  }

  private static boolean isHostMark(char c) {
    return (c >= 'a' && c <= 'z') || Letters.isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isEnding(String domain) {
    return switch (domain) {
      case "com",
          "org",
          "net",
          "gov",
          "edu",
          "int",
          "mil",
          "info",
          "eu",
          "uk",
          "ru",
          "ua",
          "rs",
          "de",
          "fr",
          "cn",
          "news",
          "tv",
          "io" ->
          true;
      default -> false;
    };
  }

  private static int trimmed(Plain text, int at, int end) {
    int to = at;
    while (to < end && text.at(to) != '"' && text.at(to) != '<' && text.at(to) != '>') {
      to++;
    }
    while (to > at + 1 && !Letters.isWord(text.at(to - 1)) && text.at(to - 1) != '/') {
      to--;
    }
    return to;
  }
}
