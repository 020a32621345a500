package org.brinkwatch.annotate;

import org.brinkwatch.event.Span;

/**
 * A stretch of text in the plain characters that the parser knows, each with its place in the text:
 * quotes are straight, dashes are hyphens (a long one is two), ligatures are letters, an ellipsis
 * is three dots, every kind of space is a space, and what is not seen (soft hyphens, zero-width
 * marks, controls) is left out.
 */
final class Plain {
  private static final int LONGEST_EXPANSION = 3;
  private final char[] chars;
  private final int[] places;
  private final String text;
  private int length;

  private Plain(String text, int capacity) {
    this.text = text;
    this.chars = new char[capacity];
    this.places = new int[capacity];
  }

  static Plain of(String text, Span span) {
    Plain plain = new Plain(text, span.length() * LONGEST_EXPANSION);
    for (int i = span.begin(); i < span.end(); i++) {
      plain.add(i, text.charAt(i), i + 1 < span.end() ? text.charAt(i + 1) : ' ');
    }
    return plain;
  }

  int length() {
    return length;
  }

  /** The character there; a space outside. */
  char at(int index) {
    return index >= 0 && index < length ? chars[index] : ' ';
  }

  /** The character that stands there in the text. */
  char written(int index) {
    return text.charAt(places[index]);
  }

  boolean isInside(int index) {
    return index > 0 && index < length && places[index] == places[index - 1];
  }

  String form(int begin, int end) {
    return new String(chars, begin, end - begin);
  }

  Span span(int begin, int end) {
    return new Span(places[begin], places[end - 1] + 1);
  }

  private void add(int place, char written, char next) {
    switch (written) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc', '\u00b4', '`' ->
          put(place, "'");
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> put(place, "\"");
      case '\u2010', '\u2011', '\u2012', '\u2212', '\u00ad' -> hyphen(place, written);
      case '\u2013' -> put(place, isSpaced(next) ? "--" : "-");
      case '\u2014', '\u2015' -> put(place, "--");
      case '\u2026' -> put(place, "...");
      case '\ufb00' -> put(place, "ff");
      case '\ufb01' -> put(place, "fi");
      case '\ufb02' -> put(place, "fl");
      case '\ufb03' -> put(place, "ffi");
      case '\ufb04' -> put(place, "ffl");
      case '\ufb05', '\ufb06' -> put(place, "st");
      default -> other(place, written);
    }
  }

  private void hyphen(int place, char written) {
    if (written != '\u00ad') {
      put(place, "-");
    }
  }

  private boolean isSpaced(char next) {
    return at(length - 1) == ' ' && Letters.isSpace(next);
  }

  private void other(int place, char written) {
    if (Letters.isSpace(written)) {
      put(place, " ");
    } else if (!Letters.isUnseen(written)) {
      put(place, written);
    }
  }

  private void put(int place, String plain) {
    for (int i = 0; i < plain.length(); i++) {
      put(place, plain.charAt(i));
    }
  }

  private void put(int place, char plain) {
    chars[length] = plain;
    places[length++] = place;
  }
}
