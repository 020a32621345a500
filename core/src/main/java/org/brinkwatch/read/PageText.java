package org.brinkwatch.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Block.Kind;
import org.brinkwatch.event.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page's article with a blank line between its blocks. White space is as a browser
 * shows it, marks that only say where a word may break are dropped, and so are blocks that are
 * mostly links or are about the page.
 */
final class PageText implements NodeFilter {
  /** With fewer words in its paragraphs, a page that does not call itself an article is none. */
  static final int FEWEST_WORDS = 40;

  private static final int FEWEST_MARKED_WORDS = 8;
  private static final double MOST_LINKS = 0.7;
  private static final Pattern ABOUT_COOKIES =
      Pattern.compile("\\b(?:cookies?|consent|privacy|partners|personal data|vendors)\\b");
  private static final Pattern PULL_QUOTE = Pattern.compile("pull-?_? ?quote");
  private static final Pattern ABOUT_IT =
      Pattern.compile(
          "(?<![a-z])(?:by-?line|author|dateline|timestamp|pubdate|kicker|eyebrow|credit)(?![a-z])");

  /** How far up an element's surroundings say what it is. */
  private static final int HIGHEST = 12;

  private static final int FIRST_BLOCKS = 5;
  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final PageFacts facts;
  private final Set<Element> unwanted;
  private Element holder = new Element("body");
  private int linked;
  private int linkedHeadings;
  private int preformatted;
  private boolean titled;

  private PageText(PageFacts facts, Set<Element> unwanted) {
    this.facts = facts;
    this.unwanted = unwanted;
  }

  static PageText of(Element body, PageFacts facts, Set<Element> unwanted) {
    PageText page = new PageText(facts, unwanted);
    body.filter(page);
    page.flush();
    return page;
  }

  /** The same with the page's title before it, if its text has none. */
  PageText titled() {
    if (titled || facts.title().isEmpty()) {
      return this;
    }
    for (int i = 0; i < Math.min(blocks.size(), FIRST_BLOCKS); i++) {
      Span span = blocks.get(i).span();
      if (opensTitle(span.of(text()))) {
        blocks.set(i, new Block(Kind.TITLE, span));
        return this;
      }
    }
    PageText page = new PageText(facts, unwanted);
    page.add(Kind.TITLE, facts.title());
    String untitled = text();
    blocks.forEach(block -> page.add(block.kind(), block.span().of(untitled)));
    return page;
  }

