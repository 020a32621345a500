package org.brinkwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others may try with a desk that has no password. */
@Timeout(120)
class HostileTest {
  @TempDir private Path folder;
  private ServedDesk desk;
  private Client client;

  @BeforeEach
  void serve() throws IOException {
    desk = ServedDesk.open(folder).filled();
    client = desk.client();
  }

  @AfterEach
  void close() {
    assertThat(desk.faults).isEmpty();
    desk.close();
  }

  private String host() {
    return "Host: localhost:" + desk.port();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example",
        "Host: 127.0.0.1.evil.example:80",
        "Host: evil.example@localhost",
        "Host: 192.168.1.7",
        "Host: ",
        "Host: localhost\r\nHost: evil.example",
        "X-None: 1"
      })
  void answersToNoOtherName(String host) throws IOException {
    String answer = client.rawGet("/api/v1/about", host);
    assertThat(answer).matches("(?s)HTTP/1.1 4(00|21) .*").doesNotContain("articles\":");
    assertThat(client.rawGet("/", host)).matches("(?s)HTTP/1.1 4(00|21) .*");
  }

  @Test
  void answersToItsOwnNamesWithAnyPort() throws IOException {
    for (String name : List.of("localhost", "127.0.0.1:8080", "[::1]:7171", "LOCALHOST:1")) {
      assertThat(client.rawGet("/api/v1/about", "Host: " + name)).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Origin: http://localhost",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void refusesThePagesOfOtherSites(String header) throws IOException {
    for (String path : List.of("/api/v1/about", "/api/v1/session", "/api/v1/export")) {
      assertThat(client.rawGet(path, host(), header))
          .startsWith("HTTP/1.1 403")
          .doesNotContain("Access-Control", "csrf\":\"");
    }
  }

  @Test
  void letsOtherSitesLinkToAPage() throws IOException {
    assertThat(client.rawGet("/event/1", host(), "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesChangesThatAnotherSiteSends() {
    Client own = desk.client().signedIn();
    for (String site : List.of("cross-site", "same-site", "none")) {
      HttpResponse<String> answer =
          desk.client().signedIn().with("Sec-Fetch-Site", site).post("/api/v1/changes/seen", "{}");
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(own.with("Sec-Fetch-Site", "same-origin").post("/api/v1/changes/seen", "{}"))
        .returns(204, HttpResponse::statusCode);
  }

  @Test
  void answersNoPreflight() {
    HttpResponse<String> answer =
        client.with("Origin", "https://evil.example").method("OPTIONS", "/api/v1/corrections");
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void refusesChangesWithoutTheMarkOfTheirSession() {
    String cookie = Client.cookie(client.get("/api/v1/session"));
    String others = Tree.of(desk.client().get("/api/v1/session").body()).at("csrf").words();
    for (String mark : List.of("", "0", others)) {
      Client marked = desk.client().with("Cookie", cookie);
      if (!mark.isEmpty()) {
        marked.with("X-Brinkwatch-CSRF", mark);
      }
      assertThat(marked.post("/api/v1/changes/seen", "{}").statusCode()).isEqualTo(403);
      assertThat(marked.delete("/api/v1/corrections/1").statusCode()).isEqualTo(403);
    }
    assertThat(desk.client().post("/api/v1/changes/seen", "{}").statusCode()).isEqualTo(401);
    assertThat(desk.archive().journal().latest(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{}{}",
        "{\"field\":}",
        "{\"field\":\"type\",\"field\":\"status\"}",
        "{\"field\":\"type\"",
        "{\"fjeld\":\"type\"}",
        "{\"field\":1}",
        "{\"field\":\"type\"}",
        "{\"field\":\"nonsense\",\"claim\":\"one-0\"}",
        "{\"field\":\"type\",\"claim\":\"one-0\",\"value\":\"BOMB\"}",
        "{\"field\":\"date\",\"claim\":\"one-0\",\"value\":\"2024-02-30\"}",
        "{\"field\":\"date\",\"claim\":\"one-0\",\"value\":\"2024-02-03..2024-02-01\"}",
        "{\"field\":\"place\",\"claim\":\"one-0\",\"value\":\"Nowhereburgh\"}",
        "{\"field\":\"source\",\"claim\":\"one-0\",\"value\":[1]}",
        "{\"field\":\"source\",\"claim\":\"one-0\",\"value\":\"'; DROP TABLE claim; --\"}",
        "{\"field\":\"merge\",\"event\":\"x\",\"value\":\"y\"}",
        "{\"field\":\"alias\",\"actor\":\"x\",\"value\":\"y\"}",
        "{\"field\":1e99999999999999999999999999999999999999999}",
        "\u0000\u0001\u0002"
      })
  void saysWhatIsWrongWithAMalformedBody(String body) {
    HttpResponse<String> answer = client.signedIn().post("/api/v1/corrections", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Tree.of(answer.body()).at("error").at("code").words()).startsWith("bad-");
    assertThat(desk.archive().corrections().latest(10)).isEmpty();
  }

  @Test
  void refusesABodyThatIsDeepOrNoUtf8() {
    Client own = client.signedIn();
    assertThat(own.post("/api/v1/corrections", "{\"a\":".repeat(5000)).statusCode()).isEqualTo(400);
    assertThat(own.post("/api/v1/corrections", "{\"value\":" + "[".repeat(9000)).statusCode())
        .isEqualTo(400);
    byte[] latin = "{\"field\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(own.post("/api/v1/corrections", "application/json", latin).statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesABodyThatIsTooLong() throws IOException {
    Client own = client.signedIn();
    String long_ = "{\"why\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(own.post("/api/v1/corrections", long_).statusCode()).isEqualTo(413);
    assertThat(own.postChunked("/api/v1/corrections", long_).statusCode()).isEqualTo(413);
    String huge =
        client.raw(
            "POST /api/v1/session HTTP/1.1",
            host(),
            "Content-Type: application/json",
            "Content-Length: 99999999999",
            "",
            "{}");
    assertThat(huge).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/json"
      })
  void takesNoBodyThatAFormCanSend(String type) {
    Client own = client.signedIn();
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(own.post("/api/v1/changes/seen", type, body).statusCode()).isEqualTo(415);
    assertThat(own.post("/api/v1/articles?name=a.txt", type, body).statusCode()).isEqualTo(415);
  }

  @Test
  void endsFloodsOfHeaders() throws IOException {
    String many =
        IntStream.range(0, 500).mapToObj(i -> "X-" + i + ": 1").collect(Collectors.joining("\r\n"));
    String long_ = "X-A: " + "x".repeat(1_000_000);
    String endless = "X-A: " + "x".repeat(100) + "\r\n ".repeat(200_000);
    for (String flood : List.of(many, long_, endless)) {
      assertThat(client.rawGet("/api/v1/health", host(), flood))
          .as(flood.substring(0, 20))
          .doesNotContain("200 OK");
    }
    assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAnEndlessAddress() throws IOException {
    String answer = client.rawGet("/api/v1/search?q=" + "a".repeat(1_000_000), host());
    assertThat(answer).doesNotContain("200 OK");
    assertThat(client.get("/api/v1/search?q=" + "a".repeat(5_000)).statusCode()).isEqualTo(400);
    assertThat(client.get("/api/v1/search?" + "a&".repeat(200)).statusCode()).isEqualTo(400);
  }

  @Test
  void hangsUpOnASlowClient() throws IOException {
    for (String begun :
        List.of(
            "GET /api/v1/health HTT",
            "POST /api/v1/session HTTP/1.1\r\n"
                + host()
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")) {
      try (Socket socket = new Socket("localhost", desk.port())) {
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        String answer = Client.readAll(socket.getInputStream());
        assertThat(answer).doesNotContain("200 OK");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../DeskServer.class",
        "/..%2fDeskServer.class",
        "/%2e%2e/DeskServer.class",
        "/%2e%2e%2fDeskServer.class",
        "/js/../../DeskServer.class",
        "/js/..%5c..%5cDeskServer.class",
        "/..\\DeskServer.class",
        "/../openapi.json",
        "/js/%2e%2e/%2e%2e/openapi.json",
        "/.hidden",
        "//etc/passwd",
        "/file:/etc/passwd",
        "/%2fetc%2fpasswd",
        "/....//....//etc/passwd",
        "/index.html/",
        "/index.html%00.js",
        "/index.class",
        "/%c0%ae%c0%ae/openapi.json",
        "/org/brinkwatch/web/DeskServer.class",
        "/api/v1/../../openapi.json",
        "/api/v1/%2e%2e/%2e%2e/openapi.json"
      })
  void leadsOutOfNoFolder(String path) throws IOException {
    assertThat(client.rawGet(path, host())).matches("(?s)HTTP/1.1 40[04] .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2f..%2fetc%2fpasswd",
        "..",
        "%2e%2e",
        "'%20OR%201=1--",
        "%25s%25n",
        "%F0%9F%98%80",
        "a%2fb%5cc",
        "*"
      })
  void takesAnIdForAnIdAndNothingElse(String id) throws IOException {
    for (String of : List.of("articles", "events", "claims", "actors", "redlines", "jobs")) {
      assertThat(client.rawGet("/api/v1/" + of + "/" + id, host()))
          .matches("(?s)HTTP/1.1 (404|501) .*\"error\".*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "%zz", "%00", "%0d%0aSet-Cookie:x", "%ff", "%c3%28", "%ed%a0%80"})
  void refusesWhatIsNoText(String words) throws IOException {
    assertThat(client.rawGet("/api/v1/articles/" + words, host()))
        .startsWith("HTTP/1.1 400")
        .doesNotContain("Set-Cookie");
    assertThat(client.rawGet("/api/v1/search?q=" + words, host())).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search?limit=501",
        "search?limit=0",
        "search?limit=-1",
        "search?limit=1e3",
        "search?limit=99999999999",
        "search?cursor=x",
        "search?cursor=d1.99999999999999999999",
        "search?cursor=n1",
        "search?in=claims&cursor=d1.1",
        "search?q=type:BOMB",
        "search?q=a&q=b",
        "search?qq=a",
        "search?sort=best",
        "search?from=2024-13-01",
        "search?from=%2B999999999-01-01",
        "dyads/SRB/NOR?from=2024-02-01&to=2024-01-01",
        "dyads/SRB/NOR?by=year",
        "changes?since=yesterday",
        "export?format=exe",
        "map?limit=many"
      })
  void saysWhatIsWrongWithAParameter(String path) {
    HttpResponse<String> answer = client.get("/api/v1/" + path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Tree.of(answer.body()).at("error").at("where").words()).isNotEmpty();
  }

  @Test
  void refusesOtherMethods() throws IOException {
    for (String method : List.of("PUT", "PATCH", "TRACE", "PROPFIND", "POST")) {
      String answer =
          client.raw(method + " /api/v1/about HTTP/1.1", host(), "Connection: close", "", "");
      assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: GET");
      assertThat(client.raw(method + " / HTTP/1.1", host(), "Connection: close", "", ""))
          .startsWith("HTTP/1.1 405");
    }
    assertThat(client.rawGet("http://evil.example/", host())).startsWith("HTTP/1.1 40");
  }

  @Test
  void servesAScriptInATitleAsDataOnly() {
    HttpResponse<String> answer = client.get("/api/v1/articles/one");
    assertThat(answer.body()).contains("<script>alert(1)</script>");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
  }

  @Test
  void guardsEveryKindOfAnswer() {
    for (String path :
        List.of(
            "/",
            "/index.html",
            "/none.js",
            "/api/v1/about",
            "/api/v1/none",
            "/api/v1/events/none",
            "/api/v1/search?limit=x",
            "/api/v1/redlines",
            "/api/v1/export",
            "/api/v1/openapi.json")) {
      var headers = client.get(path).headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("Cache-Control")).isPresent();
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
      assertThat(headers.map()).doesNotContainKey("access-control-allow-origin");
    }
  }

  @Test
  void survivesManyAtOnce() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 60)
            .mapToObj(i -> new Thread(() -> desk.client().get("/api/v1/search?q=Serbia")))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
  }
}
