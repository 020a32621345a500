package org.brinkwatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Journal;
import org.brinkwatch.event.Problem;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.web.access.Users;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Visitor.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk that others can reach. */
@Timeout(120)
class SignInTest {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String TOKEN = Users.newToken(CHANCE);
  private static final String ANA = "{\"name\":\"ana\",\"password\":\"correct horse\"}";
  private static final String BO = "{\"name\":\"bo\",\"password\":\"battery staple\"}";

  @TempDir private Path folder;
  private ServedDesk desk;

  @BeforeEach
  void serve() throws IOException {
    desk =
        ServedDesk.locked(
                folder,
                "# the team",
                Users.passwordLine("ana", Role.EDIT, "correct horse", CHANCE),
                "bo read battery staple",
                Users.tokenLine("nightly", Role.EDIT, TOKEN))
            .filled();
  }

  @AfterEach
  void close() {
    assertThat(desk.faults).isEmpty();
    desk.close();
  }

  @Test
  void letsNobodyReadWithoutASession() {
    for (String path : List.of("about", "changes", "events/x", "export", "audit", "jobs/1")) {
      assertThat(desk.client().get("/api/v1/" + path).statusCode()).isEqualTo(401);
    }
    assertThat(desk.client().get("/api/v1/health").statusCode()).isEqualTo(200);
    assertThat(desk.client().get("/search?q=x").statusCode()).isEqualTo(200);
    Tree session = desk.client().json("/session");
    assertThat(session.at("csrf").isNull()).isTrue();
    assertThat(session.at("role").words()).isEqualTo("none");
    assertThat(session.at("locked").flag()).isTrue();
  }

  @Test
  void letsInByPasswordAndSaysSoInTheAudit() {
    Client ana = desk.client().signedIn(ANA);
    assertThat(ana.json("/session").at("name").words()).isEqualTo("ana");
    assertThat(ana.post("/api/v1/changes/seen", "{}").statusCode()).isEqualTo(204);
    assertThat(desk.archive().journal().latest(10).stream().map(Journal.Entry::what))
        .containsExactly("changes seen", "signed in");
    assertThat(desk.archive().journal().latest(10).stream().map(Journal.Entry::who))
        .containsOnly("ana");
  }

