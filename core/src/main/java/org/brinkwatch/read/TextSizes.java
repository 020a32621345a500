package org.brinkwatch.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much text stands within each element of a page, in characters: all of it, and that of
 * paragraphs, which are long enough and not mostly links.
 */
final class TextSizes implements NodeFilter {
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final double MOST_LINKS = 0.4;
  private static final int[] NOTHING = new int[2];
  private final Set<Element> unwanted;
  private final Map<Element, Integer> text = new HashMap<>();
  private final Map<Element, Integer> prose = new HashMap<>();
  private final Map<Element, int[]> own = new HashMap<>();

  private TextSizes(Set<Element> unwanted) {
    this.unwanted = unwanted;
  }

  /** Counts the page without some of its elements. */
  static TextSizes of(Element page, Set<Element> unwanted) {
    TextSizes sizes = new TextSizes(unwanted);
    page.filter(sizes);
    return sizes;
  }

  int text(Element element) {
    return text.getOrDefault(element, 0);
  }

  int prose(Element element) {
    return prose.getOrDefault(element, 0);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    count(node);
    return node instanceof Element element && unwanted.contains(element)
        ? FilterResult.SKIP_ENTIRELY
        : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      addUp(element);
    }
    return FilterResult.CONTINUE;
  }

  private void count(Node node) {
    if (!(node instanceof TextNode words) || words.isBlank()) {
      return;
    }
    Element element = words.parent();
    boolean linked = false;
    while (element != null && !element.isBlock() && element.parent() != null) {
      linked |= element.normalName().equals("a");
      element = element.parent();
    }
    if (element != null) {
      int length = Marks.line(words.getWholeText()).length();
      int[] counts = own.computeIfAbsent(element, unused -> new int[2]);
      counts[0] += length;
      counts[1] += linked ? length : 0;
    }
  }

  /** What an element holds is known when it ends, and then its parent holds it too. */
  private void addUp(Element element) {
    int[] counts = own.getOrDefault(element, NOTHING);
    boolean heading = element.normalName().matches("h[1-6]");
    boolean isProse =
        !heading && counts[0] >= SHORTEST_PARAGRAPH && counts[1] < counts[0] * MOST_LINKS;
    text.merge(element, counts[0], Integer::sum);
    prose.merge(element, isProse ? counts[0] : 0, Integer::sum);
    Element parent = element.parent();
    if (parent != null) {
      text.merge(parent, text(element), Integer::sum);
      prose.merge(parent, prose(element), Integer::sum);
    }
  }
}
