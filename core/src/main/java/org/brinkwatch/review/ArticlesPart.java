package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Coded;

/** Each article itself, with every coded sentence marked. */
final class ArticlesPart {
  private static final int MOST_OPEN = 6;
  private final Html html;
  private final Links links;

  ArticlesPart(Html html, Links links) {
    this.html = html;
    this.links = links;
  }

  void write(Digest digest) {
    html.open("section", "id", "articles", "aria-labelledby", "h-articles");
    html.leaf("h2", "The articles, marked", "id", "h-articles");
    key();
    Map<Integer, List<Passage>> passages = new HashMap<>();
    digest
        .passages()
        .forEach(
            each -> passages.computeIfAbsent(each.article(), none -> new ArrayList<>()).add(each));
    List<Coded> all = digest.review().articles();
    for (int i = 0; i < all.size(); i++) {
      article(i, all.get(i), passages.getOrDefault(i, List.of()), all.size() <= MOST_OPEN);
    }
    elsewhere(passages.getOrDefault(-1, List.of()));
    html.close().line();
  }

  private void key() {
    html.open("p", "class", "note").text("Underlined: ");
    html.leaf("span", "a sentence that a line rests on", "class", "m i2").text("; shaded: ");
    html.leaf("span", "the words that name the act", "class", "m t i2").text("; dotted: ");
    html.leaf("span", "words that someone said", "class", "m w");
    html.text(". The number after a sentence leads to its lines.").close().line();
  }

  private void article(int index, Coded coded, List<Passage> passages, boolean open) {
    Article article = coded.article();
    html.open("article", "id", "a" + index, "tabindex", "-1");
    html.open("details", open ? new String[] {"open", ""} : new String[0]);
    html.open("summary").leaf("h3", Titles.of(article.citation()), "dir", "auto");
    html.leaf("span", origin(article, passages.size()), "class", "meta", "dir", "auto")
        .close()
        .line();
    MarkedText text = new MarkedText(html, links, coded, passages);
    List<Block> blocks = new ArrayList<>(Blocks.of(article));
    blocks.sort(Comparator.comparing(Block::span));
    blocks.forEach(text::write);
    html.close().close().line();
  }

  private static String origin(Article article, int sentences) {
    List<String> parts = new ArrayList<>();
    parts.add(Plain.line(article.outlet()));
    parts.add(When.day(article.published()));
    parts.add(Plain.line(article.url()));
    parts.add(
        sentences == 0 ? "no sentence cited" : Wording.many(sentences, "sentence") + " cited");
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private void elsewhere(List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    html.leaf("h3", "Sentences of articles that are not in this review").open("ul");
    for (Passage passage : passages) {
      String number = String.valueOf(passage.number());
      html.open("li").open("span", "id", "s" + number).close();
      html.leaf("span", passage.text(), "class", "m", "data-s", number, "dir", "auto");
      html.leaf("span", " " + passage.origin(), "class", "meta").close().line();
    }
    html.close();
  }
}
