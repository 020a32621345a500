package org.brinkwatch.read;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a page has besides its article: what nobody sees (scripts, hidden elements), and what is
 * told by its tag, role or name (menus, share buttons, newsletter boxes). The latter goes only if
 * it holds less than half of the page's text, for some pages stand wholly within one form.
 */
final class PageFurniture {
  private static final Set<String> NEVER_SEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "button",
          "select",
          "textarea",
          "input",
          "dialog",
          "map",
          "datalist",
          "head",
          "title");
  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "form", "menu");
  private static final Set<String> LANDMARKS = Set.of("html", "body", "main", "article");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "alert",
          "menu",
          "menubar",
          "toolbar",
          "banner");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES =
      Pattern.compile(
          "(?<![a-z])(?:ads?|adverts?|advertisement|breadcrumbs?|comments?|consent|cookies?|disqus"
              + "|footer|gdpr|login|menu|modal|nav|navbar|navigation|newsletter|outbrain|pager"
              + "|pagination|paywall|popular|popup|print|promo|readmore|read-more|recommended"
              + "|recommendations?|related|share|sharing|sidebar|signup|sign-up|skip-link|social"
              + "|sponsored|sr-only|subscribe|subscription|taboola|tags?|toolbar|trending"
              + "|visually-?hidden|screen-reader-text|widget)(?![a-z])");

  private PageFurniture() {}

  /** The elements to leave out, each with all that it holds. */
  static Set<Element> of(Element page) {
    Set<Element> unwanted = new HashSet<>(page.stream().filter(PageFurniture::isUnseen).toList());
    TextSizes sizes = TextSizes.of(page, unwanted);
    int half = sizes.text(page) / 2;
    page.stream()
        .filter(element -> sizes.text(element) <= half && isAround(element))
        .forEach(unwanted::add);
    return unwanted;
  }

  private static boolean isUnseen(Element element) {
    return NEVER_SEEN.contains(element.normalName())
        || (!LANDMARKS.contains(element.normalName())
            && (element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || HIDDEN.matcher(element.attr("style")).find()));
  }

  private static boolean isAround(Element element) {
    return AROUND.contains(element.normalName())
        || (!LANDMARKS.contains(element.normalName())
            && (ROLES.contains(element.attr("role")) || NAMES.matcher(Html.names(element)).find()));
  }
}
