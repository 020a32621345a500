package org.brinkwatch.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.fetch.Feed;
import org.brinkwatch.fetch.FeedState;
import org.brinkwatch.fetch.FeedStates;
import org.brinkwatch.fetch.LoggedFetch;
import org.brinkwatch.fetch.NotFetched;
import org.brinkwatch.fetch.Opml;
import org.brinkwatch.fetch.Subscriptions;
import org.brinkwatch.fetch.WebAddress;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonIn;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/**
 * The feeds that the desk follows, and how they fare. Nothing is fetched here: {@code watch} does
 * that, and looks at each address before it goes there.
 */
final class FeedsApi {
  private static final int MOST = 5000;
  private static final int LONGEST_TITLE = 200;

  private final Holdings holdings;
  private final Subscriptions feeds;
  private final Limits limits;

  FeedsApi(Holdings holdings, DeskFolder folder, Limits limits) {
    this.holdings = holdings;
    this.feeds =
        new Subscriptions(
            folder.root().resolve("feeds.opml"), folder.database().resolveSibling(".").normalize());
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/feeds", Role.READ, this::list, "limit", "cursor"),
        Route.post("/feeds", Role.EDIT, this::add),
        new Route("DELETE", "/feeds", Role.EDIT, Set.of("url"), this::remove),
        Route.get("/feeds/opml", Role.READ, this::export),
        Route.post("/feeds/opml", Role.EDIT, this::addList),
        Route.get("/feeds/log", Role.READ, this::log, "url", "outcome", "limit"));
  }

  /** What is read from files of the desk; a fault in one is told in its own words. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw Refusal.of(503, "feeds", String.valueOf(e.getMessage()));
    }
  }

  private Answer list(Call call, Visitor visitor) {
    List<Feed> all = read(feeds::feeds);
    FeedStates states = read(feeds::states);
    int skip = Math.min(Cursor.skip(call), all.size());
    int end = Math.min(skip + Query.limit(call, 100), all.size());
    return Answer.json(
        JsonOut.object(
            out ->
                out.list(
                        "items",
                        all.subList(skip, end),
                        (item, feed) -> write(item, feed, states.of(feed.url())))
                    .number("total", all.size())
                    .flag("totalIsCapped", false)
                    .words("next", end < all.size() ? Cursor.skip(end) : "")));
  }

  private static void write(JsonOut out, Feed feed, FeedState state) throws IOException {
    out.words("title", feed.title())
        .words("url", feed.url())
        .words("state", state.condition().name())
        .words("reason", state.reason())
        .words("last", moment(state.polled()))
        .words("good", moment(state.good()))
        .words("next", moment(state.notBefore()))
        .number("failures", state.failures())
        .number("seen", state.seen().size())
        .number("waiting", state.waiting().size());
  }

  private static String moment(Instant moment) {
    return moment.equals(Instant.EPOCH) ? "" : moment.toString();
  }

  private Answer add(Call call, Visitor visitor) throws IOException {
    JsonIn body = call.json(limits).only("url", "title");
    String title = body.maybeWords("title").orElse("");
    if (title.length() > LONGEST_TITLE) {
      throw Refusal.badValue("title", "'title' is longer than " + LONGEST_TITLE + " characters");
    }
    return added(List.of(new Feed(title, body.words("url"))), "url", visitor);
  }

  /** Bytes, and of a type that a form of another page cannot send. */
  private Answer addList(Call call, Visitor visitor) throws IOException {
    if (!call.header("Content-Type").orElse("").equals("application/octet-stream")) {
      throw Refusal.of(415, "bad-type", "expected the bytes of a list in OPML")
          .hint("Content-Type: application/octet-stream");
    }
    byte[] bytes = call.body(limits.upload());
    List<Feed> some;
    try {
      some = Opml.read("the list", bytes);
    } catch (IOException e) {
      throw Refusal.of(400, "bad-opml", String.valueOf(e.getMessage()));
    }
    return added(some, "outline", visitor);
  }

  private synchronized Answer added(List<Feed> some, String where, Visitor visitor) {
    List<Feed> asked = new ArrayList<>();
    for (Feed feed : some) {
      try {
        asked.add(new Feed(feed.title(), WebAddress.of(feed.url()).toString()));
      } catch (NotFetched e) {
        throw Refusal.badValue(where, "'" + feed.url() + "' " + e.why());
      }
    }
    if (read(feeds::feeds).size() + asked.size() > MOST) {
      throw Refusal.badValue(where, "a desk follows " + MOST + " feeds at most");
    }
    List<Feed> added = read(() -> feeds.add(asked));
    for (Feed feed : added) {
      holdings.archive().journal().note(visitor.name(), "feed added", feed.url(), feed.title());
    }
    return Answer.json(
        201,
        JsonOut.object(
            out ->
                out.number("added", added.size())
                    .words("urls", added.stream().map(Feed::url).toList())));
  }

  private synchronized Answer remove(Call call, Visitor visitor) {
    String url =
        call.parameter("url")
            .orElseThrow(() -> Refusal.badValue("url", "the feed's address is needed"));
    if (!read(() -> feeds.remove(url))) {
      throw Refusal.notFound("there is no feed '" + url + "' on the list").at("url");
    }
    holdings.archive().journal().note(visitor.name(), "feed removed", url, "");
    return Answer.nothing(204);
  }

  private Answer export(Call call, Visitor visitor) {
    byte[] list = Opml.write(read(feeds::feeds)).getBytes(StandardCharsets.UTF_8);
    return Answer.bytes(200, "text/x-opml; charset=utf-8", list)
        .with("Content-Disposition", "attachment; filename=\"feeds.opml\"");
  }

  private Answer log(Call call, Visitor visitor) {
    String url = call.parameter("url").orElse("");
    String outcome = call.parameter("outcome").orElse("");
    List<LoggedFetch> lines =
        read(
            () ->
                LoggedFetch.latest(
                    feeds.log(),
                    line ->
                        (url.isEmpty() || line.feed().equals(url) || line.url().equals(url))
                            && (outcome.isEmpty() || line.outcome().equalsIgnoreCase(outcome)),
                    Query.limit(call, 100)));
    return Answer.json(JsonOut.object(out -> out.list("items", lines, FeedsApi::write)));
  }

  private static void write(JsonOut out, LoggedFetch line) throws IOException {
    out.words("at", line.at())
        .words("kind", line.kind())
        .words("outcome", line.outcome())
        .words("feed", line.feed())
        .words("url", line.url())
        .words("why", line.why());
  }
}
