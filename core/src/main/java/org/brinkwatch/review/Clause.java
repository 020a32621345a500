package org.brinkwatch.review;

import org.brinkwatch.event.Evidence;

/** The part of a sentence around its trigger: enough to judge the coding by. */
final class Clause {
  private static final int LONGEST = 180;

  private Clause() {}

  /** The whole sentence where it is short. */
  static String of(Evidence evidence) {
    String sentence = evidence.text();
    if (sentence.length() <= LONGEST) {
      return Plain.line(sentence);
    }
    int at = Math.max(0, evidence.trigger().begin() - evidence.sentence().begin());
    int begin = Math.max(0, Math.min(at - LONGEST / 2, sentence.length() - LONGEST));
    int end = Math.min(sentence.length(), begin + LONGEST);
    String part = sentence.substring(wordBegin(sentence, begin), wordEnd(sentence, end));
    return (begin > 0 ? "… " : "") + Plain.line(part) + (end < sentence.length() ? " …" : "");
  }

  private static int wordBegin(String sentence, int begin) {
    int space = begin == 0 ? -1 : sentence.indexOf(' ', begin);
    return space < 0 || space > begin + LONGEST / 4 ? whole(sentence, begin) : space + 1;
  }

  private static int wordEnd(String sentence, int end) {
    int space = end == sentence.length() ? -1 : sentence.lastIndexOf(' ', end);
    return space < 0 || space < end - LONGEST / 4 ? whole(sentence, end) : space;
  }

  private static int whole(String sentence, int offset) {
    boolean cutsACharacter =
        offset > 0
            && offset < sentence.length()
            && Character.isSurrogatePair(sentence.charAt(offset - 1), sentence.charAt(offset));
    return cutsACharacter ? offset - 1 : offset;
  }
}
