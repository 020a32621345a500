package org.brinkwatch.code.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words as they are compared: without accents, dots and apostrophes, and cut at hyphens. */
final class Spelling {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('ð', "d"),
          Map.entry('Ð', "D"),
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('ı', "i"),
          Map.entry('ə', "a"),
          Map.entry('Ə', "A"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "Ae"),
          Map.entry('œ', "oe"),
          Map.entry('Œ', "Oe"),
          Map.entry('þ', "th"),
          Map.entry('Þ', "Th"));

  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "the", "of", "and", "for", "de", "la", "le", "bin", "ibn", "ben", "van",
          "von", "der", "ul", "ut", "ur", "ud", "e", "i", "wa", "in", "on");

  /** Longer words in capitals are a name written loudly, shorter ones an abbreviation. */
  private static final int SHORTEST_SHOUT = 4;

  private Spelling() {}

  /** The comparable pieces of a word; none for a hyphen or apostrophe that stands alone. */
  static List<String> pieces(String word) {
    return isPlain(word) ? List.of(word) : cut(word);
  }

  private static List<String> cut(String word) {
    List<String> pieces = new ArrayList<>(2);
    StringBuilder piece = new StringBuilder();
    String plain = plain(word);
    int end = plain.endsWith("'s") || plain.endsWith("'S") ? plain.length() - 2 : plain.length();
    for (int at = 0; at < end; at++) {
      char letter = plain.charAt(at);
      if (letter == '-') {
        flush(piece, pieces);
      } else if (letter != '.' && letter != '\'') {
        piece.append(letter);
      }
    }
    flush(piece, pieces);
    if (end < plain.length()) {
      pieces.add("'s");
    }
    return pieces;
  }

  static List<String> piecesOf(List<String> words) {
    List<String> pieces = new ArrayList<>(words.size() + 2);
    words.forEach(word -> pieces.addAll(pieces(word)));
    return pieces;
  }

  static List<String> words(String phrase) {
    return parts(phrase, ' ');
  }

  /** What stands between the separators, without blanks around it; empty parts are left out. */
  static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>(4);
    int from = 0;
    while (from <= text.length()) {
      int at = text.indexOf(separator, from);
      int end = at < 0 ? text.length() : at;
      String part = text.substring(from, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      from = end + 1;
    }
    return parts;
  }

  static String folded(String piece) {
    return piece.toLowerCase(Locale.ROOT);
  }

  /** Whether a piece of a text may be that piece of a name, which it equals but for its case. */
  static boolean sameCase(String name, String text, boolean headline) {
    return name.equals(text)
        || (isUpper(text) && (headline || text.length() >= SHORTEST_SHOUT))
        || name.equals(lowerFirst(text))
        || (PARTICLES.contains(text) && text.equals(folded(name)));
  }

  static boolean isUpper(String text) {
    boolean letters = false;
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
      letters |= Character.isUpperCase(text.charAt(at));
    }
    return letters;
  }

  static boolean says(String phrase, String word) {
    return words(folded(phrase)).contains(word);
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : folded(text.substring(0, 1)) + text.substring(1);
  }

  private static void flush(StringBuilder piece, List<String> pieces) {
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
      piece.setLength(0);
    }
  }

  /** Latin letters without marks, one sort of apostrophe, one of hyphen. */
  private static String plain(String word) {
    if (word.equals("&")) {
      return "and";
    }
    return isAscii(word) ? word : withoutMarks(Normalizer.normalize(word, Normalizer.Form.NFD));
  }

  private static String withoutMarks(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      plain.append(plain(word.charAt(at)));
    }
    return plain.toString();
  }

  private static String plain(char letter) {
    return switch (letter) {
      case '‘', '’', '‛', 'ʻ', 'ʼ', 'ʾ', 'ʿ', '´', '′', '`' -> "'";
      case '\u2010', '\u2011' -> "-";
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff' -> "";
      default -> isMark(letter) ? "" : LETTERS.getOrDefault(letter, String.valueOf(letter));
    };
  }

  private static boolean isMark(char letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /** Nearly all words; a shortcut that saves most of the time. */
  private static boolean isPlain(String word) {
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (!(letter >= 'a' && letter <= 'z') && !(letter >= 'A' && letter <= 'Z')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static boolean isAscii(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) > 127 || word.charAt(at) == '`') {
        return false;
      }
    }
    return true;
  }
}