  @Test
  void makesTheCookieOneThatPagesCannotReadAndOtherSitesDoNotSend() {
    HttpResponse<String> answer = desk.client().post("/api/v1/session", ANA);
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
    assertThat(cookie).matches("brinkwatch-\\d+=[0-9a-f]{64};.*");
    assertThat(
            desk.client()
                .with("X-Forwarded-Proto", "https")
                .post("/api/v1/session", ANA)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow())
        .contains("; Secure");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void refusesForgedCookies() {
    String good = Client.cookie(desk.client().post("/api/v1/session", ANA));
    String name = good.substring(0, good.indexOf('='));
    for (String value :
        List.of(
            "", "0".repeat(64), good.substring(0, good.length() - 1), "'; DROP TABLE x", "a=b=c")) {
      assertThat(desk.client().with("Cookie", name + "=" + value).get("/api/v1/about").statusCode())
          .isEqualTo(401);
    }
    assertThat(desk.client().with("Cookie", good).get("/api/v1/about").statusCode()).isEqualTo(200);
    assertThat(
            desk.client()
                .with("Cookie", good.replace(name, "other"))
                .get("/api/v1/about")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void makesThoseWaitWhoGuess() {
    Client guesser = desk.client();
    for (int i = 0; i < 5; i++) {
      assertThat(
              guesser
                  .post("/api/v1/session", "{\"name\":\"bo\",\"password\":\"guess" + i + "\"}")
                  .statusCode())
          .isEqualTo(401);
    }
    HttpResponse<String> next = guesser.post("/api/v1/session", BO);
    assertThat(next.statusCode()).isEqualTo(429);
    assertThat(next.headers().firstValue("Retry-After")).isPresent();
    desk.clock.pass(Duration.ofSeconds(10));
    assertThat(guesser.post("/api/v1/session", BO).statusCode()).isEqualTo(200);
  }

  @Test
  void needsANameAmongSeveral() {
    HttpResponse<String> answer =
        desk.client().post("/api/v1/session", "{\"password\":\"correct horse\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("name");
  }

  @Test
  void letsReadersReadAndNothingElse() {
    Client bo = desk.client().signedIn(BO);
    assertThat(bo.get("/api/v1/search?q=Serbia").statusCode()).isEqualTo(200);
    assertThat(bo.get("/api/v1/export").statusCode()).isEqualTo(200);
    assertThat(bo.post("/api/v1/changes/seen", "{}").statusCode()).isEqualTo(204);
    assertThat(bo.get("/api/v1/audit").statusCode()).isEqualTo(403);
    assertThat(bo.post("/api/v1/corrections", "{}").statusCode()).isEqualTo(403);
    assertThat(bo.delete("/api/v1/corrections/1").statusCode()).isEqualTo(403);
    assertThat(bo.post("/api/v1/articles", "{\"text\":\"x\"}").statusCode()).isEqualTo(403);
    assertThat(bo.post("/api/v1/redlines/gulf/acknowledge", "{}").statusCode()).isEqualTo(403);
    assertThat(desk.archive().alerts().open(5)).hasSize(1);
  }

  @Test
  void takesTheTokenOfAProgramWithoutAMark() {
    Client program = desk.client().with("Authorization", "Bearer " + TOKEN);
    assertThat(program.get("/api/v1/about").statusCode()).isEqualTo(200);
    assertThat(program.post("/api/v1/changes/seen", "{}").statusCode()).isEqualTo(204);
    for (String wrong : List.of("Bearer x", "Bearer ", "Basic YTpi", TOKEN)) {
      assertThat(desk.client().with("Authorization", wrong).get("/api/v1/about").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void endsSessionsThatRest() {
    Client ana = desk.client().signedIn(ANA);
    desk.clock.pass(Duration.ofHours(11));
    assertThat(ana.get("/api/v1/about").statusCode()).isEqualTo(200);
    desk.clock.pass(Duration.ofHours(13));
    assertThat(ana.get("/api/v1/about").statusCode()).isEqualTo(401);
  }

  @Test
  void endsSessionsAfterAWeekInAnyCase() {
    Client ana = desk.client().signedIn(ANA);
    for (int i = 0; i < 16; i++) {
      desk.clock.pass(Duration.ofHours(11));
      int status = ana.get("/api/v1/about").statusCode();
      assertThat(status).isEqualTo(i < 15 ? 200 : 401);
    }
  }

  @Test
  void endsASessionOnSigningOut() {
    Client ana = desk.client().signedIn(ANA);
    assertThat(ana.delete("/api/v1/session").statusCode()).isEqualTo(204);
    assertThat(ana.get("/api/v1/about").statusCode()).isEqualTo(401);
  }

  @Test
  void letsInOnceWhoHasTheTicket() {
    String path = "/" + desk.server().ticket();
    assertThat(desk.client().get("/enter?ticket=x").headers().firstValue("Set-Cookie")).isEmpty();
    HttpResponse<String> first = desk.client().get(path);
    assertThat(first.statusCode()).isEqualTo(303);
    Client in = desk.client().with("Cookie", Client.cookie(first));
    assertThat(in.json("/session").at("role").words()).isEqualTo("edit");
    assertThat(desk.client().get(path).headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void answersToItsNameAlone() throws IOException {
    try (ServedDesk named = ServedDesk.named(folder.resolve("."), "desk.example.org")) {
      Client client = named.client();
      assertThat(client.rawGet("/", "Host: desk.example.org")).startsWith("HTTP/1.1 200");
      assertThat(client.rawGet("/", "Host: 192.168.1.7:7171")).startsWith("HTTP/1.1 200");
      assertThat(client.rawGet("/", "Host: evil.example")).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void servesNobodyElseWithoutAPassword() {
    InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);
    assertThatThrownBy(
            () ->
                new DeskServer.Settings(
                    everywhere,
                    Set.of(),
                    Users.none(),
                    "x",
                    "1",
                    Limits.USUAL,
                    new DeskFolder(folder),
                    () -> Names.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsAllMistakesInAPasswordFile() {
    List<Problem> problems = new ArrayList<>();
    Users.parse(
        Path.of("users"),
        """
        # a note
        ana admin correct horse
        bo read short
        cy read
        dee read pbkdf2-sha256$1$2
        e!f edit long enough
        gil edit long enough
        gil read long enough
        """,
        problems);
    assertThat(problems.stream().map(Problem::line)).containsExactly(2, 3, 4, 5, 6, 8);
  }
}
