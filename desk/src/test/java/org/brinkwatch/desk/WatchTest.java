package org.brinkwatch.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.fetch.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Feeds and pages through the command line, from a site on this machine. */
class WatchTest {
  private static final String PROSE =
      "Kenya accused Ethiopia of shelling the town of Moyale on Sunday. ";

  @TempDir private Path desk;
  private final Map<String, String> pages = new HashMap<>();
  private final HttpServer site;

  WatchTest() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    site.createContext(
        "/",
        exchange -> {
          byte[] page = pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
          exchange.sendResponseHeaders(
              page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    pages.put(
        "/feed",
        "<rss version='2.0'><channel><title>Border Post</title><link>/</link>"
            + "<description>d</description><item><title>Shells on Moyale</title>"
            + "<link>/a</link><pubDate>Mon, 09 Mar 2026 10:00:00 GMT</pubDate></item>"
            + "</channel></rss>");
    pages.put(
        "/a",
        "<html><body><article><h1>Shells on Moyale</h1><p>"
            + PROSE.repeat(8)
            + "</p></article></body></html>");
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  private String url(String path) {
    return "http://localhost:" + site.getAddress().getPort() + path;
  }

  private Run watch(Object... more) {
    Object[] usual = {
      "watch", "--once", "--gap", "1s", "--desk", desk, "--allow-host", "localhost"
    };
    Object[] all = new Object[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return Run.of(all);
  }

  @Test
  void keepsTheListOfFeeds() {
    assertThat(Run.of("feeds", "add", "--desk", desk, url("/feed")).exit()).isZero();
    assertThat(Run.of("feeds", "add", "--desk", desk, "http://me@news.test/").err())
        .contains("carries a user name");
    assertThat(Run.of("feeds", "list", "--desk", desk).out()).startsWith("new ").contains("/feed");
    assertThat(Run.of("feeds", "export", "--desk", desk).out())
        .contains("xmlUrl=\"" + url("/feed"));
    assertThat(Run.of("feeds", "remove", "--desk", desk, "http://x.org/").exit()).isEqualTo(2);
    assertThat(Run.of("feeds", "remove", "--desk", desk, url("/feed")).exit()).isZero();
    assertThat(Run.of("feeds", "list", "--desk", desk).out()).isEmpty();
  }

  @Test
  void asksForFeedsFirst() {
    assertThat(watch().exit()).isEqualTo(2);
    assertThat(watch().err()).contains("brinkwatch feeds add URL");
  }

  @Test
  void codesAndKeepsWhatIsNew() {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    Run first = watch();
    assertThat(first.exit()).isZero();
    assertThat(first.lines())
        .containsExactly("new\t2026-03-09\tBorder Post\tShells on Moyale\t" + url("/a"));
    assertThat(desk.resolve("archive/brinkwatch.db")).isNotEmptyFile();
    Run second = watch();
    assertThat(second.lines()).isEmpty();
    assertThat(second.err()).contains("1 entries known");
  }

  @Test
  void exitsWithTenWhereARedLineIsCrossed() throws IOException {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    Files.createDirectories(desk.resolve("redlines"));
    Files.writeString(
        desk.resolve("redlines/moyale.yml"),
        """
        redline: moyale
        severity: high
        select: {actor: KEN, type: ACCUSE}
        when: {count: 1, within: 7d}
        """);
    InstantSource system = InstantSource.system();
    Duration back = Duration.between(system.instant(), Instant.parse("2026-03-10T12:00:00Z"));
    Object[] once = {"watch", "--once", "--desk", desk, "--allow-host", "localhost"};
    Run run = Run.at(InstantSource.offset(system, back), "", once);
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.CROSSED);
    assertThat(run.err()).contains("HIGH moyale: crossed on");
    assertThat(Run.of(once).exit()).isNotEqualTo(Exit.CROSSED);
  }

  /** Round after round, until somebody stops it. */
  @Test
  void goesRoundUntilItIsInterrupted() throws IOException {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<Duration> pauses = new ArrayList<>();
    Pause pause =
        between -> {
          pauses.add(between);
          if (pauses.size() == 3) {
            throw new InterruptedException();
          }
        };
    // feeds are asked again when they may be: a quarter of an hour passes between two rounds
    InstantSource clock =
        () -> Instant.parse("2026-03-10T12:00:00Z").plus(Duration.ofHours(pauses.size()));
    Streams streams = Streams.of(new ByteArrayInputStream(new byte[0]), out, err);
    int exit =
        new CommandLine(new WatchCommand(streams, clock, pause))
            .execute("--desk", desk.toString(), "--allow-host", "localhost");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(exit).as(err.toString(UTF_8)).isEqualTo(Exit.INTERRUPTED);
    assertThat(pauses).hasSize(3).containsOnly(Duration.ofMinutes(15));
    assertThat(out.toString(UTF_8).lines()).singleElement().asString().startsWith("new\t");
    assertThat(err.toString(UTF_8)).contains("1 entries known");
  }

  @Test
  void exitsWithThreeWhereSomeFeedsFail() {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    Run.of("feeds", "add", "--desk", desk, url("/none"));
    Run run = watch();
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.PARTIAL);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err()).contains("/none: the site answers 404");
  }

  @Test
  void writesArticlesThatOtherCommandsRead() throws IOException {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    Path out = desk.resolve("inbox");
    assertThat(watch("--out", out).exit()).isZero();
    Path file = out.resolve("articles.jsonl");
    Files.writeString(file, "{\"id\":\"cut o", StandardOpenOption.APPEND);
    Files.delete(desk.resolve("archive/feeds.jsonl"));
    assertThat(watch("--out", out).lines().get(0)).startsWith("known\t");
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(Run.of("code", file).out()).contains("\"ACCUSE\"", "\"published\":\"2026-03-09\"");
  }

  @Test
  void goesToNoPrivateAddressUnasked() {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    Run run = Run.of("watch", "--once", "--desk", desk, "--out", desk);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("(this machine)", "allow localhost");
  }

  @Test
  void readsAPageByItsAddress() {
    Run run = Run.of("code", "--allow-host", "localhost", url("/a"), url("/none"));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("\"ACCUSE\"", "\"url\":\"" + url("/a"));
    assertThat(run.err()).contains("/none: the site answers 404");
  }

  @Test
  void addsAPageByItsAddressOnce() {
    Run.of("add", "--desk", desk, "--allow-host", "localhost", url("/a"));
    Run again = Run.of("add", "--desk", desk, "--allow-host", "localhost", url("/a"));
    assertThat(again.lines()).singleElement().asString().startsWith("known\t" + url("/a"));
  }

  @Test
  void leavesADeskThatIsWatchedAlone() throws IOException {
    Run.of("feeds", "add", "--desk", desk, url("/feed"));
    Files.createDirectories(desk.resolve("archive"));
    try (FileChannel channel =
        FileChannel.open(
            desk.resolve("archive/watch.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      assertThat(channel.lock().isValid()).isTrue();
      assertThat(watch().err()).contains("another watch runs at this desk");
    }
  }

  @Test
  void saysWhatIsWrongWithTheList() throws IOException {
    Files.writeString(desk.resolve("feeds.opml"), "<!DOCTYPE x><opml/>");
    Run run = watch();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("feeds.opml: is no OPML: it has a document type");
  }
}
