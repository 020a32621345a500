package org.brinkwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brinkwatch.Golden;
import org.brinkwatch.event.Coded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReviewTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("#root html head meta title style body a header h1 p button nav ul li details summary form"
                  + " label select option optgroup output main section h2 h3 h4 ol b bdi span div"
                  + " figure svg line text path rect circle g figcaption table caption thead tbody tr th"
                  + " td article sup aside script")
              .split(" "));

  private final HtmlReview writer = new HtmlReview();

  @Test
  void writesTheWholePage() {
    String withoutLand = writer.write(Crisis.review()).replaceAll("(?m)^<g class=\"base\">.*$", "");
    new Golden("review", "review.html").check(withoutLand);
  }

  @Test
  void writesTheSameBytesForTheSameReview() {
    assertThat(new HtmlReview().write(AnyReview.hostile(7)))
        .isEqualTo(writer.write(AnyReview.hostile(7)));
  }

  @Test
  void staysInertWhateverTheWordsAre() {
    for (long seed = 0; seed < 150; seed++) {
      String html = writer.write(AnyReview.hostile(seed));
      Document page = Jsoup.parse(html);
      assertInert(page, "seed " + seed);
      assertThat(html.chars().noneMatch(c -> c == 0 || c == 0x1B)).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void staysInertInTheCrisis() {
    assertInert(Jsoup.parse(writer.write(Crisis.review())), "crisis");
  }

  private static void assertInert(Document page, String as) {
    assertThat(page.select("script")).as(as).hasSize(1);
    assertThat(page.select("style")).as(as).hasSize(1);
    for (Element element : page.getAllElements()) {
      assertThat(ELEMENTS).as(as).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as(as).doesNotStartWith("on").isNotIn("style", "src", "srcset", "action");
        if (name.equals("href")) {
          assertThat(attribute.getValue()).as(as).startsWith("#");
        }
      }
    }
  }

  @Test
  void keepsTheTextOfEachArticle() {
    for (long seed = 0; seed < 60; seed++) {
      Review review = AnyReview.hostile(seed);
      Document page = Jsoup.parse(writer.write(review));
      page.select("sup").remove();
      int index = 0;
      for (Coded coded : review.articles()) {
        String shown =
            String.join("", page.select("#a" + index++ + " > details > :is(p, h4)").eachText());
        assertThat(letters(shown)).as("seed %d", seed).isEqualTo(letters(coded.article().text()));
      }
    }
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void leadsEveryLinkToSomethingOnThePage() {
    Document page = Jsoup.parse(writer.write(Crisis.review()));
    Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
    assertThat(page.select("[id]")).hasSameSizeAs(ids);
    assertThat(page.select("a[href]"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(ids).contains(link.attr("href").substring(1)));
    assertThat(page.select(".line"))
        .allSatisfy(line -> assertThat(line.attr("data-s")).isNotBlank());
  }

  @Test
  void givesEveryPictureATableAndAName() {
    Document page = Jsoup.parse(writer.write(Crisis.review()));
    assertThat(page.select("figure")).hasSize(3);
    for (Element figure : page.select("figure")) {
      assertThat(figure.select("svg[role=img][aria-labelledby]")).hasSize(1);
      assertThat(figure.select("table caption").text()).isNotBlank();
      assertThat(figure.select("tbody tr")).isNotEmpty();
    }
  }

  @Test
  void saysHowManyActorsItLeavesOut() {
    Document page = Jsoup.parse(writer.write(AnyReview.large(10, 400, 60)));
    assertThat(page.select(".matrix svg text.name")).hasSizeLessThanOrEqualTo(28);
    assertThat(page.select(".matrix figcaption").text())
        .containsPattern("Left out: 4\\d sources and 4\\d targets");
  }

  @Test
  void staysSmallInALargeRun() {
    String html = writer.write(AnyReview.large(100, 2000, 60));
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
    assertThat(Jsoup.parse(html).select("li.line")).hasSizeGreaterThanOrEqualTo(2000);
  }

  @Test
  void writesAnEmptyRun() {
    Document page = Jsoup.parse(writer.write(new Review(List.of(), List.of(), List.of())));
    assertThat(page.select("h1").text()).isEqualTo("Review");
    assertThat(page.select("figure, .line")).isEmpty();
  }
}
