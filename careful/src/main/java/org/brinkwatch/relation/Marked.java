package org.brinkwatch.relation;

import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Span;

/**
 * A sentence as the relation head reads it: word pieces with a mark on either side of the source
 * and of the target.
 */
final class Marked {
  /** The marks are pieces that the encoder knows and news seldom uses. */
  private static final List<String> MARKS = List.of("{", "}", "<", ">");

  /** Longer sentences are cut on both sides of what lies between the two. */
  private static final int LONGEST = 160;

  private final long[] pieces;
  private final int[] marks;

  private Marked(long[] pieces, int[] marks) {
    this.pieces = pieces;
    this.marks = marks;
  }

  /** The numbers of the pieces, with the marks and the encoder's own begin and end. */
  long[] pieces() {
    return pieces;
  }

  /** Where the four marks stand: before and after the source, before and after the target. */
  int[] marks() {
    return marks;
  }

  private record Cut(int at, int mark) {}

  /** Marks two mentions, given as UTF-16 ranges of the text; they may overlap. */
  static Marked of(WordPieces words, String text, Span source, Span target) {
    List<Cut> cuts = new ArrayList<>();
    cuts.add(new Cut(source.begin(), 0));
    cuts.add(new Cut(source.end(), 1));
    cuts.add(new Cut(target.begin(), 2));
    cuts.add(new Cut(target.end(), 3));
    cuts.sort((a, b) -> a.at() != b.at() ? Integer.compare(a.at(), b.at()) : closingFirst(a, b));
    List<Integer> pieces = new ArrayList<>();
    int[] marks = new int[4];
    int begin = 0;
    for (Cut cut : cuts) {
      pieces.addAll(words.pieces(text.substring(begin, cut.at())));
      marks[cut.mark()] = pieces.size();
      pieces.add(words.id(MARKS.get(cut.mark())));
      begin = cut.at();
    }
    pieces.addAll(words.pieces(text.substring(begin)));
    return framed(words, pieces, marks);
  }

  private static int closingFirst(Cut a, Cut b) {
    return Integer.compare(b.mark() % 2, a.mark() % 2);
  }

  private static Marked framed(WordPieces words, List<Integer> all, int[] marks) {
    int first = Math.min(marks[0], marks[2]);
    int last = Math.max(marks[1], marks[3]);
    int room = Math.max(0, LONGEST - (last - first));
    int begin = Math.max(0, Math.min(first - room / 2, all.size() - LONGEST));
    int end = Math.min(all.size(), Math.max(begin + LONGEST, last + 1));
    end = Math.min(end, begin + 500);
    List<Integer> pieces = all.subList(begin, end);
    long[] ids = new long[pieces.size() + 2];
    ids[0] = words.id("[CLS]");
    for (int i = 0; i < pieces.size(); i++) {
      ids[i + 1] = pieces.get(i);
    }
    ids[ids.length - 1] = words.id("[SEP]");
    int[] moved = new int[4];
    for (int i = 0; i < 4; i++) {
      moved[i] = Math.min(Math.max(marks[i] - begin + 1, 0), ids.length - 1);
    }
    return new Marked(ids, moved);
  }
}
