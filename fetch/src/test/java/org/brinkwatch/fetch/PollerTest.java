package org.brinkwatch.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brinkwatch.event.Article;
import org.brinkwatch.fetch.FeedState.Condition;
import org.brinkwatch.fetch.FetchLog.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PollerTest {
  private static final Limits SMALL =
      new Limits(
          100_000, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30), 4);
  private static final String PROSE =
      "The envoys of Kenya and Ethiopia met in Nairobi and agreed to reopen the road. ";

  @TempDir private Path folder;
  private final Site site = new Site();
  private final HandClock clock = new HandClock();
  private final List<FetchLog.Entry> told = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Fetcher fetcher =
      new Fetcher(
          SMALL,
          Duration.ofSeconds(2),
          new Guard(
              Set.of("news.test", "other.test"),
              host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
          clock,
          clock);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private static String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'"
        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>Test Post</title><link>http://news.test/</link><description>d</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String link, String rest) {
    return "<item><title>Talks in Nairobi</title><link>" + link + "</link>" + rest + "</item>";
  }

  private static String whole(String guid) {
    return "<item><title>Talks in Nairobi "
        + guid
        + "</title><guid isPermaLink='false'>"
        + guid
        + "</guid><link>/"
        + guid
        + "?utm_source=rss</link><pubDate>Mon, 09 Mar 2026 10:00:00 GMT</pubDate>"
        + "<content:encoded><![CDATA[<p>"
        + PROSE.repeat(12)
        + "</p><script>alert(1)</script>]]></content:encoded></item>";
  }

  private Round poll(String... paths) throws IOException {
    List<Feed> feeds = new ArrayList<>();
    for (String path : paths) {
      feeds.add(new Feed("", path.startsWith("/") ? site.url(path) : path));
    }
    told.clear();
    arrivals.clear();
    try (FetchLog log = FetchLog.open(folder.resolve("fetch.log.jsonl"), clock, told::add)) {
      return new Poller(fetcher, states(), log, clock, PollOptions.DEFAULT)
          .poll(feeds, arrivals::add);
    }
  }

  private FeedStates states() throws IOException {
    return FeedStates.open(folder.resolve("archive").resolve("feeds.jsonl"));
  }

  private FeedState state(String path) throws IOException {
    return states().of(site.url(path));
  }

  private Article only() {
    assertThat(arrivals).hasSize(1);
    return arrivals.get(0).article();
  }

  @Test
  void takesWholeArticlesFromTheFeed() throws IOException {
    site.feed("/feed", rss(whole("one"), whole("two")));
    assertThat(poll("/feed").articles()).isEqualTo(2);
    Article article = arrivals.get(0).article();
    assertThat(article.id()).isEqualTo(site.url("/one"));
    assertThat(article.url()).isEqualTo(site.url("/one"));
    assertThat(article.title()).isEqualTo("Talks in Nairobi one");
    assertThat(article.outlet()).isEqualTo("Test Post");
    assertThat(article.published()).contains(LocalDate.of(2026, 3, 9));
    assertThat(article.text()).contains(PROSE.strip()).doesNotContain("alert");
    assertThat(site.asked).containsExactly("/robots.txt", "/feed");
  }

  @Test
  void passesOverWhatItHasSeen() throws IOException {
    site.feed("/feed", rss(whole("one"), whole("one")));
    assertThat(poll("/feed").articles()).isEqualTo(1);
    site.feed("/feed", rss(whole("two"), whole("one")));
    Round second = poll("/feed");
    assertThat(second.articles()).isEqualTo(1);
    assertThat(second.known()).isEqualTo(1);
    assertThat(only().title()).endsWith("two");
  }

  @Test
  void takesAnEntryOfTwoFeedsOnce() throws IOException {
    site.feed("/a", rss(whole("one").replace("isPermaLink='false'", "")))
        .feed("/b", rss(whole("one")));
    Round round = poll("/a", "/b");
    assertThat(round.articles()).isEqualTo(1);
    assertThat(round.known()).isEqualTo(1);
    assertThat(told)
        .anySatisfy(entry -> assertThat(entry.why()).isEqualTo("came in by another feed"));
  }

  @Test
  void keepsEqualGuidsOfTwoFeedsApart() throws IOException {
    site.feed("/a", rss(whole("1"))).feed("/b", rss(whole("1").replace("/1?", "/other?")));
    assertThat(poll("/a", "/b").articles()).isEqualTo(2);
  }

  @Test
  void asksOnlyForWhatIsNewer() throws IOException {
    List<String> conditions = new ArrayList<>();
    site.page(
        "/feed",
        exchange -> {
          conditions.add(
              exchange.getRequestHeaders().getFirst("If-None-Match")
                  + " "
                  + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Mon, 09 Mar 2026 10:00:00 GMT");
          if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            Site.send(exchange, "application/rss+xml", rss(whole("one")).getBytes(UTF_8));
          }
        });
    poll("/feed");
    assertThat(state("/feed").condition()).isEqualTo(Condition.OK);
    assertThat(poll("/feed").unchanged()).isEqualTo(1);
    assertThat(state("/feed").condition()).isEqualTo(Condition.UNCHANGED);
    assertThat(conditions).containsExactly("null null", "\"v1\" Mon, 09 Mar 2026 10:00:00 GMT");
  }

  @Test
  void letsNo304EndAFailure() throws IOException {
    site.page(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          Site.send(exchange, "application/rss+xml", rss().getBytes(UTF_8));
        });
    poll("/feed");
    assertThat(state("/feed").condition()).isEqualTo(Condition.EMPTY);
    site.status("/feed", 500);
    poll("/feed");
    assertThat(state("/feed").reason()).isEqualTo("the site answers 500");
    site.page(
        "/feed",
        exchange -> {
          assertThat(exchange.getRequestHeaders().containsKey("If-None-Match")).isFalse();
          exchange.sendResponseHeaders(304, -1);
        });
    clock.pass(Duration.ofHours(1));
    assertThat(poll("/feed").failed()).isEqualTo(1);
    assertThat(state("/feed").condition()).isEqualTo(Condition.FAILED);
    assertThat(state("/feed").failures()).isEqualTo(2);
    site.feed("/feed", rss(whole("one")));
    clock.pass(Duration.ofHours(1));
    poll("/feed");
    assertThat(state("/feed").condition()).isEqualTo(Condition.OK);
    assertThat(state("/feed").failures()).isZero();
  }

  @Test
  void backsOffLongerAfterEachFailureUpToADay() throws IOException {
    site.status("/feed", 500);
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      poll("/feed");
      Duration wait = Duration.between(clock.instant(), state("/feed").notBefore());
      waits.add(wait);
      assertThat(poll("/feed").resting()).isEqualTo(1);
      clock.pass(wait);
    }
    assertThat(waits)
        .startsWith(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60))
        .endsWith(Duration.ofDays(1));
    assertThat(site.count("/feed")).isEqualTo(9);
  }

  @Test
  void restsAsLongAsTheSiteAsks() throws IOException {
    site.page(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7200");
          exchange.sendResponseHeaders(503, -1);
        });
    poll("/feed");
    assertThat(Duration.between(clock.instant(), state("/feed").notBefore()))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void refusesEntityBombsAndOutsideEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    site.feed(
        "/bomb",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + rss("<item><title>&b;</title></item>").substring(21));
    site.feed(
        "/outside",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'><!ENTITY y SYSTEM '"
            + site.url("/probe")
            + "'>]>"
            + rss("<item><title>&x;&y;</title></item>").substring(21));
    assertThat(poll("/bomb", "/outside").failed()).isEqualTo(2);
    assertThat(state("/bomb").reason())
        .isEqualTo("has a document type, which is not read from strangers");
    assertThat(state("/outside").reason())
        .isEqualTo("has a document type, which is not read from strangers");
    assertThat(site.count("/probe")).isZero();
    assertThat(arrivals).isEmpty();
  }

  @Test
  void endsOnMalformedXmlAndOnPages() throws IOException {
    site.feed("/cut", rss(whole("one")).substring(0, 300));
    site.text(
        "/page",
        "text/html",
        "<!doctype html><html><head><link rel=alternate type='application/rss+xml'"
            + " href='feed.xml'></head><body>x</body></html>");
    site.feed("/blank", "  ").feed("/deep", "<rss>" + "<a>".repeat(20_000));
    site.feed("/none", "<kml/>");
    poll("/cut", "/page", "/blank", "/deep", "/none");
    assertThat(state("/cut").reason()).startsWith("is no RSS or Atom feed: ");
    assertThat(state("/page").reason())
        .isEqualTo("is a web page, not a feed; its feed is " + site.url("/feed.xml"));
    assertThat(state("/blank").reason()).isEqualTo("is empty");
    assertThat(state("/deep").condition()).isEqualTo(Condition.FAILED);
    assertThat(state("/none").reason()).startsWith("is no RSS or Atom feed: ");
  }

  @Test
  void survivesAFeedWithoutEnd() throws IOException {
    site.page(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] item = whole("x").getBytes(UTF_8);
          while (true) {
            exchange.getResponseBody().write(item);
          }
        });
    poll("/endless");
    assertThat(state("/endless").reason()).isEqualTo("is larger than 100000 bytes");
  }

  @Test
  void readsTheCharsetThatItIsIn() throws IOException {
    String feed = rss(whole("one")).replace("Talks", "Gespräche über Çanakkale");
    site.page(
        "/latin",
        exchange -> Site.send(exchange, "text/xml; charset=utf-8", feed.getBytes(ISO_8859_1)));
    site.page(
        "/declared",
        exchange ->
            Site.send(
                exchange,
                "text/xml; charset=klingon",
                feed.replace("'1.0'?", "'1.0' encoding='iso-8859-1'?")
                    .replace("/one", "/two")
                    .getBytes(ISO_8859_1)));
    poll("/latin", "/declared");
    assertThat(arrivals)
        .hasSize(2)
        .allSatisfy(
            arrival ->
                assertThat(arrival.article().title()).startsWith("Gespräche über Çanakkale"));
  }

  @Test
  void makesTextOfTitlesAndNothingElse() throws IOException {
    site.feed(
        "/feed",
        rss(
            whole("one")
                .replace(
                    "Talks in Nairobi one",
                    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Talks&lt;/b&gt; &amp;amp; tea"
                        + " &lt;img src=x onerror=y&gt;\u202Eevil\u001B")));
    poll("/feed");
    // the escape character makes it no XML at all
    assertThat(state("/feed").condition()).isEqualTo(Condition.FAILED);
    clock.pass(Duration.ofHours(1));
    site.feed(
        "/feed",
        rss(
            whole("one")
                .replace(
                    "Talks in Nairobi one",
                    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Talks&lt;/b&gt; &amp;amp; tea"
                        + " &lt;img src=x onerror=y&gt;\u202Eevil &lt; good")));
    poll("/feed");
    assertThat(only().title()).isEqualTo("Talks & tea evil < good");
    assertThat(only().text()).doesNotContain("alert", "onerror", "\u202E");
  }

  @Test
  void followsTheLinkOfASummary() throws IOException {
    site.feed("/sub/feed", rss(item("a.html?utm_source=x", "<description>Short.</description>")));
    site.text("/sub/a.html", "text/html", page("2026-03-08"));
    assertThat(poll("/sub/feed").articles()).isEqualTo(1);
    assertThat(only().url()).isEqualTo(site.url("/sub/a.html"));
    assertThat(only().text()).contains(PROSE.strip());
    assertThat(only().published()).contains(LocalDate.of(2026, 3, 8));
    assertThat(arrivals.get(0).published().source()).isEqualTo(Published.Source.PAGE);
  }

  private static String page(String day) {
    return "<html><head><meta property='article:published_time' content='"
        + day
        + "'></head><body><article><h1>Talks in Nairobi</h1><p>"
        + PROSE.repeat(6)
        + "</p></article></body></html>";
  }

  @Test
  void takesTheSummaryWhereThePageMayNotBeFetched() throws IOException {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
    site.feed(
        "/feed",
        rss(item("/closed/a", "<description>" + PROSE + "</description>"), item("/gone", "")));
    Round round = poll("/feed");
    assertThat(only().text()).contains(PROSE.strip());
    assertThat(arrivals.get(0).note()).contains("only what the feed says", "robots.txt");
    assertThat(round.passedOver()).isEqualTo(1);
    assertThat(site.count("/closed/a")).isZero();
    assertThat(poll("/feed").known()).isEqualTo(2);
  }

  @Test
  void triesAPageAgainThatCannotBeHadJustNow() throws IOException {
    site.feed("/feed", rss(item("/a", "<description>" + PROSE + "</description>")));
    site.status("/a", 500);
    assertThat(poll("/feed").waiting()).isEqualTo(1);
    assertThat(poll("/feed").waiting()).isEqualTo(1);
    site.text("/a", "text/html", page("2026-03-08"));
    assertThat(poll("/feed").articles()).isEqualTo(1);
    assertThat(arrivals.get(0).note()).isEmpty();
  }

  @Test
  void tellsOfAnEntryThatLeftBeforeItCouldBeHad() throws IOException {
    site.feed("/feed", rss(item("/a", ""))).status("/a", 500);
    poll("/feed");
    site.feed("/feed", rss());
    assertThat(poll("/feed").passedOver()).isEqualTo(1);
    assertThat(told).anySatisfy(entry -> assertThat(entry.why()).contains("has left the feed"));
  }

  @Test
  void leadsNowhereByLinksOffTheWebOrToThisMachine() throws IOException {
    site.feed(
        "/feed",
        rss(
            item("javascript:alert(1)", "<guid>1</guid><description>" + PROSE + "</description>"),
            item("file:///etc/passwd", "<guid>2</guid><description>" + PROSE + "</description>"),
            item(
                site.url("localhost", "/secret"),
                "<guid>3</guid><description>" + PROSE + "</description>")));
    site.text("/secret", "text/html", page("2026-03-08"));
    poll("/feed");
    assertThat(site.count("/secret")).isZero();
    assertThat(arrivals)
        .hasSize(3)
        .allSatisfy(a -> assertThat(a.article().text()).contains("envoys"));
    assertThat(arrivals.get(0).article().url()).isEmpty();
  }

  @Test
  void doubtsDaysThatCannotBe() throws IOException {
    String old = whole("one").replace("09 Mar 2026", "09 Mar 1246");
    String late = whole("two").replace("09 Mar 2026", "09 Mar 2062");
    site.feed("/feed", rss(old, late));
    poll("/feed");
    assertThat(arrivals)
        .hasSize(2)
        .allSatisfy(
            arrival -> {
              assertThat(arrival.article().published()).isEmpty();
              assertThat(arrival.published().source()).isEqualTo(Published.Source.NONE);
            });
    assertThat(arrivals.get(0).words()).contains("not believed to be of 1246-03-");
    assertThat(arrivals.get(1).words()).contains("not believed to be of 2062-03-09");
  }

  @Test
  void readsAtom() throws IOException {
    site.text(
        "/atom",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Test Post</title><id>f</id>"
            + "<updated>2026-03-09T10:00:00Z</updated><entry><title>Talks &lt; war</title>"
            + "<id>urn:1</id><link href='../x/a'/><updated>2026-03-09T10:00:00Z</updated>"
            + "<content type='html'>&lt;p&gt;"
            + PROSE.repeat(12)
            + "&lt;/p&gt;</content></entry></feed>");
    poll("/atom");
    assertThat(only().title()).isEqualTo("Talks < war");
    assertThat(only().url()).isEqualTo(site.url("/x/a"));
  }

  @Test
  void handsOnWhatTheDeskCouldNotTakeAgain() throws IOException {
    site.feed("/feed", rss(whole("one"), whole("two")));
    List<Feed> feeds = List.of(new Feed("", site.url("/feed")));
    try (FetchLog log = FetchLog.open(folder.resolve("l"), clock, told::add)) {
      Poller poller = new Poller(fetcher, states(), log, clock, PollOptions.DEFAULT);
      assertThatThrownBy(
              () ->
                  poller.poll(
                      feeds,
                      arrival -> {
                        throw new IllegalStateException("disk full");
                      }))
          .hasMessage("disk full");
    }
    assertThat(poll("/feed").articles()).isEqualTo(2);
  }

  @Test
  void logsEachThingInALineOfItsOwn() throws IOException {
    site.feed("/feed", rss(whole("one"))).status("/bad", 404);
    poll("/feed", "/bad", "http://169.254.169.254/feed");
    assertThat(told).extracting(FetchLog.Entry::outcome).contains(Outcome.FETCHED, Outcome.FAILED);
    List<String> lines = Files.readAllLines(folder.resolve("fetch.log.jsonl"));
    assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("{\"at\":\"2026-03-10T12:"));
    assertThat(lines).anyMatch(line -> line.contains("127.0.0.1 (this machine)"));
  }
}
