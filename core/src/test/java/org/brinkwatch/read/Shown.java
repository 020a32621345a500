package org.brinkwatch.read;

import java.util.Map;
import java.util.TreeMap;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;

/** A reading as lines for a golden file: what is known of the article, then its blocks. */
final class Shown {
  private Shown() {}

  static String of(Reading reading) {
    return reading instanceof Reading.Ok ok
        ? article(ok.article())
        : "problem: " + ((Reading.Failed) reading).problem() + "\n";
  }

  /** An article's id, or the problem. */
  static String name(Reading reading) {
    return reading instanceof Reading.Ok ok
        ? ok.article().id()
        : ((Reading.Failed) reading).problem().toString();
  }

  static String article(Article article) {
    StringBuilder shown = new StringBuilder();
    known(article).forEach((name, value) -> shown.append(name + ": " + value + "\n"));
    for (Block block : article.blocks()) {
      String words = block.span().of(article.text()).replace("\n", "\n    ");
      shown.append("\n" + block.kind() + "\n    " + words + "\n");
    }
    return shown.toString();
  }

  private static Map<String, String> known(Article article) {
    Map<String, String> known = new TreeMap<>();
    known.put("id", article.id());
    known.put("title", article.title());
    known.put("outlet", article.outlet());
    known.put("language", article.language());
    known.put("published", article.published().map(Object::toString).orElse(""));
    known.put("url", article.url());
    known.values().removeIf(String::isEmpty);
    return known;
  }
}
