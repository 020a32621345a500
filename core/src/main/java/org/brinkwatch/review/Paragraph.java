package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.List;

/** Painted words, set in lines of a given width; a word that is longer than a line is broken. */
final class Paragraph {
  private record Word(String text, Paint paint) {}

  private final List<Word> words = new ArrayList<>();

  Paragraph add(Paint paint, String text) {
    for (String word : Plain.line(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(new Word(word, paint));
      }
    }
    return this;
  }

  Paragraph add(String text) {
    return add(Paint.NONE, text);
  }

  /** Its lines, each indented and at most so wide, with the indent counted. */
  List<String> lines(int width, String indent, boolean colours) {
    List<String> lines = new ArrayList<>();
    int room = Math.max(1, width - indent.length());
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (Word word : words) {
      for (String part : broken(word.text, room)) {
        int columns = Columns.of(part);
        if (used > 0 && used + 1 + columns > room) {
          lines.add(indent + line);
          line.setLength(0);
          used = 0;
        }
        line.append(used > 0 ? " " : "").append(colours ? word.paint.on(part) : part);
        used += columns + (used > 0 ? 1 : 0);
      }
    }
    if (used > 0) {
      lines.add(indent + line);
    }
    return lines;
  }

  private static List<String> broken(String word, int room) {
    if (Columns.of(word) <= room) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int used = 0;
    for (int point : word.codePoints().toArray()) {
      int columns = Columns.of(point);
      if (used > 0 && used + columns > room) {
        parts.add(part.toString());
        part.setLength(0);
        used = 0;
      }
      part.appendCodePoint(point);
      used += columns;
    }
    parts.add(part.toString());
    return parts;
  }
}
