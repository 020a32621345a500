package org.brinkwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.brinkwatch.archive.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the desk tells of a small archive, and what it lets one change. */
@Timeout(120)
class ApiTest {
  @TempDir private Path folder;
  private ServedDesk desk;
  private Client client;

  @BeforeEach
  void serve() throws IOException {
    desk = ServedDesk.open(folder).filled();
    client = desk.client().signedIn();
  }

  @AfterEach
  void close() {
    assertThat(desk.faults).isEmpty();
    desk.close();
  }

  private String attack() {
    return client.json("/search?q=type:ASSAULT").at("items").at(0).at("id").words();
  }

  @Test
  void findsEventsWithTheirFacets() {
    Tree found = client.json("/search?q=actor:SRB");
    assertThat(found.at("total").number()).isEqualTo(2);
    assertThat(found.at("facets").at("type").list().stream().map(it -> it.at("id").words()))
        .contains("ASSAULT", "AID");
    assertThat(found.at("counted").number()).isEqualTo(found.at("matches").number());
    assertThat(found.at("facets").at("actor").at(0).at("id").words()).isEqualTo("SRB");
    Tree event = client.json("/search?q=type:ASSAULT").at("items").at(0);
    assertThat(event.at("source").at(0).at("name").words()).isEqualTo("Serbia");
    assertThat(event.at("sentence").words()).contains("attacked");
    assertThat(event.at("claims").at("for").list()).hasSize(1);
  }

  @Test
  void goesThroughAllPagesOnce() {
    for (String asked :
        List.of("in=events", "in=events&sort=intensity", "in=claims", "in=articles")) {
      Tree page = client.json("/search?limit=1&" + asked);
      int seen = page.at("items").list().size();
      while (!page.at("next").isNull()) {
        page = client.json("/search?limit=1&" + asked + "&cursor=" + page.at("next").words());
        seen += page.at("items").list().size();
      }
      assertThat(seen).as(asked).isEqualTo(asked.endsWith("articles") ? 3 : 2);
    }
  }

  @Test
  void findsArticlesStatementsAndClaims() {
    assertThat(client.json("/search?in=articles&q=patrol").at("items").at(0).at("id").words())
        .isEqualTo("one");
    assertThat(client.json("/search?in=articles&q=type:AID").at("items").list()).hasSize(1);
    assertThat(client.json("/search?in=statements&q=actor:NOR").at("items").list()).hasSize(1);
    assertThat(client.json("/search?in=statements&q=wrong").at("items").list()).hasSize(1);
    assertThat(client.json("/search?in=statements&q=actor:SRB").at("items").list()).isEmpty();
    assertThat(client.json("/search?in=claims&q=attacked").at("items").at(0).at("id").words())
        .isEqualTo("one-0");
  }

  @Test
  void leadsFromAnEventToItsSentences() {
    Tree event = client.json("/events/" + attack());
    Tree claim = event.at("claims").at("supporting").at(0);
    assertThat(claim.at("evidence").at("trigger").at("text").words()).isEqualTo("attacked");
    assertThat(event.at("outlets").at(0).at("outlet").words()).isEqualTo("Daily");
    Tree article = client.json("/articles/" + claim.at("article").at("id").words());
    int begin = claim.at("evidence").at("begin").number();
    int end = claim.at("evidence").at("end").number();
    assertThat(article.at("article").at("text").words().substring(begin, end))
        .isEqualTo(claim.at("evidence").at("text").words());
    assertThat(article.at("statements").list()).hasSize(1);
    assertThat(article.at("appointments").list()).hasSize(1);
  }

