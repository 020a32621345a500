package org.brinkwatch.annotate;

/**
 * A token before its sentence is known, as a half-open range of a {@link Plain} text.
 *
 * @param spaced whether a space or the start of the text stands before it
 */
record Piece(int begin, int end, String form, boolean spaced) {
  char first() {
    return form.charAt(0);
  }

  char last() {
    return form.charAt(form.length() - 1);
  }

  /** Whether it consists of full stops, question and exclamation marks. */
  boolean isFinal() {
    return form.chars().allMatch(c -> Letters.isFinal((char) c));
  }

  boolean isWord() {
    return Letters.isWord(first()) || (form.length() > 1 && Letters.isWord(form.charAt(1)));
  }

  boolean isCapital() {
    return Letters.isUpper(first());
  }
}
