package org.brinkwatch.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Block.Kind;
import org.brinkwatch.event.Span;

/**
 * What the first lines of a text say about the article: title, outlet, day and address. Only what
 * is certain is taken: a labelled line ("Source: ..."), a line of a date alone, an agency's
 * dateline, and the first heading that may be a title.
 */
final class Masthead {
  private static final int LONGEST = 12;
  private static final int LONGEST_LINE = 1000;
  private static final int LONGEST_TITLE = 25;
  private static final int LONGEST_KICKER = 3;
  private static final Pattern LABEL =
      Pattern.compile(
          "(title|headline|source|outlet|publication|publisher|newspaper|url|link|language|lang"
              + "|date|published|publication date|first published|posted|updated|last updated)"
              + "(?: on)? ?: ?(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATED =
      Pattern.compile(
          "(?:by|published|posted|updated|last updated)\\b.{0,150}", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}{2}[\\p{Lu} .'’/-]{0,40}(,[^()\\n]{0,40})? \\(([\\p{L}][\\p{L} .]{1,30})\\) ?[-–—]");

  private final String text;
  private final List<Block> blocks;
  private final int head;
  private String title = "";
  private String outlet = "";
  private String language = "";
  private String url = "";
  private Optional<LocalDate> published = Optional.empty();
  private Optional<LocalDate> updated = Optional.empty();

  private Masthead(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = new ArrayList<>(blocks);
    this.head = head();
  }

  /** The article that a text with these blocks is; its title's block becomes a TITLE. */
  static Article article(String id, String text, List<Block> blocks) {
    Masthead masthead = new Masthead(text, blocks);
    masthead.readLabels();
    masthead.readDateline();
    masthead.chooseTitle();
    return masthead.article(id);
  }

  private Article article(String id) {
    Optional<LocalDate> day = published.isPresent() ? published : updated;
    return new Article(id, title, outlet, language, day, url, text, blocks);
  }

  /** How many blocks stand before the first paragraph that is none of the labelled lines. */
  private int head() {
    for (int i = 0; i < blocks.size(); i++) {
      boolean coded = blocks.get(i).kind() == Kind.PARAGRAPH;
      if (i == LONGEST || (coded && !isLabelled(i) && !isLongTitle(i))) {
        return i;
      }
    }
    return 0; // no paragraph at all: nothing stands before the text
  }

  /** A headline of many words: no full stop, and something longer that has one comes later. */
  private boolean isLongTitle(int index) {
    String line = line(index);
    int words = Marks.words(line).length;
    return words <= LONGEST_TITLE
        && line.length() < LONGEST_LINE / 2
        && !Marks.endsSentence(line)
        && !Lines.isItem(line)
        && blocks.subList(index + 1, Math.min(blocks.size(), index + LONGEST)).stream()
            .filter(later -> Marks.endsSentence(later.span().of(text)))
            .anyMatch(later -> Marks.words(line(later.span())).length > words);
  }

  private boolean isLabelled(int index) {
    String line = line(index);
    return line.length() < 300
        && (LABEL.matcher(line).matches() || ADDRESS.matcher(line).matches());
  }

  private void readLabels() {
    for (int i = 0; i < head; i++) {
      String line = line(i);
      if (blocks.get(i).kind() == Kind.PARAGRAPH) {
        blocks.set(i, new Block(Kind.HEADING, blocks.get(i).span()));
      }
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        take(label.group(1).toLowerCase(Locale.ROOT), label.group(2).strip());
      } else if (ADDRESS.matcher(line).matches()) {
        url = url.isEmpty() ? line : url;
      } else if (Lines.isDateLine(line) || DATED.matcher(line).matches()) {
        takeDay(line.toLowerCase(Locale.ROOT), line);
      }
    }
  }

  private void take(String label, String value) {
    switch (label) {
      case "title", "headline" -> title = value;
      case "source", "outlet", "publication", "publisher", "newspaper" -> outlet = value;
      case "url", "link" -> url = value;
      case "language", "lang" -> language = Languages.code(value);
      default -> takeDay(label, value);
    }
  }

  private void takeDay(String label, String value) {
    Optional<LocalDate> day = Dates.in(value);
    if (label.contains("update") || label.contains("modified")) {
      updated = updated.isPresent() ? updated : day;
    } else {
      published = published.isPresent() ? published : day;
    }
  }

  /** "KYIV, March 3 (Reuters) -" opens the first paragraph of agency copy. */
  private void readDateline() {
    if (head >= blocks.size()) {
      return;
    }
    Matcher dateline = DATELINE.matcher(line(head));
    if (dateline.find()) {
      outlet = outlet.isEmpty() ? dateline.group(2).strip() : outlet;
      takeDay("dateline", Optional.ofNullable(dateline.group(1)).orElse(""));
    }
  }

  private void chooseTitle() {
    for (Block block : blocks) {
      if (block.kind() == Kind.TITLE) {
        title = Marks.line(block.span().of(text));
        return;
      }
    }
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < head; i++) {
      if (mayBeTitle(i)) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return;
    }
    int chosen = candidates.get(0);
    if (candidates.size() > 1 && isKicker(line(chosen), line(candidates.get(1)))) {
      chosen = candidates.get(1);
    }
    if (title.isEmpty() || title.equals(line(chosen))) {
      title = line(chosen);
      blocks.set(chosen, new Block(Kind.TITLE, blocks.get(chosen).span()));
    }
  }

  private boolean mayBeTitle(int index) {
    String line = line(index);
    return blocks.get(index).kind() == Kind.HEADING
        && !isLabelled(index)
        && !Lines.isFurniture(line)
        && !Lines.isByLine(line)
        && !Lines.isDateLine(line);
  }

  /** A word or two over the title: short, and in capitals or over something longer like a title. */
  private static boolean isKicker(String line, String next) {
    int words = Marks.words(line).length;
    boolean capitals = line.equals(line.toUpperCase(Locale.ROOT));
    return words <= LONGEST_KICKER
        && words < Marks.words(next).length
        && ((capitals && !next.equals(next.toUpperCase(Locale.ROOT))) || inTitleCase(next));
  }

  /** Whether every word of more than four letters starts with a capital. */
  private static boolean inTitleCase(String line) {
    for (String word : Marks.words(line)) {
      if (word.length() > 4 && Character.isLowerCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private String line(int index) {
    return line(blocks.get(index).span());
  }

  /** The first characters of a block, which is all that any line at the head needs. */
  private String line(Span span) {
    int end = Math.min(span.end(), span.begin() + LONGEST_LINE);
    return Marks.line(text.substring(span.begin(), end));
  }
}
