package org.brinkwatch.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/**
 * The review as one HTML file that needs nothing else: it opens without a network, asks for
 * nothing, and runs only its own script. Every line leads to its sentence in the article, and every
 * marked sentence back to its lines; without scripts both are plain links.
 */
public final class HtmlReview {
  private final String script = resource("review.js");
  private final World world = World.read();
  private final String style = resource("review.css");

  /** The whole document in UTF-8. */
  public String write(Review review) {
    return new Page(Digest.of(review)).write();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReview.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The policy by which a browser runs this code and no other. */
  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private final class Page {
    private final Html html = new Html();
    private final Digest digest;
    private final Links links;

    Page(Digest digest) {
      this.digest = digest;
      links = new Links(digest);
    }

    String write() {
      html.raw("<!DOCTYPE html>").line().open("html", "lang", "en");
      head();
      html.open("body").line();
      html.leaf("a", "Skip to the review", "href", "#main", "class", "skip").line();
      top();
      contents();
      html.open("main", "id", "main", "tabindex", "-1").line();
      summary();
      pictures();
      digest.chapters().forEach(this::chapter);
      new ActorsPart(html).write(digest.participants());
      new ArticlesPart(html, links).write(digest);
      problems();
      html.close().line();
      panel();
      html.open("script").raw(script).close().line();
      return html.close().close().line().toString();
    }

    private void head() {
      html.open("head").line();
      html.open("meta", "charset", "utf-8").line();
      html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy()).line();
      html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
          .line();
      html.open("meta", "name", "color-scheme", "content", "light dark").line();
      html.open("meta", "name", "referrer", "content", "no-referrer").line();
      html.leaf("title", "Review: " + digest.counts()).line();
      html.open("style").raw(style).close().line().close().line();
    }

    private String policy() {
      return "default-src 'none'; script-src "
          + hash(script)
          + "; style-src "
          + hash(style)
          + "; base-uri 'none'; form-action 'none'";
    }

    private void top() {
      html.open("header", "class", "top").line();
      html.leaf("h1", "Review");
      html.leaf("p", digest.counts() + ".", "class", "counts");
      if (!digest.published().isEmpty()) {
        html.leaf("p", "Published " + digest.published(), "class", "period");
      }
      if (!digest.period().isEmpty()) {
        html.leaf("p", "Events of " + digest.period(), "class", "period");
      }
      html.leaf(
          "button", "Dark", "type", "button", "id", "theme", "aria-pressed", "false", "hidden", "");
      html.close().line();
    }

    private void contents() {
      html.open("nav", "aria-label", "Contents", "class", "contents").open("ul");
      link("summary", "Articles");
      if (!digest.events().isEmpty()) {
        link("pictures", "At a glance");
      }
      digest
          .chapters()
          .forEach(
              (chapter, entries) -> {
                if (!entries.isEmpty()) {
                  link(chapter.name(), chapter.title());
                }
              });
      if (!digest.participants().isEmpty()) {
        link("actors", "Who is in it");
      }
      link("articles", "The articles, marked");
      if (!digest.review().problems().isEmpty()) {
        link("problems", "Problems");
      }
      html.close();
      filters();
      html.close().line();
    }

    private void link(String id, String words) {
      html.open("li").leaf("a", words, "href", "#" + id).close();
    }

    private void filters() {
      html.open("details", "id", "filtering", "hidden", "").leaf("summary", "Filter");
      html.open("form", "id", "filters", "aria-label", "Filter the lines").line();
      html.open("label").text("Actor ").open("select", "name", "actor");
      html.leaf("option", "all", "value", "");
      for (int i = 0; i < digest.participants().size(); i++) {
        html.leaf("option", Wording.name(digest.participants().get(i).actor()), "value", "" + i);
      }
      html.close().close().line();
      html.open("label").text("Type ").open("select", "name", "type");
      html.leaf("option", "all", "value", "");
      for (Quad quad : Quad.values()) {
        types(quad);
      }
      html.close().close().line();
      html.open("label").text("Status ").open("select", "name", "status");
      html.leaf("option", "all", "value", "");
      for (Status status : Status.values()) {
        html.leaf("option", Wording.status(status), "value", status.name());
      }
      html.close().close().line();
      html.leaf("button", "Clear", "type", "reset");
      html.open("output", "id", "shown", "aria-live", "polite").close();
      html.close().close().line();
    }

    private void types(Quad quad) {
      html.open("optgroup", "label", Wording.quad(quad));
      html.leaf("option", "any " + Wording.quad(quad), "value", "q" + quad.code());
      for (EventType type : EventType.values()) {
        if (type.quad() == quad) {
          html.leaf("option", type.name(), "value", type.name());
        }
      }
      html.close();
    }

    private void summary() {
      html.open("section", "id", "summary", "aria-labelledby", "h-summary");
      html.leaf("h2", "Articles", "id", "h-summary").line();
      html.open("ol", "class", "sources");
      Folded<Coded> rows = new Folded<>(html, 16, "articles");
      rows.write(digest.review().articles(), this::source);
      html.close().line();
      severest();
      html.close().line();
    }

    private void source(Coded coded) {
      int index = digest.review().articles().indexOf(coded);
      html.open("li")
          .leaf("a", Titles.of(coded.article().citation()), "href", "#a" + index, "dir", "auto");
      html.leaf("span", origin(coded), "class", "meta", "dir", "auto").close().line();
    }

    private static String origin(Coded coded) {
      String day = When.day(coded.article().published());
      String outlet = Plain.line(coded.article().outlet());
      return " " + outlet + (outlet.isEmpty() || day.isEmpty() ? "" : ", ") + day;
    }

    private void severest() {
      List<Dyad> severest = digest.severest();
      if (severest.isEmpty()) {
        return;
      }
      html.leaf("h3", "Most severe");
      html.open("ol", "class", "severe");
      for (Dyad dyad : severest) {
        String line = "#l" + dyad.entries().get(0).number();
        html.open("li")
            .leaf("b", Scale.words(dyad.worst()), "class", "i" + Scale.step(dyad.worst()));
        html.open("a", "href", line, "data-l", Links.lines(dyad.entries()));
        html.leaf("bdi", dyad.names()).close();
        html.leaf("span", " " + dyad.size(), "class", "meta");
        html.close().line();
      }
      html.close();
    }

    private void pictures() {
      if (digest.events().isEmpty()) {
        return;
      }
      html.open("section", "id", "pictures", "aria-labelledby", "h-pictures");
      html.leaf("h2", "At a glance", "id", "h-pictures").line();
      new Timeline(html, digest).write();
      new Matrix(html, digest).write();
      new PlacesMap(html, digest, world).write();
      html.close().line();
    }

    private void chapter(Chapter chapter, List<Entry> entries) {
      if (entries.isEmpty()) {
        return;
      }
      String heading = "h-" + chapter.name();
      html.open("section", "id", chapter.name(), "aria-labelledby", heading);
      html.leaf("h2", chapter.title(), "id", heading);
      html.leaf("p", chapter.note(), "class", "note").line();
      new LinesPart(html, links).write(entries);
      html.close().line();
    }

    private void problems() {
      if (digest.review().problems().isEmpty()) {
        return;
      }
      html.open("section", "id", "problems", "aria-labelledby", "h-problems");
      html.leaf("h2", "Problems", "id", "h-problems").open("ul");
      for (Problem problem : digest.review().problems()) {
        html.leaf("li", Plain.line(problem.toString()), "dir", "auto");
      }
      html.close().close().line();
    }

    private void panel() {
      html.open("aside", "id", "panel", "aria-label", "Sentence", "tabindex", "-1", "hidden", "");
      html.open("div", "class", "bar");
      html.leaf("button", "Back to the line", "type", "button", "id", "back");
      html.leaf("button", "Close", "type", "button", "id", "close", "title", "Escape");
      html.close();
      html.open("div", "id", "panel-body", "aria-live", "polite").close().close().line();
    }
  }
}
