package org.brinkwatch.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page as saved by a browser: the article in it, without the page around it. */
final class Html implements Format {
  private static final Pattern START =
      Pattern.compile(
          "^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*(?:<!--.{0,2000}?-->\\s*)*<");
  private static final Pattern TAG =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body|article)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARSET =
      Pattern.compile(
          "(?:<meta\\b[^>]{0,200}?\\bcharset|^<\\?xml[^>]{0,100}?\\bencoding)\\s*=\\s*[\"']?\\s*([^\"'\\s;/>]{1,40})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public boolean fits(Document document) {
    String head = document.head().replace("\0", "");
    return START.matcher(head).find() && TAG.matcher(head).find();
  }

  @Override
  public Article read(Document document) throws Unreadable {
    Binary.refuse(document.bytes());
    return article(document.name(), Decoding.of(document.bytes(), charset(document)));
  }

  /** The charset that the sender or else the page or XML file itself names; empty if neither. */
  static String charset(Document document) {
    Matcher charset = CHARSET.matcher(document.head());
    return or(document.charset(), charset.find() ? charset.group(1) : "");
  }

  /**
   * The article that a page holds.
   *
   * @throws Unreadable if it holds none
   */
  static Article article(String id, String page) throws Unreadable {
    Element root = Jsoup.parse(page);
    PageFacts facts = PageFacts.of(root);
    Set<Element> unwanted = PageFurniture.of(root);
    PageText text = PageText.of(ArticleBody.in(root, unwanted), facts, unwanted);
    if (text.isArticle()) {
      return article(id, facts, text.titled());
    }
    if (Marks.words(facts.body()).length >= PageText.FEWEST_WORDS) {
      return merged(PlainText.article(id, facts.body()), facts);
    }
    throw new Unreadable(
        "no article text found in this page",
        "save the article's own page, once you see its text in the browser");
  }

  private static Article article(String id, PageFacts facts, PageText text) {
    return merged(
        Masthead.article(id, text.text(), Parts.refine(text.text(), text.blocks())), facts);
  }

  /** What the page says of itself goes before what its text seems to say. */
  private static Article merged(Article found, PageFacts facts) {
    return new Article(
        found.id(),
        or(found.title(), facts.title()),
        or(facts.outlet(), found.outlet()),
        or(facts.language(), found.language()),
        facts.published().or(found::published),
        or(facts.url(), found.url()),
        found.text(),
        List.copyOf(found.blocks()));
  }

  private static String or(String first, String second) {
    return first.isBlank() ? second : first;
  }

  /** The words of an element on one line, without marks that only say where a word may break. */
  static String line(Element element) {
    return Marks.line(element.text().replaceAll("[\u00AD\u200B\u2060\uFEFF]", ""));
  }

  /** The class names and id of an element in lower case, with "camelCase" as "camel case". */
  static String names(Element element) {
    String names = element.className() + " " + element.id();
    return names.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
