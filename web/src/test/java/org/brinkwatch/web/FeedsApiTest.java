package org.brinkwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The feeds of a desk, looked after through its API. */
@Timeout(120)
class FeedsApiTest {
  private static final String OPML = "application/octet-stream";

  @TempDir private Path folder;

  private static HttpResponse<String> list(Client client, String list) {
    return client.post("/api/v1/feeds/opml", OPML, list.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void addsListsAndRemovesFeeds() throws IOException {
    try (ServedDesk desk = ServedDesk.open(folder)) {
      Client client = desk.client().signedIn();
      assertThat(client.json("/feeds").at("total").number()).isZero();
      String feed = "{\"url\":\"https://a.org/rss\",\"title\":\"Daily\"}";
      assertThat(Tree.of(client.post("/api/v1/feeds", feed).body()).at("added").number())
          .isEqualTo(1);
      assertThat(Tree.of(client.post("/api/v1/feeds", feed).body()).at("added").number()).isZero();
      Tree shown = client.json("/feeds").at("items").at(0);
      assertThat(shown.at("title").words()).isEqualTo("Daily");
      assertThat(shown.at("state").words()).isEqualTo("NEW");
      assertThat(shown.at("last").isNull()).isTrue();
      assertThat(Files.readString(folder.resolve("feeds.opml"))).contains("https://a.org/rss");
      assertThat(client.get("/api/v1/feeds/opml").body()).contains("xmlUrl=\"https://a.org/rss\"");
      assertThat(client.json("/audit").at("items").at(0).at("what").words())
          .isEqualTo("feed added");
      assertThat(client.delete("/api/v1/feeds?url=https%3A%2F%2Fa.org%2Frss").statusCode())
          .isEqualTo(204);
      assertThat(client.delete("/api/v1/feeds?url=https%3A%2F%2Fa.org%2Frss").statusCode())
          .isEqualTo(404);
      assertThat(client.json("/feeds").at("items").list()).isEmpty();
    }
  }

  @Test
  void takesAListWholeOrNotAtAll() throws IOException {
    try (ServedDesk desk = ServedDesk.open(folder)) {
      Client client = desk.client().signedIn();
      String good = "<outline text='A' xmlUrl='http://a.org/f'/>";
      HttpResponse<String> bad =
          list(
              client,
              "<opml><body>" + good + "<outline text='B' xmlUrl='file:///etc/x'/></body></opml>");
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.body()).contains("only http and https");
      assertThat(list(client, "<!DOCTYPE opml><opml/>").body()).contains("bad-opml");
      assertThat(client.json("/feeds").at("total").number()).isZero();
      assertThat(list(client, "<opml><body>" + good + "</body></opml>").statusCode())
          .isEqualTo(201);
      assertThat(client.json("/feeds").at("items").at(0).at("title").words()).isEqualTo("A");
    }
  }

  @Test
  void tellsHowFeedsFareAndWhatWasFetched() throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        folder.resolve("feeds.opml"),
        "<opml><body><outline text='A' xmlUrl='http://a.org/f'/></body></opml>");
    Files.writeString(
        folder.resolve("archive/feeds.jsonl"),
        "{\"url\":\"http://a.org/f\",\"state\":\"FAILED\",\"reason\":\"no answer\","
            + "\"polled\":\"2026-03-10T12:00:00Z\",\"good\":\"2026-03-09T12:00:00Z\","
            + "\"not_before\":\"2026-03-10T13:00:00Z\",\"failures\":2}\n");
    Files.writeString(
        folder.resolve("archive/fetch.log.jsonl"),
        "{\"at\":\"2026-03-09T12:00:00Z\",\"kind\":\"ITEM\",\"outcome\":\"FETCHED\","
            + "\"feed\":\"http://a.org/f\",\"url\":\"http://a.org/1\",\"why\":\"by the feed\"}\n"
            + "{\"at\":\"2026-03-10T12:00:00Z\",\"kind\":\"FEED\",\"outcome\":\"FAILED\","
            + "\"feed\":\"\",\"url\":\"http://a.org/f\",\"why\":\"no answer\"}\n{\"at\":\"20");
    try (ServedDesk desk = ServedDesk.open(folder)) {
      Client client = desk.client().signedIn();
      Tree feed = client.json("/feeds").at("items").at(0);
      assertThat(feed.at("state").words()).isEqualTo("FAILED");
      assertThat(feed.at("reason").words()).isEqualTo("no answer");
      assertThat(feed.at("next").words()).isEqualTo("2026-03-10T13:00:00Z");
      assertThat(feed.at("failures").number()).isEqualTo(2);
      assertThat(client.json("/feeds/log").at("items").list()).hasSize(2);
      assertThat(client.json("/feeds/log").at("items").at(0).at("outcome").words())
          .isEqualTo("FAILED");
      assertThat(client.json("/feeds/log?outcome=FETCHED").at("items").list()).hasSize(1);
    }
  }

  @Test
  void keepsTheListFromThoseWhoMayOnlyRead() throws IOException {
    try (ServedDesk desk =
        ServedDesk.locked(folder, "ana edit correct horse", "bo read staple and clip")) {
      Client reader = desk.client().signedIn("{\"name\":\"bo\",\"password\":\"staple and clip\"}");
      assertThat(reader.get("/api/v1/feeds").statusCode()).isEqualTo(200);
      assertThat(reader.post("/api/v1/feeds", "{\"url\":\"https://a.org/f\"}").statusCode())
          .isEqualTo(403);
      assertThat(reader.delete("/api/v1/feeds?url=x").statusCode()).isEqualTo(403);
      assertThat(list(reader, "<opml/>").statusCode()).isEqualTo(403);
      assertThat(desk.client().get("/api/v1/feeds").statusCode()).isEqualTo(401);
      assertThat(desk.client().get("/api/v1/feeds/log").statusCode()).isEqualTo(401);
    }
  }
}
