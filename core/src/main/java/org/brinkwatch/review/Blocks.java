package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/**
 * An article's text cut into its blocks, with what stands between them, so that nothing is lost.
 */
final class Blocks {
  private Blocks() {}

  static List<Block> of(Article article) {
    List<Block> all = new ArrayList<>();
    List<Block> known = new ArrayList<>(article.blocks());
    known.sort(Comparator.comparing(Block::span));
    int done = 0;
    for (Block block : known) {
      int end = Math.min(block.span().end(), article.text().length());
      if (end > done) {
        int begin = Math.max(done, block.span().begin());
        between(article.text(), done, begin, all);
        all.add(new Block(block.kind(), new Span(begin, end)));
        done = end;
      }
    }
    between(article.text(), done, article.text().length(), all);
    return all;
  }

  /** Cut at blank lines. */
  private static void between(String text, int begin, int end, List<Block> all) {
    int from = begin;
    while (from < end) {
      int gap = text.indexOf("\n\n", from);
      int to = gap < 0 || gap > end ? end : gap;
      if (!text.substring(from, to).isBlank()) {
        all.add(new Block(Block.Kind.PARAGRAPH, new Span(from, to)));
      }
      from = to == end ? end : to + 2;
    }
  }
}
