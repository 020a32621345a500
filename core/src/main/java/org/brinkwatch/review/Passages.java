package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Span;

/** Numbers the cited sentences in the order in which they are asked for. */
final class Passages {
  private final List<Article> articles;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Key, Passage> known = new LinkedHashMap<>();

  private record Key(String article, Span sentence) {}

  Passages(List<Article> articles) {
    this.articles = articles;
    for (int i = 0; i < articles.size(); i++) {
      places.putIfAbsent(articles.get(i).id(), i);
    }
  }

  Passage cite(Citation article, Evidence evidence) {
    Key key = new Key(article.id(), evidence.sentence());
    return known.computeIfAbsent(key, unseen -> passage(article, evidence));
  }

  private Passage passage(Citation citation, Evidence evidence) {
    int place = places.getOrDefault(citation.id(), -1);
    Span sentence = evidence.sentence();
    String where = place < 0 ? "" : where(articles.get(place), sentence);
    return new Passage(known.size() + 1, place, citation, where, sentence, evidence.text());
  }

  private static String where(Article article, Span sentence) {
    int paragraphs = 0;
    for (Block block : article.blocks()) {
      boolean isParagraph = block.kind() == Block.Kind.PARAGRAPH;
      paragraphs += isParagraph ? 1 : 0;
      if (block.span().overlaps(sentence)) {
        return isParagraph ? "paragraph " + paragraphs : name(block.kind());
      }
    }
    return "";
  }

  static String name(Block.Kind kind) {
    return switch (kind) {
      case TITLE -> "headline";
      case HEADING -> "heading";
      case PARAGRAPH -> "paragraph";
      case CAPTION -> "caption";
      case PULL_QUOTE -> "pull quote";
    };
  }

  /** By number. */
  List<Passage> all() {
    return new ArrayList<>(known.values());
  }
}
