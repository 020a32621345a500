package org.brinkwatch.fetch;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brinkwatch.event.Article;
import org.brinkwatch.fetch.NotFetched.Kind;
import org.brinkwatch.read.Reading;
import org.brinkwatch.read.Received;
import org.jsoup.nodes.Entities;

/** Pages and feed entries become articles. */
public final class Articles {
  private static final int FEWEST_WORDS = 150;
  private static final Pattern CUT =
      Pattern.compile(
          "(?i)(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|read (?:more|on)|continue reading|full story)"
              + "[\\s\\p{Punct}»→]*$");

  private final Fetcher fetcher;
  private final InstantSource clock;

  public Articles(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * The article on a page.
   *
   * @throws NotFetched if the page cannot be had, or holds no article
   */
  public Arrival page(WebAddress address) throws NotFetched {
    Article article = fetch(address);
    return arrival(article, "", "", Optional.empty(), article.published(), "");
  }

  /** Whether the feed itself carries the whole article, as far as its length can tell. */
  static boolean isWhole(Item item) {
    String text = FeedReader.text(item.body(), Integer.MAX_VALUE);
    return text.split("\\s+", FEWEST_WORDS + 1).length > FEWEST_WORDS && !CUT.matcher(text).find();
  }

  /**
   * The article on the page that an entry links to.
   *
   * @throws NotFetched if it cannot be had
   */
  Arrival linked(Item item, WebAddress link, Feed feed, String outlet) throws NotFetched {
    Article article = fetch(link);
    return arrival(article, feed.url(), outlet, item.published(), article.published(), "");
  }

  /**
   * The article as far as the feed carries it.
   *
   * @throws NotFetched if the entry holds no text
   */
  Arrival told(Item item, Feed feed, String outlet, String note) throws NotFetched {
    String id = item.link().map(WebAddress::toString).orElse(feed.url() + "#" + item.keys().get(0));
    String title = Entities.escape(item.title());
    String page =
        "<!doctype html><html><head><meta property=og:type content=article><title>"
            + title
            + "</title></head><body><article><h1>"
            + title
            + "</h1><div>"
            + item.body()
            + "</div></article></body></html>";
    Received received = new Received("text/html", "utf-8", page.getBytes(StandardCharsets.UTF_8));
    Article article = read(received, id, item.link().map(WebAddress::toString).orElse(""));
    return arrival(article, feed.url(), outlet, item.published(), Optional.empty(), note);
  }

  private Article fetch(WebAddress address) throws NotFetched {
    Fetched fetched = fetcher.page(Links.canonical(address));
    String url = Links.canonical(fetched.address()).toString();
    return read(fetched.received(), url, url);
  }

  /** The address is where it came from, whatever the page says of itself. */
  private static Article read(Received received, String id, String url) throws NotFetched {
    Reading reading = received.article(id, id);
    if (reading instanceof Reading.Ok ok) {
      return at(ok.article(), url);
    }
    String what = reading instanceof Reading.Failed failed ? failed.problem().what() : "";
    throw new NotFetched(Kind.UNFIT, what);
  }

  private static Article at(Article article, String url) {
    return new Article(
        article.id(),
        article.title(),
        article.outlet(),
        article.language(),
        article.published(),
        url,
        article.text(),
        article.blocks());
  }

  private Arrival arrival(
      Article article,
      String feed,
      String outlet,
      Optional<LocalDate> feedDay,
      Optional<LocalDate> pageDay,
      String note) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Published published = Published.of(feedDay, pageDay, today);
    Article dated =
        new Article(
            article.id(),
            FeedReader.text(Entities.escape(article.title()), 500),
            article.outlet().isEmpty()
                ? outlet
                : FeedReader.text(Entities.escape(article.outlet()), 200),
            article.language(),
            published.day(),
            article.url(),
            article.text(),
            article.blocks());
    return new Arrival(dated, feed, published, note);
  }
}
