package org.brinkwatch.annotate;

import java.util.stream.IntStream;

/** The letters, digits and marks that a word is spelled with, counted. */
final class Spelling {
  private static final int ALL_UPPER = 1;
  private static final int ALL_LOWER = 2;
  private static final int ALL_DIGIT = 3;
  private static final int ALL_MARK = 4;
  private static final int ALL_DIGIT_OR_MARK = 5;
  private static final int HAS_DIGIT = 6;
  private static final int HAS_PERIOD = 7;
  private static final int HAS_HYPHEN = 8;
  private static final int HAS_OTHER_MARK = 9;
  private static final int NO_LOWER = 10;
  private static final int FIRST_UPPER = 11;
  private static final int ONE_UPPER = 12;
  private static final int MORE_UPPER = 13;

  private final String word;
  private final int uppers;
  private final int lowers;
  private final int digits;
  private final int marks;

  Spelling(String word) {
    this.word = word;
    this.uppers = (int) word.chars().filter(c -> Simplified.isCapital((char) c)).count();
    this.lowers = (int) word.chars().filter(c -> c >= 'a' && c <= 'z').count();
    this.digits = (int) word.chars().filter(c -> Letters.isDigit((char) c)).count();
    this.marks = (int) word.chars().filter(c -> Simplified.isMark((char) c)).count();
  }

  /** The numbers of the traits that the tagger's model knows. */
  IntStream traits(boolean firstInSentence) {
    IntStream.Builder traits = IntStream.builder();
    addWhole(traits);
    if (uppers < word.length()) {
      addCapitals(traits, firstInSentence);
    }
    if (digits > 0 && digits < word.length()) {
      traits.add(HAS_DIGIT);
    }
    addMarks(traits);
    return traits.build();
  }

  private void addWhole(IntStream.Builder traits) {
    int length = word.length();
    if (uppers == length) {
      traits.add(ALL_UPPER);
    } else if (lowers == length) {
      traits.add(ALL_LOWER);
    } else if (digits == length) {
      traits.add(ALL_DIGIT);
    } else if (marks == length) {
      traits.add(ALL_MARK);
    } else if (digits + marks == length) {
      traits.add(ALL_DIGIT_OR_MARK);
    } else if (lowers == 0) {
      traits.add(NO_LOWER);
    }
  }

  private void addCapitals(IntStream.Builder traits, boolean firstInSentence) {
    boolean capital = Simplified.isCapital(word.charAt(0));
    int later = uppers - (capital ? 1 : 0);
    if (capital && !firstInSentence) {
      traits.add(FIRST_UPPER);
    }
    if (later > 0) {
      traits.add(later == 1 ? ONE_UPPER : MORE_UPPER);
    }
  }

  private void addMarks(IntStream.Builder traits) {
    boolean period = word.indexOf('.') >= 0;
    boolean hyphen = word.indexOf('-') >= 0;
    if (period) {
      traits.add(HAS_PERIOD);
    }
    if (hyphen) {
      traits.add(HAS_HYPHEN);
    }
    if (marks > 0 && marks < word.length() && !period && !hyphen) {
      traits.add(HAS_OTHER_MARK);
    }
  }
}