  /** Whether the page's title is this and the name of an outlet after a dash. */
  private boolean opensTitle(String block) {
    String line = Marks.line(block);
    return facts.title().equals(line)
        || (facts.title().startsWith(line + " ")
            && "-–—|:»".indexOf(facts.title().charAt(line.length() + 1)) >= 0);
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Whether there is enough to read, and it is no list of other articles and no cookie wall. */
  boolean isArticle() {
    String whole = text();
    List<String> paragraphs =
        blocks.stream()
            .filter(block -> block.kind() == Kind.PARAGRAPH)
            .map(block -> block.span().of(whole))
            .filter(block -> !Lines.isHeading(block))
            .toList();
    int words = paragraphs.stream().mapToInt(block -> Marks.words(block).length).sum();
    long cookies =
        paragraphs.stream()
            .filter(block -> ABOUT_COOKIES.matcher(block.toLowerCase(Locale.ROOT)).find())
            .count();
    return words >= (facts.isArticle() ? FEWEST_MARKED_WORDS : FEWEST_WORDS)
        && cookies * 2 <= paragraphs.size()
        && (facts.isArticle() || linkedHeadings < 4 || linkedHeadings * 2 < paragraphs.size());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words);
    } else if (node instanceof Element element) {
      if (unwanted.contains(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock() && !CELLS.contains(element.normalName())) {
        flush();
      }
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    if (element.normalName().equals("br")) {
      lineBreak();
    } else if (CELLS.contains(element.normalName())) {
      current.append(' ');
    } else if (element.isBlock()) {
      flush();
    }
    if (element.normalName().equals("pre")) {
      flush();
      preformatted++;
    }
  }

  /** One break is a line's end, two are a paragraph's. */
  private void lineBreak() {
    int end = current.length();
    while (end > 0 && current.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0 && current.charAt(end - 1) == '\n' && preformatted == 0) {
      flush();
    } else {
      current.append('\n');
    }
  }

  private void append(TextNode words) {
    String written = words.getWholeText().replaceAll("[\u00AD\u200B\u2060\uFEFF]", "");
    String shown = preformatted > 0 ? written : written.replaceAll("[\\s\\p{Z}]+", " ");
    Element parent = words.parent();
    if (!shown.isBlank() && parent != null) {
      holder = parent;
      linked += isLinked(parent) ? shown.strip().length() : 0;
    }
    current.append(shown);
  }

  private static boolean isLinked(Element holder) {
    Element element = holder;
    for (int i = 0; i < HIGHEST && element != null && !element.isBlock(); i++) {
      if (element.normalName().equals("a")) {
        return true;
      }
      element = element.parent();
    }
    return false;
  }

  private void flush() {
    String written = Decoding.tidy(current.toString());
    double links = linked;
    current.setLength(0);
    linked = 0;
    if (Marks.isBlank(written)) {
      return;
    }
    if (preformatted > 0) {
      Layout.blocks(written).forEach(block -> add(Kind.PARAGRAPH, block.of(written)));
      return;
    }
    String shown = written.replaceAll(" *\n *", "\n").replaceAll(" {2,}", " ");
    Span trimmed = Marks.trim(shown, 0, shown.length());
    keep(trimmed.of(shown), links);
  }

  private void keep(String block, double links) {
    Kind kind = kind(block);
    boolean mostlyLinks = links > block.length() * MOST_LINKS;
    linkedHeadings += mostlyLinks && kind == Kind.HEADING ? 1 : 0;
    if (kind == Kind.TITLE || !(mostlyLinks || Lines.isFurniture(block))) {
      add(kind, block);
    }
  }

  private void add(Kind kind, String block) {
    if (text.length() > 0) {
      text.append("\n\n");
    }
    titled |= kind == Kind.TITLE;
    blocks.add(new Block(kind, new Span(text.length(), text.length() + block.length())));
    text.append(block);
  }

  private Kind kind(String block) {
    Element element = holder;
    for (int i = 0; i < HIGHEST && element != null; i++, element = element.parent()) {
      switch (element.normalName()) {
        case "h1", "h2" -> {
          return !titled && isTitle(element, block) ? Kind.TITLE : Kind.HEADING;
        }
        case "h3", "h4", "h5", "h6", "time", "address", "cite" -> {
          return wholly(element, block) ? Kind.HEADING : Kind.PARAGRAPH;
        }
        case "figcaption", "figure" -> {
          return Kind.CAPTION;
        }
        case "article", "main", "body" -> {
          return Kind.PARAGRAPH;
        }
        default -> {
          String names = Html.names(element);
          if (PULL_QUOTE.matcher(names).find()) {
            return Kind.PULL_QUOTE;
          }
          if (ABOUT_IT.matcher(names).find() && Marks.words(block).length <= 20) {
            return Kind.HEADING;
          }
        }
      }
    }
    return Kind.PARAGRAPH;
  }

  /** Whether an inline element is all of its block, and not only the end of it. */
  private static boolean wholly(Element element, String block) {
    return element.isBlock() || Marks.line(element.ownText()).equals(Marks.line(block));
  }

  private boolean isTitle(Element heading, String block) {
    String line = Marks.line(block);
    return line.equalsIgnoreCase(facts.title())
        || (heading.normalName().equals("h1") && !line.equalsIgnoreCase(facts.outlet()));
  }
}
