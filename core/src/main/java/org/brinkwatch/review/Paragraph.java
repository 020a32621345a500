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
    int room = Math.max(1, width - indent.length());
    List<String> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    int used = 0;
    for (Word word : words) {
      for (String part : broken(word.text, room)) {
        int columns = Columns.of(part);
        if (!line.isEmpty() && used + 1 + columns > room) {
          lines.add(indent + set(line, colours));
          line.clear();
        }
        used = line.isEmpty() ? columns : used + 1 + columns;
        line.add(new Word(part, word.paint));
      }
    }
    if (!line.isEmpty()) {
      lines.add(indent + set(line, colours));
    }
    return lines;
  }

  /** Paints words of one kind that follow each other at one go. */
  private static String set(List<Word> line, boolean colours) {
    List<String> runs = new ArrayList<>();
    for (int from = 0, to; from < line.size(); from = to) {
      Paint paint = line.get(from).paint;
      List<String> run = new ArrayList<>();
      for (to = from; to < line.size() && line.get(to).paint == paint; to++) {
        run.add(line.get(to).text);
      }
      String words = String.join(" ", run);
      runs.add(colours ? paint.on(words) : words);
    }
    return String.join(" ", runs);
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
