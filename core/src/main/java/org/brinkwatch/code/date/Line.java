package org.brinkwatch.code.date;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Pieces written as their symbols, one space after each, for patterns to read.
 *
 * @param starts where each piece starts in the symbols
 */
record Line(List<Piece> pieces, String symbols, List<Integer> starts) {
  static Line of(List<Piece> pieces) {
    StringBuilder symbols = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Piece piece : pieces) {
      starts.add(symbols.length());
      symbols.append(piece.symbol()).append(' ');
    }
    return new Line(pieces, symbols.toString(), starts);
  }

  /** The piece that starts at that character. */
  int at(int character) {
    return Collections.binarySearch(starts, character);
  }

  /** The piece that ends, with its space, before that character. */
  int before(int character) {
    return character == symbols.length() ? starts.size() - 1 : at(character) - 1;
  }
}