  @Test
  void tellsWhatIsNewSinceOneLooked() {
    Tree changes = client.json("/changes");
    assertThat(changes.at("newArticles").number()).isEqualTo(3);
    assertThat(changes.at("newEvents").at(0).at("type").words()).isEqualTo("ASSAULT");
    assertThat(changes.at("alerts").list()).hasSize(1);
    assertThat(changes.at("ahead").at(0).at("date").at("to").words()).isEqualTo("2024-05-08");
    assertThat(changes.at("dyads").at(0).at("rule").words()).contains("7 days");
    desk.clock.pass(java.time.Duration.ofMinutes(1));
    assertThat(client.post("/api/v1/changes/seen", "{}").statusCode()).isEqualTo(204);
    assertThat(client.json("/changes?since=last").at("newArticles").number()).isZero();
    assertThat(client.json("/changes?since=2024-05-01").at("newArticles").number()).isEqualTo(3);
  }

  @Test
  void drawsDyadsPlacesTimeAndNetwork() {
    Tree dyad = client.json("/dyads/SRB/XKX?by=day");
    assertThat(dyad.at("source").at("name").words()).isEqualTo("Serbia");
    assertThat(dyad.at("series").at(0).at("counts").at("4").number()).isEqualTo(1);
    assertThat(dyad.at("latest").list()).hasSize(1);
    assertThat(client.json("/dyads/NOR/SRB?both=1").at("statements").list()).hasSize(1);
    assertThat(client.json("/map?q=type:ASSAULT").at("points").at(0).at("place").words())
        .isEqualTo("Pristina");
    assertThat(client.json("/timeline?by=month").at("periods").list()).hasSize(1);
    Tree network = client.json("/network");
    assertThat(network.at("nodes").list()).hasSize(3);
    assertThat(network.at("edges").list()).hasSize(2);
    assertThat(client.json("/actors?prefix=kos").at("items").at(0).at("id").words())
        .isEqualTo("XKX.COP");
    assertThat(client.json("/actors/SRB").at("dyads").list()).hasSize(2);
  }

  @Test
  void keepsACorrectionWithItsAuthorAndTakesItBack() {
    for (List<String> fix :
        List.of(
            List.of("type", "coerce"),
            List.of("status", "HYPOTHETICAL"),
            List.of("source", "NOR"),
            List.of("target", "Kosovo police, RUS.MIL"),
            List.of("date", "2024-04-01..2024-04-03"),
            List.of("place", "Belgrade"),
            List.of("place", ""),
            List.of("reject", ""))) {
      HttpResponse<String> made =
          client.post(
              "/api/v1/corrections",
              String.format(
                  Locale.ROOT,
                  "{\"claim\":\"one-0\",\"field\":\"%s\",\"value\":\"%s\",\"why\":\"read again\"}",
                  fix.get(0),
                  fix.get(1)));
      assertThat(made.statusCode()).as(fix + made.body()).isEqualTo(201);
    }
    Tree claim = client.json("/claims/one-0");
    assertThat(claim.at("claim").at("type").words()).isEqualTo("COERCE");
    assertThat(claim.at("machine").at("type").words()).isEqualTo("ASSAULT");
    assertThat(claim.at("claim").at("source").at(0).at("id").words()).isEqualTo("NOR");
    assertThat(claim.at("rejected").flag()).isTrue();
    assertThat(claim.at("events").list()).isEmpty();
    Tree log = client.json("/corrections");
    assertThat(log.at("total").number()).isEqualTo(8);
    for (Tree correction : log.at("items").list()) {
      assertThat(correction.at("who").words()).isEqualTo("someone");
      String id = correction.at("id").words();
      assertThat(client.delete("/api/v1/corrections/" + id).statusCode()).isEqualTo(204);
      assertThat(client.delete("/api/v1/corrections/" + id).statusCode()).isEqualTo(404);
    }
    assertThat(client.json("/claims/one-0").at("claim").at("type").words()).isEqualTo("ASSAULT");
    assertThat(client.json("/claims/one-0").at("events").list()).hasSize(1);
    assertThat(client.json("/audit").at("items").list()).hasSize(16);
  }

