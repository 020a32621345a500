package org.brinkwatch.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.brinkwatch.watch.redline.EventTable;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.watch.redline.RedLine;
import org.brinkwatch.watch.redline.RedLineFiles;
import org.brinkwatch.watch.redline.RedLines;
import org.brinkwatch.watch.redline.Signals;
import org.brinkwatch.watch.redline.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what becomes known to what each kind of sink gets, over rounds and restarts. */
class DeliveryTest {
  private static final Instant NOON = Instant.parse("2024-01-06T12:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(400);

  @TempDir private Path folder;
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final StringWriter screen = new StringWriter();

  /** An attack that rings, and rings no longer once its article is corrected. */
  private static List<Notice> notices(String until) {
    RedLine line =
        RedLineFiles.read(
                "line.yml",
                """
                redline: bridge
                severity: high
                select: {source: SRB.MIL, target: XKX, type: ASSAULT}
                when: {count: 1, within: 7d}
                """,
                Path.of(""),
                Names.NONE)
            .line()
            .orElseThrow();
    List<Version> versions =
        EventTable.read(
                "news.csv",
                """
                id,day,known,source,target,type
                a,2024-01-03,2024-01-03,SRB.MIL,XKX,ASSAULT
                a,2024-01-03,2024-01-05,SRB.MIL,XKX,ACCUSE
                """)
            .versions();
    RedLines.Period period =
        new RedLines.Period(LocalDate.parse("2024-01-01"), LocalDate.parse(until));
    return RedLines.watch(List.of(line), versions, Signals.NONE, period).alerts().stream()
        .map(Notice::of)
        .toList();
  }

  private Outbox.Delivery round(Instant now, List<Sink> sinks, List<Notice> notices)
      throws IOException {
    try (Outbox outbox = Outbox.open(folder.resolve("outbox.jsonl"), InstantSource.fixed(now))) {
      for (Notice notice : notices) {
        for (Sink sink : sinks) {
          outbox.queue(notice, sink);
        }
      }
      return outbox.deliver(sinks);
    }
  }

  private HttpServer site(int port) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    site.createContext(
        "/",
        exchange -> {
          posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    site.start();
    return site;
  }

  private static Sink webhook(int port) {
    return new Webhook("webhook", URI.create("http://127.0.0.1:" + port + "/"), Map.of(), SHORT);
  }

  private static Sink mail(int port) {
    return SinksTest.mail(port, Duration.ofSeconds(10));
  }

  @Test
  void aRetractionReachesEachSink() throws IOException {
    Path feed = folder.resolve("alerts.atom");
    HttpServer site = site(0);
    try (SmtpServer post = new SmtpServer()) {
      List<Sink> sinks =
          List.of(
              new Terminal("terminal", new PrintWriter(screen, true)),
              new Feed("feed", feed),
              webhook(site.getAddress().getPort()),
              mail(post.port()));
      assertThat(round(NOON, sinks, notices("2024-01-04")).sent()).isEqualTo(4);
      assertThat(round(NOON, sinks, notices("2024-01-06")).sent()).isEqualTo(4);
      assertThat(screen.toString()).containsOnlyOnce("Taken back: bridge");
      assertThat(feed).content().contains("Taken back: bridge");
      assertThat(posts).hasSize(2);
      assertThat(posts.get(1)).contains("\"kind\":\"retracted\"", "\"about\":\"");
      assertThat(post.mails()).hasSize(2);
      assertThat(post.mails().get(1)).contains("Taken back: bridge");
    } finally {
      site.stop(0);
    }
  }

  @Test
  void whatIsOutOfReachGetsItLaterAndOnce() throws IOException {
    List<Notice> notices = notices("2024-01-04");
    int mailPort = freePort();
    int webPort;
    List<Sink> sinks;
    try (ServerSocket hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      webPort = hanging.getLocalPort();
      sinks = List.of(webhook(webPort), mail(mailPort));
      Outbox.Delivery first = round(NOON, sinks, notices);
      assertThat(first.sent()).isZero();
      assertThat(first.waiting()).isEqualTo(2);
      assertThat(first.errors()).hasSize(2);
    }
    HttpServer site = site(webPort);
    try (SmtpServer post = new SmtpServer(mailPort)) {
      // each round opens the outbox anew, as a program does that was started again
      assertThat(round(NOON.plusSeconds(60), sinks, List.of()).sent()).isEqualTo(2);
      assertThat(round(NOON.plusSeconds(120), sinks, notices).sent()).isZero();
      assertThat(posts).hasSize(1);
      assertThat(post.mails()).hasSize(1);
    } finally {
      site.stop(0);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
