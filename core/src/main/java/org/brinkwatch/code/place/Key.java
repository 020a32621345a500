package org.brinkwatch.code.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The form under which a name is looked up; tools/gazetteer/derive.py does the same. */
final class Key {
  private static final int LONGEST_NAME = 80;
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}");
  private static final String APOSTROPHES = "'’‘ʻʼ`´ʿʾ′ʹ.";
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          Map.entry('ə', "a"),
          Map.entry('ħ', "h"),
          Map.entry('ŋ', "n"));

  private Key() {}

  /** Without case, accents, apostrophes and hyphens; empty for what no place is called. */
  static String of(String name) {
    if (name.length() > LONGEST_NAME) {
      return "";
    }
    String bare = POSSESSIVE.matcher(name.strip()).replaceFirst("");
    String marked = decomposed(bare).toLowerCase(Locale.ROOT);
    var letters = new StringBuilder(marked.length());
    marked.codePoints().forEach(c -> append(letters, c));
    var key = new StringJoiner(" ");
    for (String word : letters.toString().strip().split(" +", -1)) {
      key.add(word.equals("st") ? "saint" : word);
    }
    return key.toString();
  }

  private static String decomposed(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 128);
    return ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
  }

  /** The abbreviation a name written in capitals may be, as US or U.S.; else empty. */
  static String abbreviation(String name) {
    if (name.length() > LONGEST_NAME) {
      return "";
    }
    String letters = POSSESSIVE.matcher(name.strip()).replaceFirst("").replace(".", "");
    return ABBREVIATION.matcher(letters).matches() ? letters : "";
  }

  private static void append(StringBuilder letters, int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || APOSTROPHES.indexOf(c) >= 0) {
      return;
    }
    if (!Character.isLetterOrDigit(c)) {
      letters.append(' ');
    } else if (Character.isBmpCodePoint(c) && LETTERS.containsKey((char) c)) {
      letters.append(LETTERS.get((char) c));
    } else {
      letters.appendCodePoint(c);
    }
  }
}
