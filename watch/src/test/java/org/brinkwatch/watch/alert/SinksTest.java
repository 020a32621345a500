package org.brinkwatch.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each sink against a real server on this machine, one that works and one that does not. */
class SinksTest {
  private static final Notice NOTICE =
      new Notice("id-1", "WARNING one & two", "Crossed <at> noon. Žepče\n", "{\"id\":\"id-1\"}");
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stopServers() {
    servers.forEach(server -> server.stop(0));
  }

  private final List<String> requests = new CopyOnWriteArrayList<>();

  private HttpServer server(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                  + " "
                  + exchange.getRequestHeaders().getFirst("X-Desk")
                  + " "
                  + body);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return server;
  }

  private static Webhook webhook(int port, Duration patience) {
    URI address = URI.create("http://127.0.0.1:" + port + "/secret-path");
    return new Webhook("webhook", address, Map.of("X-Desk", "east"), patience);
  }

  @Test
  void aWebhookGetsTheAlertWithItsKey() throws IOException {
    HttpServer server = server(204);
    webhook(server.getAddress().getPort(), LONG).send(NOTICE, NOON);
    assertThat(requests).containsExactly("POST id-1 east {\"id\":\"id-1\"}");
  }

  @Test
  void aWebhookThatRefusesSaysSo() throws IOException {
    HttpServer server = server(503);
    int port = server.getAddress().getPort();
    assertThatThrownBy(() -> webhook(port, LONG).send(NOTICE, NOON))
        .hasMessage("http://127.0.0.1:" + port + " answers with status 503");
  }

  @Test
  void aWebhookThatHangsIsGivenUp() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> webhook(mute.getLocalPort(), SHORT).send(NOTICE, NOON))
          .isInstanceOf(IOException.class)
          .hasMessageMatching(".*(gave no answer|timed out).*");
    }
  }

  @Test
  void aWebhookThatIsNotThereSaysSo() throws IOException {
    int port = freePort();
    assertThatThrownBy(() -> webhook(port, LONG).send(NOTICE, NOON))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://127.0.0.1:" + port + " cannot be reached");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static Mail mail(int port, Duration patience) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            port,
            "none",
            "",
            "",
            "desk@mail.example",
            List.of("duty@mail.example"),
            patience);
    return new Mail("mail", settings);
  }

  @Test
  void aMailHasTheAlertsIdInItsMessageId() throws IOException {
    try (SmtpServer server = new SmtpServer()) {
      mail(server.port(), LONG).send(NOTICE, NOON);
      assertThat(server.mails()).hasSize(1);
      assertThat(server.mails().get(0))
          .contains("Message-ID: <id-1@mail.example>")
          .contains("Subject: WARNING one & two")
          .contains("To: duty@mail.example")
          .contains("Date: Mon, 1 Jan 2024");
    }
  }

  @Test
  void aMailServerThatRefusesSaysWhy() throws IOException {
    try (SmtpServer server = new SmtpServer()) {
      server.refuse(true);
      assertThatThrownBy(() -> mail(server.port(), LONG).send(NOTICE, NOON))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the mail server 127.0.0.1:" + server.port())
          .hasMessageContaining("no such mailbox");
    }
  }

  @Test
  void aMailServerThatIsNotThereSaysSo() throws IOException {
    int port = freePort();
    assertThatThrownBy(() -> mail(port, LONG).send(NOTICE, NOON))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the mail server 127.0.0.1:" + port + " did not take it");
  }

  @Test
  void aMailServerThatHangsIsGivenUp() throws IOException {
    try (SmtpServer server = new SmtpServer()) {
      server.fallSilent();
      assertThatThrownBy(() -> mail(server.port(), SHORT).send(NOTICE, NOON))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("did not take it");
    }
  }

  @Test
  void aFeedHoldsEachAlertOnceNewestFirst() throws Exception {
    Path file = folder.resolve("alerts.atom");
    Feed feed = new Feed("feed", file);
    feed.send(NOTICE, NOON);
    feed.send(new Notice("id-2", "second", "text", "{}"), NOON.plusSeconds(60));
    feed.send(NOTICE, NOON.plusSeconds(120));
    String text = Files.readString(file);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    var entries = document.getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(2);
    assertThat(entries.item(0).getTextContent()).contains("second");
    assertThat(entries.item(1).getTextContent()).contains("Crossed <at> noon. Žepče");
  }

  @Test
  void aFeedOverwritesNoFileOfOthers() throws IOException {
    Path file = folder.resolve("other.atom");
    Files.writeString(file, "<feed/>");
    assertThatThrownBy(() -> new Feed("feed", file).send(NOTICE, NOON))
        .hasMessageContaining("is no feed of this program");
    assertThat(file).hasContent("<feed/>");
  }

  @Test
  void aTerminalPrintsIt() {
    StringWriter out = new StringWriter();
    new Terminal("terminal", new PrintWriter(out, true)).send(NOTICE, NOON);
    assertThat(out.toString()).startsWith("WARNING one & two").contains("Crossed <at> noon.");
  }
}
