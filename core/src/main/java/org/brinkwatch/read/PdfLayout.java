package org.brinkwatch.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Block.Kind;
import org.brinkwatch.event.Span;

/**
 * Lines become paragraphs: running heads and page numbers go, words cut at a line's end are joined,
 * and a paragraph ends at a gap, an indent, a change of size, or a short line that ends a sentence.
 */
final class PdfLayout {
  private static final double GAP = 1.4;
  private static final double LARGER = 1.15;
  private static final double SHORT = 0.85;
  private static final int LONGEST_HEADING = 25;
  private static final int EDGE_LINES = 2;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:page |p\\. ?|[-–—|] ?)?(?:\\d{1,4}|[ivxlc]{1,6})(?: ?(?:of|/) ?\\d{1,4})?(?: ?[-–—|])?",
          Pattern.CASE_INSENSITIVE);

  private final List<PdfLine> lines;
  private final float size;
  private final float step;
  private final Set<String> hyphenated = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private boolean titled;

  private PdfLayout(List<PdfLine> all) {
    lines = withoutEdges(all);
    size = usual(lines.stream().map(PdfLine::size).toList());
    step = usual(steps());
    lines.forEach(line -> hyphenated.addAll(List.of(Marks.words(line.text()))));
    hyphenated.removeIf(word -> word.indexOf('-') <= 0);
  }

  static PdfLayout of(List<PdfLine> lines) {
    PdfLayout layout = new PdfLayout(lines);
    layout.build();
    return layout;
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Whether a line stood out as the title. */
  boolean isTitled() {
    return titled;
  }

  private void build() {
    float largest = 0;
    for (PdfLine line : lines) {
      largest = line.page() == lines.get(0).page() ? Math.max(largest, line.size()) : largest;
    }
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      join(block, lines.get(i).text());
      if (i + 1 == lines.size() || isBreak(lines.get(i), lines.get(i + 1))) {
        add(block.toString(), lines.get(i).size(), largest);
        block.setLength(0);
      }
    }
  }

  private void add(String block, float blockSize, float largest) {
    Kind kind = Kind.PARAGRAPH;
    if (blockSize > size * LARGER && Marks.words(block).length <= LONGEST_HEADING) {
      kind = !titled && blockSize >= largest ? Kind.TITLE : Kind.HEADING;
    }
    titled |= kind == Kind.TITLE;
    text.append(text.length() == 0 ? "" : "\n\n");
    blocks.add(new Block(kind, new Span(text.length(), text.length() + block.length())));
    text.append(block);
  }

  /** A word cut at a line's end is whole again, unless it is written with a hyphen elsewhere. */
  private void join(StringBuilder block, String line) {
    int last = block.length() - 1;
    boolean cut =
        last > 0
            && "-\u00AD\u2010".indexOf(block.charAt(last)) >= 0
            && Character.isLetter(block.charAt(last - 1));
    if (cut && Character.isLowerCase(line.charAt(0))) {
      int begin = block.lastIndexOf(" ") + 1;
      String whole = block.substring(begin) + Marks.words(line)[0];
      block.setLength(hyphenated.contains(whole) ? last + 1 : last);
    } else if (last >= 0 && !cut) {
      block.append(' ');
    }
    block.append(line);
  }

  private boolean isBreak(PdfLine line, PdfLine next) {
    boolean ends = Marks.endsSentence(line.text());
    float gap = next.base() - line.base();
    if (Math.abs(next.size() - line.size()) > line.size() * (LARGER - 1)) {
      return true;
    }
    if (next.page() != line.page() || gap < 0) {
      return ends
          || (Lines.isHeading(line.text()) && !Character.isLowerCase(next.text().charAt(0)));
    }
    if (gap > step * GAP * Math.max(1, line.size() / size)) {
      return true;
    }
    boolean indented = next.left() > line.left() + size / 2;
    return (ends && (indented || isShort(line, next))) || Lines.isItem(next.text());
  }

  /** Whether the next line's first word would have had room on this one. */
  private static boolean isShort(PdfLine line, PdfLine next) {
    return line.right() - line.left() < (next.right() - next.left()) * SHORT;
  }

  private List<Float> steps() {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).base() - lines.get(i - 1).base();
      if (gap > 0 && lines.get(i).page() == lines.get(i - 1).page()) {
        steps.add(gap);
      }
    }
    return steps;
  }

  /** The most frequent value, to half a point, the smallest of several; 12 if there is none. */
  private static float usual(List<Float> values) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(Math.round(value * 2), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getValue() == most) {
        return count.getKey() / 2f;
      }
    }
    return 12;
  }

  /** The lines without those at a page's edge that are its number or stand on other pages too. */
  private static List<PdfLine> withoutEdges(List<PdfLine> all) {
    Set<PdfLine> edges = edges(all);
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (PdfLine line : edges) {
      pages.computeIfAbsent(shape(line), shape -> new HashSet<>()).add(line.page());
    }
    return all.stream()
        .filter(
            line ->
                !edges.contains(line)
                    || !(NUMBER.matcher(line.text()).matches()
                        || pages.getOrDefault(shape(line), Set.of()).size() > 1))
        .toList();
  }

  /** The first and last lines of every page. */
  private static Set<PdfLine> edges(List<PdfLine> all) {
    Map<Integer, List<PdfLine>> byPage = new HashMap<>();
    all.forEach(line -> byPage.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    Set<PdfLine> edges = new HashSet<>();
    for (List<PdfLine> page : byPage.values()) {
      List<PdfLine> sorted = new ArrayList<>(page);
      sorted.sort((left, right) -> Float.compare(left.base(), right.base()));
      edges.addAll(sorted.subList(0, Math.min(EDGE_LINES, sorted.size())));
      edges.addAll(sorted.subList(Math.max(0, sorted.size() - EDGE_LINES), sorted.size()));
    }
    return edges;
  }

  private static String shape(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
