package org.brinkwatch.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import org.brinkwatch.fetch.NotFetched.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FetcherTest {
  private final Site site = new Site();
  private final HandClock clock = new HandClock();
  private final Fetcher fetcher = fetcher(20);

  /** For sites that would keep us for ever. */
  private final Fetcher hasty = fetcher(2);

  private Fetcher fetcher(int seconds) {
    Duration patience = Duration.ofSeconds(seconds);
    return new Fetcher(
        new Limits(100_000, patience, patience, patience, 4),
        Duration.ofSeconds(2),
        new Guard(
            Set.of("news.test", "other.test"),
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
        clock,
        clock);
  }

  @AfterEach
  void close() {
    fetcher.close();
    hasty.close();
    site.close();
  }

  private NotFetched refusal(String path) {
    return catchThrowableOfType(NotFetched.class, () -> fetcher.page(site.at(path)));
  }

  @Test
  void fetchesAndSaysWhoItIs() throws NotFetched {
    site.page(
        "/a",
        exchange ->
            Site.send(
                exchange,
                "text/plain",
                exchange.getRequestHeaders().getFirst("User-Agent").getBytes(UTF_8)));
    assertThat(fetcher.page(site.at("/a")).bytes()).asString(UTF_8).startsWith("Brinkwatch/");
    assertThat(site.asked).containsExactly("/robots.txt", "/a");
  }

  @Test
  void unpacksGzip() throws NotFetched {
    site.page(
        "/z",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Site.send(exchange, "text/plain", Site.zipped("peace ".getBytes(UTF_8), 3));
        });
    assertThat(fetcher.page(site.at("/z")).bytes()).asString(UTF_8).isEqualTo("peace peace peace ");
  }

  @Test
  void stopsAtAGzipBomb() {
    byte[] bomb = Site.zipped(new byte[1_000_000], 50);
    assertThat(bomb.length).isLessThan(100_000);
    site.page(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Site.send(exchange, "text/xml", bomb);
        });
    assertThat(refusal("/bomb").why()).isEqualTo("is larger than 100000 bytes");
  }

  @Test
  void stopsAtABodyWithoutEnd() {
    site.page("/endless", exchange -> pour(exchange.getResponseBody(), exchange, 0));
    assertThat(refusal("/endless").why()).isEqualTo("is larger than 100000 bytes");
  }

  @Test
  void stopsATrickle() throws NotFetched {
    site.page("/drip", exchange -> pour(exchange.getResponseBody(), exchange, 100));
    WebAddress address = site.at("/drip");
    NotFetched refusal = catchThrowableOfType(NotFetched.class, () -> hasty.page(address));
    assertThat(refusal.why()).contains("took longer than 2 s");
  }

  private static void pour(
      OutputStream out, com.sun.net.httpserver.HttpExchange exchange, long pause)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] bytes = new byte[pause == 0 ? 4096 : 1];
    try {
      while (true) {
        out.write(bytes);
        out.flush();
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void stopsATrickleOfHeadersAndOfAHandshake() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread trickle = new Thread(() -> trickle(server));
      trickle.setDaemon(true);
      trickle.start();
      for (String scheme : new String[] {"http", "https"}) {
        WebAddress address =
            WebAddress.of(scheme + "://other.test:" + server.getLocalPort() + "/x");
        NotFetched refusal = catchThrowableOfType(NotFetched.class, () -> hasty.page(address));
        assertThat(refusal.kind()).isEqualTo(Kind.FOR_NOW);
        assertThat(refusal.why()).contains("took longer than 2 s");
      }
    }
  }

  /** The first bytes of an answer, one at a time: of HTTP, or of a TLS record that never ends. */
  private static void trickle(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        boolean tls = socket.getInputStream().read() == 0x16;
        OutputStream out = socket.getOutputStream();
        out.write(
            tls ? new byte[] {0x16, 3, 3, 0x3F, 0} : "HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
        for (int i = 0; i < 10_000; i++) {
          out.write('x');
          out.flush();
          Thread.sleep(100);
        }
      } catch (IOException e) {
        // the other side has hung up, as it should
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Test
  void refusesHugeAndManyHeaders() {
    site.page(
        "/long",
        exchange -> {
          exchange.getResponseHeaders().set("X-Long", "x".repeat(100_000));
          Site.send(exchange, "text/plain", new byte[] {'a'});
        });
    site.page(
        "/many",
        exchange -> {
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseHeaders().add("X-" + i, "x");
          }
          Site.send(exchange, "text/plain", new byte[] {'a'});
        });
    assertThat(refusal("/long").why()).contains("the connection broke");
    assertThat(refusal("/many").why()).contains("the connection broke");
  }

  @Test
  void needsNoBodyOfARefusal() {
    site.page(
        "/no",
        exchange -> {
          exchange.sendResponseHeaders(404, 1_000_000);
          exchange.getResponseBody().write(new byte[1_000_000]);
        });
    for (int i = 0; i < 10; i++) {
      assertThat(refusal("/no").why()).isEqualTo("the site answers 404 (not there)");
    }
  }

  @Test
  void followsRedirectsAndSaysWhereItEnded() throws NotFetched {
    site.redirect("/old", 301, "/new/a").redirect("/new/a", 302, "b");
    site.text("/new/b", "text/plain", "there");
    Fetched fetched = fetcher.page(site.at("/old"));
    assertThat(fetched.address()).hasToString(site.url("/new/b"));
    assertThat(fetched.moved().map(WebAddress::toString)).contains(site.url("/new/a"));
  }

  @Test
  void refusesARedirectToThisMachine() {
    site.redirect("/a", 302, site.url("localhost", "/secret"));
    site.redirect("/b", 302, "http://169.254.169.254/latest/meta-data/");
    site.redirect("/c", 302, "http://2130706433/");
    site.text("/secret", "text/plain", "secret");
    assertThat(refusal("/a").kind()).isEqualTo(Kind.REFUSED);
    assertThat(refusal("/a").why()).contains("this machine", "allow localhost");
    assertThat(refusal("/b").kind()).isEqualTo(Kind.REFUSED);
    assertThat(refusal("/c").kind()).isEqualTo(Kind.REFUSED);
    assertThat(site.asked).doesNotContain("/secret");
  }

  @Test
  void refusesRedirectsOffTheWeb() {
    site.redirect("/f", 302, "file:///etc/passwd").redirect("/u", 302, "http://me@news.test/");
    site.redirect("/n", 302, "");
    assertThat(refusal("/f").why())
        .isEqualTo(
            "redirects to an address that is of the scheme file; only http and https are fetched");
    assertThat(refusal("/u").kind()).isEqualTo(Kind.REFUSED);
    assertThat(refusal("/n").why()).isEqualTo("redirects to nowhere");
  }

  @Test
  void endsRedirectLoopsAndLongChains() {
    site.redirect("/x", 302, "/y").redirect("/y", 302, "/x");
    for (int i = 0; i < 9; i++) {
      site.redirect("/" + i, 302, "/" + (i + 1));
    }
    assertThat(refusal("/x").why()).isEqualTo("redirects in a circle");
    assertThat(refusal("/0").why()).isEqualTo("redirects more than 4 times");
  }

  @Test
  void obeysRobots() throws NotFetched {
    site.text(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: brinkwatch\nDisallow: /private\n");
    site.text("/open", "text/plain", "a").text("/private/x", "text/plain", "b");
    fetcher.page(site.at("/open"));
    assertThat(refusal("/private/x").kind()).isEqualTo(Kind.DISALLOWED);
    assertThat(site.count("/private/x")).isZero();
    assertThat(site.count("/robots.txt")).isEqualTo(1);
    clock.pass(Duration.ofHours(25));
    fetcher.page(site.at("/open"));
    assertThat(site.count("/robots.txt")).isEqualTo(2);
  }

  @Test
  void asksRobotsOnEveryHop() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    site.redirect("/a", 302, "/private/x").text("/private/x", "text/plain", "b");
    assertThat(refusal("/a").kind()).isEqualTo(Kind.DISALLOWED);
    assertThat(site.count("/private/x")).isZero();
  }

  @Test
  void leavesASiteAloneWhoseRobotsCannotBeHad() throws NotFetched {
    site.status("/robots.txt", 500).text("/a", "text/plain", "a");
    assertThat(refusal("/a").why()).contains("robots.txt cannot be had: the site answers 500");
    assertThat(site.count("/a")).isZero();
    site.text("/robots.txt", "text/plain", "");
    clock.pass(Duration.ofMinutes(61));
    fetcher.page(site.at("/a"));
  }

  @Test
  void pausesBetweenRequestsAsLongAsTheSiteAsks() throws NotFetched {
    site.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
    site.text("/a", "text/plain", "a");
    fetcher.page(site.at("/a"));
    fetcher.page(site.at("/a"));
    assertThat(clock.waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void staysAwayAsLongAsTheSiteSays() throws NotFetched {
    site.page(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
        });
    site.text("/a", "text/plain", "a");
    assertThat(refusal("/busy").retryAfter()).contains(Duration.ofMinutes(2));
    assertThat(refusal("/a").why()).contains("stay away for another 120 s");
    assertThat(site.count("/a")).isZero();
    clock.pass(Duration.ofSeconds(121));
    fetcher.page(site.at("/a"));
  }

  @Test
  void readsRetryAfterAsADateAndAtMostAWeek() {
    site.page(
        "/date",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Tue, 10 Mar 2026 13:00:00 GMT");
          exchange.sendResponseHeaders(503, -1);
        });
    Duration wait = refusal("/date").retryAfter().orElseThrow();
    assertThat(wait).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
  }

  @Test
  void trustsNoCertificateThatNobodySigned() throws Exception {
    try (TlsSite secure = new TlsSite()) {
      NotFetched refusal =
          catchThrowableOfType(
              NotFetched.class, () -> fetcher.page(WebAddress.of(secure.url("news.test", "/a"))));
      assertThat(refusal.why()).contains("no safe connection");
      assertThat(secure.asked()).isZero();
    }
  }

  @Test
  void namesUnknownHostsAndClosedPorts() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    NotFetched refusal =
        catchThrowableOfType(
            NotFetched.class, () -> fetcher.page(WebAddress.of("http://news.test:" + port + "/")));
    assertThat(refusal.why()).contains("no connection to the site");
  }
}
