package org.brinkwatch.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the element of a page that holds its article. */
final class ArticleBody {
  private static final List<String> MARKED =
      List.of("[itemprop~=articleBody]", "article", "main, [role=main]");

  /** A marked element counts if it holds so much of the page's prose. */
  private static final double MOST = 0.4;

  /** An unmarked one is entered as long as it holds so much of what is around it. */
  private static final double NEARLY_ALL = 0.9;

  private final TextSizes sizes;

  private ArticleBody(TextSizes sizes) {
    this.sizes = sizes;
  }

  /** The marked element that holds most prose, else the smallest that holds nearly all. */
  static Element in(Element page, Set<Element> unwanted) {
    ArticleBody body = new ArticleBody(TextSizes.of(page, unwanted));
    for (String query : MARKED) {
      Optional<Element> fullest = body.fullest(page.select(query));
      if (fullest.isPresent() && body.sizes.prose(fullest.get()) > body.sizes.prose(page) * MOST) {
        return fullest.get();
      }
    }
    return body.descend(page);
  }

  private Element descend(Element page) {
    Element element = page;
    Optional<Element> next = fullest(element.children());
    while (next.isPresent()
        && sizes.prose(next.get()) > 0
        && next.get().childrenSize() > 0
        && sizes.prose(next.get()) >= sizes.prose(element) * NEARLY_ALL) {
      element = next.get();
      next = fullest(element.children());
    }
    return element;
  }

  private Optional<Element> fullest(List<Element> elements) {
    Optional<Element> fullest = Optional.empty();
    for (Element element : elements) {
      if (fullest.isEmpty() || sizes.prose(element) > sizes.prose(fullest.get())) {
        fullest = Optional.of(element);
      }
    }
    return fullest;
  }
}
