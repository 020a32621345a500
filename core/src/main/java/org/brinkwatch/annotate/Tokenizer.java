package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words and marks in the manner of the OntoNotes treebank: hyphenated words come apart except after
 * prefixes, contractions come apart, a full stop belongs to its abbreviation.
 */
final class Tokenizer {
  private static final int LONGEST_AFFIX = 10;
  private static final Words WORDS = Words.ENGLISH;
  private final Plain text;
  private final List<Piece> pieces = new ArrayList<>();

  private Tokenizer(Plain text) {
    this.text = text;
  }

  static List<Piece> tokenize(Plain text) {
    Tokenizer tokenizer = new Tokenizer(text);
    for (int at = 0; at < text.length(); ) {
      if (text.at(at) == ' ') {
        at++;
      } else {
        at = tokenizer.chunk(at);
      }
    }
    return tokenizer.pieces;
  }

  /** Takes apart what stands between two spaces. */
  private int chunk(int begin) {
    int end = begin;
    while (end < text.length() && text.at(end) != ' ') {
      end++;
    }
    for (int at = begin; at < end; ) {
      at = take(at, end);
    }
    return end;
  }

  private int take(int at, int end) {
    int address = Address.end(text, at, end);
    if (address > at) {
      return add(at, address);
    }
    if (startsWord(at, end)) {
      return word(at, wordEnd(at, end));
    }
    return add(at, symbolEnd(at, end));
  }

  private boolean startsWord(int at, int end) {
    char here = text.at(at);
    if (Letters.isWord(here)) {
      return true;
    }
    char next = at + 1 < end ? text.at(at + 1) : ' ';
    boolean fresh = at == 0 || !Letters.isWord(text.at(at - 1));
    return switch (here) {
      case '-', '+', '.' -> fresh && Letters.isDigit(next) && !Letters.isDigit(text.at(at - 2));
      case '@', '#' -> fresh && Letters.isLetter(next);
      case '\'' -> fresh && isDecade(at + 1, end);
      default -> false;
    };
  }

  private boolean isDecade(int at, int end) {
    return Letters.isDigit(text.at(at))
        && Letters.isDigit(text.at(at + 1))
        && at + 2 <= end
        && (text.at(at + 2) == 's' || text.at(at + 2) == ' ')
        && !Letters.isWord(text.at(at + 3));
  }

  private int symbolEnd(int at, int end) {
    char here = text.at(at);
    int to = at + 1;
    while (to < end && isSameMark(here, text.at(to))) {
      to++;
    }
    return Letters.isQuote(here) || Letters.isOpening(here) || Letters.isClosing(here)
        ? at + 1
        : to;
  }

  private static boolean isSameMark(char first, char next) {
    return first == next || (Letters.isFinal(first) && Letters.isFinal(next));
  }

  private int wordEnd(int begin, int end) {
    int at = begin + 1;
    while (at < end && (Letters.isWord(text.at(at)) || holds(begin, at, end))) {
      at++;
    }
    return at;
  }

  /** Whether a mark inside a chunk belongs to the word around it. */
  private boolean holds(int begin, int at, int end) {
    char before = text.at(at - 1);
    char after = at + 1 < end ? text.at(at + 1) : ' ';
    return switch (text.at(at)) {
      case '-' -> holdsHyphen(begin, at, end);
      case '\'' -> Letters.isWord(before) && Letters.isLetter(after);
      case '&' -> Letters.isLetter(before) && Letters.isLetter(after);
      case '/' -> Letters.isDigit(before) && Letters.isDigit(after);
      case ':' -> Letters.isDigit(before) && Letters.isDigit(after);
      case ',' -> Letters.isDigit(before) && isThousands(at, end);
      case '.' -> holdsPeriod(begin, at, end);
      case '$' -> Letters.isUpper(before) && at - begin <= 3;
      case '@' -> false;
      default -> false;
    };
  }

  private boolean isThousands(int at, int end) {
    return at + 3 < end
        && Letters.isDigit(text.at(at + 1))
        && Letters.isDigit(text.at(at + 2))
        && Letters.isDigit(text.at(at + 3))
        && (at + 4 == end || !Letters.isDigit(text.at(at + 4)));
  }

  private boolean holdsHyphen(int begin, int at, int end) {
    char before = text.at(at - 1);
    char after = at + 1 < end ? text.at(at + 1) : ' ';
    if (text.isInside(at) || text.isInside(at + 1) || !Letters.isWord(before)) {
      return false;
    }
    if (Letters.isDigit(after)) {
      return Letters.isLetter(before); // Su-27, but 1998-99
    }
    return Letters.isLetter(after)
        && (isAffix(Words.Kind.PREFIX, begin, at)
            || isAffix(Words.Kind.SUFFIX, at + 1, runEnd(at + 1, end)));
  }

