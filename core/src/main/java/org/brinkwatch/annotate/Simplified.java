package org.brinkwatch.annotate;

import java.util.Set;

/**
 * A word as the models know it: a number is 0, a web address is #hlink#, every kind of currency,
 * quote and hyphen is one kind. Only ASCII and Latin-1 letters have a lower case there.
 *
 * @param form with its capitals
 */
record Simplified(String form, String lower) {
  static final String ADDRESS = "#hlink#";
  private static final Set<String> EXTENSIONS =
      Set.of(
          ("3gp 7z ace ai aif aiff amr asf asp aspx asx avi bat bin bmp bup cab cbr cda cdl cdr chm"
                  + " dat divx dll dmg doc dss dvf dwg eml eps exe fla flv gif gz hqx htm html shtml"
                  + " ifo indd iso jar jsp jpg jpeg lnk log m4a m4b m4p m4v mcd mdb mid mov mp2 mp3"
                  + " mp4 mpg mpeg msi mswmm ogg pdf php png pps ppt ps psd pst ptb pub qbb qbw qxd"
                  + " ram rar rm rmvb rtf sea ses sit sitx sql ss swf tgz tif torrent ttf txt vcd"
                  + " vob wav wma wmv wpd wps xls xml xtm zip")
              .split(" ", -1));

  static Simplified of(String word) {
    String form = isAddress(word) ? ADDRESS : collapse(digits(symbols(word)));
    return new Simplified(form, lower(form));
  }

  private static boolean isAddress(String word) {
    int dot = word.lastIndexOf('.');
    if (dot >= 0 && EXTENSIONS.contains(word.substring(dot + 1))) {
      return true;
    }
    String start = lower(word.substring(0, Math.min(word.length(), 8)));
    return start.startsWith("http://")
        || start.startsWith("https://")
        || start.startsWith("ftp://")
        || start.startsWith("sftp://")
        || hasHost(word);
  }

  /** Whether somewhere a dot stands between a word and two letters, or four numbers have dots. */
  private static boolean hasHost(String word) {
    for (int dot = word.indexOf('.', 1); dot > 0; dot = word.indexOf('.', dot + 1)) {
      boolean host =
          isWord(word.charAt(dot - 1))
              && dot + 2 < word.length()
              && isAlpha(word.charAt(dot + 1))
              && isAlpha(word.charAt(dot + 2));
      if (host || isNumberedHost(word, dot)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumberedHost(String word, int dot) {
    if (dot < 3 || !areDigits(word, dot - 3, dot)) {
      return false;
    }
    int at = dot;
    for (int part = 0; part < 3; part++) {
      if (at >= word.length() || word.charAt(at) != '.') {
        return false;
      }
      int from = ++at;
      while (at < word.length() && at - from < 3 && Letters.isDigit(word.charAt(at))) {
        at++;
      }
      if (at == from) {
        return false;
      }
    }
    return true;
  }

  private static boolean areDigits(String word, int begin, int end) {
    return word.substring(begin, end).chars().allMatch(c -> Letters.isDigit((char) c));
  }

  private static String symbols(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      plain.append(symbol(word.charAt(i)));
    }
    return plain.toString();
  }

  private static char symbol(char c) {
    if ((c >= '\u00a2' && c <= '\u00a5') || (c >= '\u20a0' && c <= '\u20cf')) {
      return '$';
    }
    if (c >= '\u2018' && c <= '\u201b') {
      return '\'';
    }
    if (c >= '\u201c' && c <= '\u201f') {
      return '"';
    }
    boolean hyphen = c >= '\u2010' && c <= '\u2014';
    return hyphen || "\u2022\u2023\u203b\u2043".indexOf(c) >= 0 ? '-' : c;
  }

  /** Numbers become 0, with their signs, separators, currencies and percent. */
  private static String digits(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    char before = 0;
    for (int i = 0; i < word.length(); i++) {
      i = pastCurrency(word, i);
      char here = word.charAt(i);
      if (here == '%' && Letters.isDigit(before)) {
        continue;
      }
      if (joinsNumbers(here) && isBeforeDigit(word, i)) {
        if (Letters.isDigit(before)) {
          i = pastCurrency(word, i + 1);
          continue;
        }
        if (i == 0) {
          i = pastCurrency(word, 1);
          here = word.charAt(i);
        }
      }
      if (!Letters.isDigit(here)) {
        plain.append(here);
      } else if (!Letters.isDigit(before)) {
        plain.append('0');
      }
      before = here;
    }
    return plain.toString();
  }

  private static boolean isBeforeDigit(String word, int at) {
    return at + 1 < word.length() && Letters.isDigit(word.charAt(pastCurrency(word, at + 1)));
  }

  private static int pastCurrency(String word, int at) {
    char here = word.charAt(at);
    boolean sign = here == '$' || here == '#';
    return sign && at + 1 < word.length() && Letters.isDigit(word.charAt(at + 1)) ? at + 1 : at;
  }

  private static boolean joinsNumbers(char c) {
    return ".-+\u00b1,:/=".indexOf(c) >= 0
        || c == '\u2212'
        || c == '\u2213'
        || (c >= '\u221a' && c <= '\u221c');
  }

  /** At most two of the same mark in a row. */
  private static String collapse(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char here = word.charAt(i);
      boolean third =
          i > 1 && isMark(here) && here == word.charAt(i - 1) && here == word.charAt(i - 2);
      if (!third) {
        plain.append(here);
      }
    }
    return plain.toString();
  }

  static String lower(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean capital = isCapital(c) || (c >= '\u00c0' && c <= '\u00de' && c != '\u00d7');
      lower.append(capital ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  /** Its capitals, small letters, digits and marks as A, a, 1 and ., others as x; two in a row. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    int repeated = 0;
    char before = 0;
    for (int i = 0; i < form.length(); i++) {
      char here = shape(form.charAt(i));
      repeated = here == before ? repeated + 1 : 0;
      before = here;
      if (repeated < 2) {
        shape.append(here);
      }
    }
    return shape.toString();
  }

  private static char shape(char c) {
    if (isCapital(c)) {
      return 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return 'a';
    }
    if (Letters.isDigit(c)) {
      return '1';
    }
    return isMark(c) ? '.' : 'x';
  }

  static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isAlpha(char c) {
    return isCapital(c) || (c >= 'a' && c <= 'z');
  }

  static boolean isMark(char c) {
    return c > ' ' && c < '\u007f' && !isAlpha(c) && !Letters.isDigit(c);
  }

  private static boolean isWord(char c) {
    return isAlpha(c) || Letters.isDigit(c) || c == '_';
  }
}
