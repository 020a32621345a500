package org.brinkwatch.code.date;

import java.util.Optional;

/**
 * A stretch of a sentence that rules see as one symbol.
 *
 * @param symbol words in lower case, or a capital letter and what goes with it: M5 May, W2 Tuesday,
 *     S2 Tuesdays, N3 three, O3 third, D and a grain's letter for a date, E for an event with one
 * @param startsToken whether its first token starts with it; "F" starts "F-16", "16" does not
 * @param named within an event's words, the date that names it
 */
record Piece(
    String symbol,
    int firstToken,
    int lastToken,
    boolean startsToken,
    boolean endsToken,
    Optional<When> when,
    Optional<Piece> named) {

  static Piece word(String symbol, int token, boolean startsToken, boolean endsToken) {
    return new Piece(
        symbol, token, token, startsToken, endsToken, Optional.empty(), Optional.empty());
  }

  /** The pieces from this one to that one, as a date. */
  Piece upTo(Piece last, char letter, When when) {
    return new Piece(
        letter + String.valueOf(when.grain().letter()),
        firstToken,
        last.lastToken,
        startsToken,
        last.endsToken,
        Optional.of(when),
        Optional.empty());
  }

  Piece with(When newWhen) {
    return new Piece(
        symbol, firstToken, lastToken, startsToken, endsToken, Optional.of(newWhen), named);
  }

  Piece naming(Piece date) {
    return new Piece(
        symbol, firstToken, lastToken, startsToken, endsToken, when, Optional.of(date));
  }

  boolean isDate() {
    return symbol.length() == 2 && symbol.charAt(0) == 'D';
  }

  /** Whether it is to be told as a time phrase: a date in whole words. */
  boolean isPhrase() {
    return isDate() && startsToken && endsToken && when.isPresent() && when.get().strong();
  }
}
