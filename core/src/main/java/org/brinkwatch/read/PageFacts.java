package org.brinkwatch.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article, for machines: JSON-LD first, then meta tags (OpenGraph, Dublin
 * Core, parsely, citation), then its elements.
 *
 * @param isArticle whether the page calls itself an article
 * @param body the article's text where JSON-LD carries it; empty otherwise
 */
record PageFacts(
    String title,
    String outlet,
    String language,
    Optional<LocalDate> published,
    String url,
    boolean isArticle,
    String body) {
  private static final List<String> TITLES =
      List.of("og:title", "parsely-title", "citation_title", "dc.title", "dcterms.title");
  private static final List<String> OUTLETS =
      List.of(
          "og:site_name",
          "citation_journal_title",
          "citation_publisher",
          "publisher",
          "dc.publisher",
          "application-name");
  private static final List<String> DAYS =
      List.of(
          "article:published_time",
          "og:published_time",
          "parsely-pub-date",
          "publish-date",
          "publishdate",
          "pubdate",
          "publication_date",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date",
          "dcterms.date",
          "dcterms.created",
          "sailthru.date",
          "date");
  private static final int MOST_FACTS = 200;

  static PageFacts of(Element page) {
    return new Reader(page).facts();
  }

  /** Looks each fact up in one place after the other. */
  private static final class Reader {
    private final Element page;
    private final Map<?, ?> linked;
    private final Map<String, String> metas;

    Reader(Element page) {
      this.page = page;
      this.linked = linkedArticle(page);
      this.metas = metas(page);
    }

    PageFacts facts() {
      String outlet = outlet();
      return new PageFacts(
          withoutOutlet(title(), outlet),
          outlet,
          language(),
          published(),
          url(),
          !linked.isEmpty() || meta("og:type").equals("article"),
          Decoding.tidy(Json.text(linked, "articleBody")));
    }

    private String title() {
      return first(
          Stream.of(
              Stream.of(Json.text(linked, "headline")),
              TITLES.stream().map(this::meta),
              Stream.of(only("h1")),
              Stream.of(only("title"))));
    }

    private String outlet() {
      Object publisher = linked.get("publisher");
      String name = publisher instanceof Map<?, ?> map ? Json.text(map, "name") : "";
      return first(Stream.of(Stream.of(name), OUTLETS.stream().map(this::meta)));
    }

    private String language() {
      String written =
          first(
              Stream.of(
                  Stream.of(Json.text(linked, "inLanguage"), attribute("html", "lang")),
                  Stream.of(meta("og:locale"), meta("content-language"), meta("dc.language"))));
      return Languages.code(written);
    }

    private Optional<LocalDate> published() {
      Stream<String> metas = DAYS.stream().map(this::meta);
      Stream<String> elements =
          Stream.of(
              value("[itemprop~=datePublished]"),
              value("time[pubdate]"),
              value("time[datetime]:not([class*=updated])"));
      return Stream.of(Stream.of(Json.text(linked, "datePublished")), metas, elements)
          .flatMap(part -> part)
          .flatMap(written -> Dates.in(written).stream())
          .findFirst();
    }

    private String url() {
      return Stream.of(attribute("link[rel=canonical]", "href"), meta("og:url"))
          .filter(address -> address.matches("https?://\\S{1,2000}"))
          .findFirst()
          .orElse("");
    }

    private String value(String query) {
      Element element = page.selectFirst(query);
      if (element == null) {
        return "";
      }
      String machine = element.attr("datetime") + element.attr("content");
      return machine.isBlank() ? element.text() : machine;
    }

    private String only(String query) {
      Element element = page.selectFirst(query);
      return element == null ? "" : Html.line(element);
    }

    private String attribute(String query, String name) {
      Element element = page.selectFirst(query);
      return element == null ? "" : element.attr(name).strip();
    }

    private String meta(String name) {
      return metas.getOrDefault(name, "");
    }
  }

  /** The first content of every meta tag, by its name in lower case. */
  private static Map<String, String> metas(Element page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = Marks.line(meta.attr("content"));
      for (String attribute : List.of("property", "name", "http-equiv", "itemprop")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }

  private static String first(Stream<Stream<String>> places) {
    Predicate<String> blank = String::isBlank;
    return Marks.line(places.flatMap(part -> part).filter(blank.negate()).findFirst().orElse(""));
  }

  /** "Bridge closed | The Courier" is "Bridge closed" in the Courier. */
  private static String withoutOutlet(String title, String outlet) {
    for (String mark : List.of(" | ", " - ", " – ", " — ", " :: ", " » ")) {
      int cut = title.lastIndexOf(mark);
      if (cut > 0 && isOutlet(title.substring(cut + mark.length()), outlet, mark)) {
        return title.substring(0, cut).strip();
      }
    }
    return title;
  }

  private static boolean isOutlet(String ending, String outlet, String mark) {
    return ending.equalsIgnoreCase(outlet)
        || (outlet.isEmpty() && mark.equals(" | ") && Marks.words(ending).length <= 4);
  }

  /** The first object of the page's JSON-LD that is an article; empty if there is none. */
  private static Map<?, ?> linkedArticle(Element page) {
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(linked(script.data()), objects);
    }
    return objects.stream().filter(PageFacts::isArticleObject).findFirst().orElse(Map.of());
  }

  private static Object linked(String data) {
    try {
      return Json.parse(data);
    } catch (IOException e) {
      return List.of(); // a page with a slip in its JSON-LD is still a page
    }
  }

  private static void collect(Object value, List<Map<?, ?>> objects) {
    if (objects.size() >= MOST_FACTS) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(part -> collect(part, objects));
    } else if (value instanceof Map<?, ?> map) {
      objects.add(map);
      map.values().forEach(part -> collect(part, objects));
    }
  }

  private static boolean isArticleObject(Map<?, ?> object) {
    Object type = object.get("@type");
    String types = type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
    return types.contains("article") || types.contains("blogposting");
  }
}