  @Test
  void mergesSplitsAndNames() {
    String other =
        client.json("/search?q=type:AID%20target:NOR").at("items").at(0).at("id").words();
    HttpResponse<String> merged =
        client.post(
            "/api/v1/corrections",
            "{\"event\":\"" + attack() + "\",\"field\":\"merge\",\"value\":\"" + other + "\"}");
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    String event = Tree.of(merged.body()).at("events").at(0).words();
    HttpResponse<String> split =
        client.post(
            "/api/v1/corrections",
            "{\"event\":\"" + event + "\",\"field\":\"split\",\"value\":\"one-0\"}");
    assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
    HttpResponse<String> named =
        client.post(
            "/api/v1/corrections",
            "{\"actor\":\"blue-berets\",\"name\":\"Blue berets\",\"field\":\"new\",\"value\":\"the"
                + " blue berets\"}");
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
  }

  @Test
  void tellsHowRedLinesStand() {
    Tree line = client.json("/redlines").at("items").at(0);
    assertThat(line.at("mistakes").list()).isEmpty();
    assertThat(line.at("name").words()).isEqualTo("gulf");
    assertThat(line.at("state").words()).isEqualTo("crossed");
    Tree rang = client.json("/redlines/gulf").at("alerts").at(0);
    assertThat(rang.at("day").words()).isEqualTo("2024-04-20");
    assertThat(rang.at("evidence").at(0).at("id").words()).isEqualTo(attack());
    assertThat(client.get("/api/v1/redlines/none").statusCode()).isEqualTo(404);
  }

  @Test
  void showsForecastsWithTheirRulesAndTheirRecord() {
    Tree ledger = client.json("/forecasts?limit=1");
    assertThat(ledger.at("items").list()).hasSize(1);
    assertThat(ledger.at("items").at(0).at("outcome").words())
        .isEqualTo("a hostile act within 7 days");
    assertThat(ledger.at("items").at(0).at("due").words()).isEqualTo("2024-05-07");
    assertThat(ledger.at("items").at(0).at("result").isNull()).isTrue();
    Tree scores = client.json("/forecasts/scores");
    assertThat(scores.at("scores").at(0).at("name").words()).isEqualTo("week, ours");
    assertThat(scores.at("scores").list()).hasSize(4);
    assertThat(scores.at("bins").list()).hasSize(1);
    Tree open = client.json("/dyads/SRB/XKX").at("forecast").at(0);
    assertThat(open.at("rule").words()).contains("comes true if");
    assertThat(open.at("record").words())
        .isEqualTo(
            "1 scored, 1 came true, a mean miss (Brier) of 0.0625, skill +0.750 over the best"
                + " baseline");
    Tree next = client.json("/dyads/SRB/XKX").at("next").at(0);
    assertThat(next.at("because").words()).isEqualTo("they did it before");
    assertThat(next.at("record").words()).isEqualTo("none scored yet");
    assertThat(next.at("evidence").at(0).at("type").words()).isEqualTo("ASSAULT");
    assertThat(client.json("/actors/SRB").at("next").at(0).at("rule").words())
        .startsWith("comes true");
    assertThat(client.json("/dyads/SRB/NOR").at("forecast").isNull()).isTrue();
  }

