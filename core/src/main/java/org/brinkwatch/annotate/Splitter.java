package org.brinkwatch.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides tokens into sentences. A closing quotation mark or bracket belongs to the sentence before
 * it; every sentence has a letter or a digit and at most 200 tokens.
 */
final class Splitter {
  private static final int LONGEST = 200;
  private static final int SPEAKER = 4;

  /** Words that a dateline has at most, its dash among them. */
  private static final int DATELINE = 14;

  private static final Words WORDS = Words.ENGLISH;
  private final Plain text;
  private final List<Piece> pieces;
  private final List<List<Piece>> sentences = new ArrayList<>();

  private Splitter(Plain text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  static List<List<Piece>> split(Plain text, List<Piece> pieces) {
    Splitter splitter = new Splitter(text, pieces);
    int begin = splitter.afterDateline();
    splitter.emit(0, begin);
    for (int i = begin; i < pieces.size(); i++) {
      if (splitter.mayEnd(i)) {
        int end = splitter.afterClosing(i + 1);
        if (splitter.isBoundary(i, end)) {
          splitter.emit(begin, end);
          begin = end;
        }
        i = end - 1;
      }
    }
    splitter.emit(begin, pieces.size());
    return splitter.sentences;
  }

  /** "KYIV, May 3 (Agency) -": where and when the text was filed is no part of its sentence. */
  private int afterDateline() {
    boolean capitals = !pieces.isEmpty() && isAllCapitals(pieces.get(0));
    for (int i = 1; capitals && i < Math.min(DATELINE, pieces.size()); i++) {
      Piece piece = pieces.get(i);
      boolean dash = piece.form().matches("[-\u2013\u2014]{1,2}");
      if (dash && piece.spaced() && i + 1 < pieces.size() && pieces.get(i + 1).spaced()) {
        return i + 1;
      }
      if (piece.isWord() && !piece.isCapital() && !Character.isDigit(piece.first())) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isAllCapitals(Piece piece) {
    return piece.form().length() > 2 && piece.form().chars().allMatch(Character::isUpperCase);
  }

  private boolean mayEnd(int index) {
    Piece piece = pieces.get(index);
    return piece.last() == '.' || piece.isFinal();
  }

  /** Past the quotation marks, brackets, further stops and notes that close a sentence. */
  private int afterClosing(int index) {
    int at = index;
    while (at < pieces.size() && closes(at)) {
      at++;
    }
    return isNote(at) ? at + 3 : at;
  }

  private boolean closes(int index) {
    Piece piece = pieces.get(index);
    if (piece.isFinal() || piece.form().equals(")") || piece.form().equals("]")) {
      return true;
    }
    return piece.form().length() == 1 && Letters.isQuote(piece.first()) && isClosingQuote(index);
  }

  private boolean isClosingQuote(int index) {
    Piece piece = pieces.get(index);
    return switch (text.written(piece.begin())) {
      case '\u2019', '\u201d', '\u00bb' -> true;
      case '\u2018', '\u201c', '\u201e', '\u201a', '\u00ab' -> false;
      default -> !piece.spaced() || isFreeStanding(index);
    };
  }

  /** A straight mark with a space on either side closes what was left open. */
  private boolean isFreeStanding(int index) {
    return index + 1 == pieces.size() || pieces.get(index + 1).spaced();
  }

  private boolean isNote(int at) {
    return at + 2 < pieces.size()
        && !pieces.get(at).spaced()
        && pieces.get(at).form().equals("[")
        && Letters.isDigit(pieces.get(at + 1).first())
        && pieces.get(at + 2).form().equals("]");
  }

  private boolean isBoundary(int last, int next) {
    if (next >= pieces.size()) {
      return true;
    }
    Piece mark = pieces.get(last);
    Piece start = pieces.get(firstWord(next));
    if (mark.isFinal()) {
      return !Character.isLowerCase(start.first()) && !isAttribution(last, next);
    }
    return endsWithAbbreviation(mark, start);
  }

  /** The first word of what follows, past an opening quotation mark or bracket. */
  private int firstWord(int index) {
    int at = index;
    while (at + 1 < pieces.size() && at - index < 3 && !pieces.get(at).isWord()) {
      at++;
    }
    return at;
  }

  /** "Why?" Smith asked: the quotation is not yet the sentence. */
  private boolean isAttribution(int last, int next) {
    boolean quoted = next > last + 1 && Letters.isQuote(pieces.get(next - 1).first());
    if (!quoted || pieces.get(last).form().equals(".")) {
      return false;
    }
    for (int at = next; at < Math.min(next + SPEAKER, pieces.size()); at++) {
      if (WORDS.is(Words.Kind.SPEECH, pieces.get(at).form())) {
        return at > next;
      }
    }
    return false;
  }

  private boolean endsWithAbbreviation(Piece abbreviation, Piece start) {
    String word = abbreviation.form().substring(0, abbreviation.form().length() - 1);
    boolean title = WORDS.is(Words.Kind.TITLE, word) && !WORDS.is(Words.Kind.ENDING, word);
    if (title || !start.isCapital() || WORDS.is(Words.Kind.NUMBERED, word)) {
      return false;
    }
    boolean hour = word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
    return (WORDS.is(Words.Kind.STARTER, start.form()) && !start.form().endsWith("."))
        || (hour && start.form().length() > 3 && !start.form().endsWith("day"));
  }

  private void emit(int begin, int end) {
    int from = begin;
    while (end - from > LONGEST) {
      int cut = cut(from);
      keep(from, cut);
      from = cut;
    }
    keep(from, end);
  }

  /** After the last semicolon, colon or comma of the second half; else anywhere. */
  private int cut(int from) {
    for (String mark : List.of(";", ":", "--", ",")) {
      for (int at = from + LONGEST - 1; at > from + LONGEST / 2; at--) {
        if (pieces.get(at).form().equals(mark)) {
          return at + 1;
        }
      }
    }
    return from + LONGEST;
  }

  private void keep(int begin, int end) {
    List<Piece> sentence = pieces.subList(begin, end);
    if (sentence.stream().anyMatch(Splitter::hasLetter)) {
      sentences.add(sentence);
    }
  }

  private static boolean hasLetter(Piece piece) {
    return piece.form().chars().anyMatch(Character::isLetterOrDigit);
  }
}
