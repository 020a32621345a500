package org.brinkwatch.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.brinkwatch.event.Span;

/**
 * Where the blocks of a plain text begin and end. A blank line always ends a block. Any other line
 * end does so too, unless the lines are wrapped at a column: then only after a line that had room
 * for the next word, or before an indented line or a list item.
 */
final class Layout {
  /** Wrapped lines are no longer than this, in characters. */
  private static final int WIDEST_COLUMN = 110;

  private static final int NARROWEST_COLUMN = 30;
  private static final double FULL = 0.6;
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,3}[.)])\\s.*");

  private final String text;
  private final List<Span> lines;
  private final int width;
  private final boolean wrapped;

  private Layout(String text) {
    this.text = text;
    this.lines = lines(text);
    this.width = width();
    this.wrapped = width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN && runsOn();
  }

  /** The blocks of the text, in order, without blanks at their ends; none is blank. */
  static List<Span> blocks(String text) {
    return new Layout(text).blocks();
  }

  private List<Span> blocks() {
    List<Span> blocks = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 == lines.size() || isBlank(i) || isBlank(i + 1) || !continues(i)) {
        Span block = Marks.trim(text, lines.get(begin).begin(), lines.get(i).end());
        if (block.length() > 0) {
          blocks.add(block);
        }
        begin = i + 1;
      }
    }
    return blocks;
  }

  private boolean continues(int index) {
    String line = line(index).stripTrailing();
    String next = line(index + 1);
    boolean item = ITEM.matcher(line).matches();
    if (!wrapped || (!item && indent(next) > indent(line) + 1) || standsAlone(next)) {
      return false;
    }
    String word = Marks.words(next)[0];
    boolean full = line.length() + 1 + word.length() > width;
    if (ITEM.matcher(next).matches()) {
      return full && !item && !Marks.endsSentence(line) && ":;,".indexOf(last(line)) < 0;
    }
    // a ragged column: the line had room, but nothing says that it was the last one
    boolean ragged = line.strip().length() >= width * FULL && !Marks.endsSentence(line);
    return full || ragged || Character.isLowerCase(word.charAt(0));
  }

  private static boolean standsAlone(String line) {
    return Lines.isByLine(line) || Lines.isDateLine(line);
  }

  private static char last(String line) {
    return line.charAt(line.length() - 1);
  }

  /** The column the text is wrapped at: nine in ten of its followed lines are no longer. */
  private int width() {
    int[] lengths = followed().map(i -> line(i).stripTrailing().length()).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
  }

  /** Whether most lines that fill the column stop in the middle of a sentence. */
  private boolean runsOn() {
    int[] full = followed().filter(i -> line(i).length() >= width * FULL).toArray();
    long open = Arrays.stream(full).filter(i -> !Marks.endsSentence(line(i))).count();
    return open * 2 > full.length;
  }

  private IntStream followed() {
    return IntStream.range(0, Math.max(0, lines.size() - 1))
        .filter(i -> !isBlank(i) && !isBlank(i + 1) && line(i).strip().indexOf(' ') > 0);
  }

  private String line(int index) {
    return lines.get(index).of(text);
  }

  private boolean isBlank(int index) {
    Span line = lines.get(index);
    return Marks.trim(text, line.begin(), line.end()).length() == 0;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Every line without its end; a form feed ends a line as well. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "\n\f\u0085\u2028\u2029".indexOf(text.charAt(i)) >= 0) {
        lines.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    return lines;
  }
}