  @Test
  void takesNoteOfAlerts() {
    assertThat(client.post("/api/v1/redlines/none/acknowledge", "{}").statusCode()).isEqualTo(404);
    assertThat(client.post("/api/v1/redlines/gulf/acknowledge", "{}").statusCode()).isEqualTo(204);
    assertThat(client.json("/alerts").at("items").at(0).at("acknowledgedBy").words())
        .isEqualTo("someone");
    assertThat(
            client.post("/api/v1/redlines/gulf/silence", "{\"until\":\"2024-04-01\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            client
                .post(
                    "/api/v1/redlines/gulf/silence",
                    "{\"until\":\"2024-06-01\",\"reason\":\"talks\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(desk.archive().journal().latest(5).stream().map(Journal.Entry::what))
        .contains("alert acknowledged", "alert silenced", "red line silenced");
  }

  @Test
  void exportsNoFormulas() {
    HttpResponse<String> csv = client.get("/api/v1/export?format=csv");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"events.csv\"");
    assertThat(csv.body()).contains("ASSAULT", "'=cmd|").doesNotContain(",=", ",\"=");
    for (String format : List.of("icews", "polecat", "geojson", "graphml", "parquet", "jsonl")) {
      HttpResponse<String> file = client.get("/api/v1/export?q=actor:SRB&format=" + format);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.body()).isNotEmpty();
    }
    assertThat(client.get("/api/v1/export?format=jsonl").body().lines().count()).isEqualTo(2);
  }

  @Test
  void codesAPastedArticleBeside() throws InterruptedException {
    HttpResponse<String> taken =
        client.post(
            "/api/v1/articles",
            "{\"text\":\"Serbia attacked a convoy of the Kosovo police near the river on Monday.\","
                + "\"title\":\"Convoy\",\"published\":\"2024-04-30\"}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    Tree done = done(taken);
    assertThat(done.at("state").words()).as(taken.body()).isEqualTo("done");
    assertThat(done.at("claims").number()).isEqualTo(1);
    Tree article = client.json("/articles/" + done.at("article").words());
    assertThat(article.at("article").at("title").words()).isEqualTo("Convoy");
    assertThat(desk.archive().journal().latest(1).get(0).what()).isEqualTo("article added");
  }

  @Test
  void codesAFileAndSaysWhyItCannot() throws InterruptedException {
    byte[] page =
        ("<html><title>Raid</title><article><h1>Raid</h1>"
                + "<p>Serbia attacked a border post of the police at dawn today, officials said.</p>"
                    .repeat(5)
                + "</article></html>")
            .getBytes(StandardCharsets.UTF_8);
    Tree good =
        done(
            client.post(
                "/api/v1/articles?name=..%2F..%2Fraid.html", "application/octet-stream", page));
    assertThat(good.at("state").words())
        .as(good.at("message").value().toString())
        .isEqualTo("done");
    assertThat(good.at("article").words()).doesNotContain("/");
    Tree bad =
        done(
            client.post(
                "/api/v1/articles?name=x.pdf", "application/octet-stream", new byte[] {1, 2, 3}));
    assertThat(bad.at("state").words()).isEqualTo("failed");
    assertThat(bad.at("message").words()).isNotEmpty();
    assertThat(
            client
                .post("/api/v1/articles?name=x", "application/octet-stream", new byte[6 << 20])
                .statusCode())
        .isEqualTo(413);
  }

  private Tree done(HttpResponse<String> taken) throws InterruptedException {
    String path = taken.headers().firstValue("Location").orElseThrow();
    Tree job = Tree.of(client.get(path).body());
    for (int i = 0; i < 200 && !job.at("state").words().matches("done|failed"); i++) {
      Thread.sleep(50);
      job = Tree.of(client.get(path).body());
    }
    return job;
  }

  @Test
  void sendsPagesOnceAndCompressed() throws IOException, InterruptedException {
    HttpResponse<byte[]> first =
        HttpClient.newHttpClient()
            .send(
                desk.client()
                    .with("Accept-Encoding", "gzip")
                    .request("/api/v1/openapi.json")
                    .GET()
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(first.body())).readAllBytes())
        .hasSizeGreaterThan(first.body().length);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(desk.client().with("If-None-Match", tag).get("/api/v1/openapi.json").statusCode())
        .isEqualTo(304);
    assertThat(desk.client().method("HEAD", "/article/report.txt").statusCode()).isEqualTo(200);
  }

  @Test
  void leavesAPageThatIsKeptItsPolicy() {
    String tag = client.get("/").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = desk.client().with("If-None-Match", tag).get("/");
    assertThat(again.statusCode()).isEqualTo(304);
    // a browser takes the headers of this answer for those of what it has kept
    assertThat(again.headers().firstValue("Content-Security-Policy")).isEmpty();
  }
}
