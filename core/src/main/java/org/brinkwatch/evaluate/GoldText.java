package org.brinkwatch.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/**
 * A text of a gold file with all that it tells.
 *
 * @param file as the user named it, or as it was found in a folder
 * @param line where it begins in its file, counted from 1
 * @param title empty where the format has none
 * @param outlet empty where the format has none
 * @param text what is coded; paragraphs are parted by blank lines
 */
public record GoldText(
    String file,
    int line,
    String title,
    String outlet,
    Optional<LocalDate> published,
    String text,
    List<Expected> expected) {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+(?:\\n[^\\n]+)*");

  public GoldText {
    expected = List.copyOf(expected);
  }

  /**
   * What the coder is given: the text without the title, which gold does not annotate.
   *
   * @param otherwise the day of publication where the gold has none
   */
  public Article article(Optional<LocalDate> otherwise) {
    return new Article(
        file + ":" + line, title, outlet, "en", published.or(() -> otherwise), "", text, blocks());
  }

  /** Whether the gold says where in the text its claims stand. */
  boolean isAnchored() {
    return expected.stream().anyMatch(claim -> claim.trigger().isPresent());
  }

  /** The file and line of a place in the text. */
  String where(int place) {
    return file
        + ":"
        + (line + text.substring(0, place).chars().filter(mark -> mark == '\n').count());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = PARAGRAPH.matcher(text);
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      if (!found.group().isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(found.start(), found.end())));
      }
    }
    return blocks;
  }
}