  private boolean isAffix(Words.Kind kind, int begin, int end) {
    return end - begin <= LONGEST_AFFIX && WORDS.is(kind, text.form(begin, end));
  }

  private int runEnd(int at, int end) {
    int to = at;
    while (to < end && to - at <= LONGEST_AFFIX && Letters.isWord(text.at(to))) {
      to++;
    }
    return to;
  }

  private boolean holdsPeriod(int begin, int at, int end) {
    char before = text.at(at - 1);
    char after = at + 1 < end ? text.at(at + 1) : ' ';
    if (text.isInside(at) || text.isInside(at + 1) || Letters.isFinal(before)) {
      return false;
    }
    if (Letters.isWord(after)) {
      return (Letters.isDigit(before) && Letters.isDigit(after)) || isDotted(begin, at, end);
    }
    return !Letters.isFinal(after) && isAbbreviation(begin, at, at + 1 == end);
  }

  /** Single letters between full stops: "U.S.-backed", "a.m."; also "Ph.D" and "J.R". */
  private boolean isDotted(int begin, int at, int end) {
    boolean singleBefore = at - begin == 1 || text.at(at - 2) == '.';
    boolean singleAfter = at + 2 == end || !Letters.isWord(text.at(at + 2));
    boolean letters = Letters.isLetter(text.at(at - 1)) && Letters.isLetter(text.at(at + 1));
    return letters && (singleBefore || at - begin <= 2) && singleAfter;
  }

  private boolean isAbbreviation(int begin, int at, boolean closesChunk) {
    if (at - begin > LONGEST_AFFIX || !Letters.isLetter(text.at(begin))) {
      return false;
    }
    String whole = text.form(begin, at);
    String word = whole.substring(whole.lastIndexOf('-') + 1); // ex-Gov.
    boolean capital = !word.isEmpty() && Letters.isUpper(word.charAt(0));
    return word.indexOf('.') > 0
        || isInitial(word, at)
        || (WORDS.is(Words.Kind.NUMBERED, word) && closesChunk && isBeforeNumber(at))
        || (capital && (WORDS.is(Words.Kind.TITLE, word) || WORDS.is(Words.Kind.MONTH, word)))
        || (WORDS.is(Words.Kind.ENDING, word) && !word.equalsIgnoreCase("in"));
  }

  private boolean isInitial(String word, int at) {
    return word.length() == 1 && Letters.isUpper(word.charAt(0)) && isBeforeCapital(at);
  }

  private boolean isBeforeCapital(int period) {
    int next = period + 1;
    while (text.at(next) == ' ' && next < text.length()) {
      next++;
    }
    return Letters.isUpper(text.at(next));
  }

  private boolean isBeforeNumber(int period) {
    int next = period + 1;
    while (text.at(next) == ' ' && next < text.length()) {
      next++;
    }
    return Letters.isDigit(text.at(next));
  }

  private int word(int begin, int end) {
    int division = division(begin, end);
    if (division > begin) {
      add(begin, division);
      return word(division, end);
    }
    String form = text.form(begin, end);
    int from = begin;
    for (int offset : WORDS.divisions(form)) {
      from = add(from, begin + offset);
    }
    return add(from, end);
  }

  /** Where a clitic or a unit comes off the end of a word; its begin where none does. */
  private int division(int begin, int end) {
    int from = Math.max(begin, end - 4);
    String tail = text.form(from, end).toLowerCase(Locale.ROOT);
    for (String clitic : List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")) {
      int at = end - clitic.length();
      if (at > begin && tail.endsWith(clitic) && !isDecadeClitic(clitic, at)) {
        return at;
      }
    }
    return currencyOrUnit(begin, end);
  }

  private boolean isDecadeClitic(String clitic, int at) {
    return clitic.equals("'s") && Letters.isDigit(text.at(at - 1));
  }

  private int currencyOrUnit(int begin, int end) {
    if (!Letters.isDigit(text.at(begin))) {
      int dollar = begin + 1;
      while (dollar < end && dollar - begin < 4 && text.at(dollar) != '$') {
        dollar++;
      }
      boolean currency = dollar + 1 < end && text.at(dollar) == '$';
      return currency ? dollar + 1 : begin;
    }
    int at = end;
    while (at > begin && end - at <= 3 && Letters.isLetter(text.at(at - 1))) {
      at--;
    }
    boolean unit = at < end && Letters.isDigit(text.at(at - 1));
    return unit && WORDS.is(Words.Kind.UNIT, text.form(at, end)) ? at : begin;
  }

  private int add(int begin, int end) {
    int to = end;
    while (text.isInside(to)) {
      to++;
    }
    String form = text.form(begin, to);
    pieces.add(new Piece(begin, to, form, begin == 0 || text.at(begin - 1) == ' '));
    return to;
  }
}
