package org.brinkwatch.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Status;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** What is new since one looked, and who changed what. */
final class ChangesApi {
  private static final Duration FIRST_LOOK = Duration.ofDays(7);
  private static final int COUNTED = 500;

  /** Who did what to whom comes before what lacks a side; then the most intense. */
  private static final Comparator<Found> MATTER =
      Comparator.<Found, Boolean>comparing(
              found -> found.deed().source().id().isEmpty() || found.deed().target().id().isEmpty())
          .thenComparing(found -> found.deed().status() != Status.ACTUAL)
          .thenComparing(
              Comparator.<Found>comparingDouble(found -> Math.abs(found.deed().intensity()))
                  .reversed());

  private final Holdings holdings;
  private final WatchApi watch;
  private final Limits limits;

  ChangesApi(Holdings holdings, WatchApi watch, Limits limits) {
    this.holdings = holdings;
    this.watch = watch;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/changes", Role.READ, this::changes, "since", "limit"),
        Route.post("/changes/seen", Role.READ, this::seen),
        Route.get("/audit", Role.EDIT, this::audit, "limit"));
  }

  private Answer changes(Call call, Visitor visitor) {
    Archive archive = holdings.archive();
    Instant since = since(call.parameter("since").orElse("last"), visitor);
    int limit = Query.limit(call, 50);
    List<Found> events =
        Sample.distinct(archive.events().newSince(since, COUNTED)).stream().sorted(MATTER).toList();
    long articles =
        archive.articles().latest(COUNTED, 0).stream()
            .filter(entry -> !entry.added().isBefore(since))
            .count();
    LocalDate day = lastDay(archive);
    Shapes shapes = new Shapes(archive);
    return Answer.json(
        JsonOut.object(
            out -> {
              out.words("since", since.toString());
              out.number("newArticles", articles).number("newEventCount", events.size());
              out.flag("capped", articles == COUNTED || events.size() == COUNTED);
              out.raws("newEvents", events.stream().limit(limit).map(shapes::event).toList());
              new Movements(archive).most(out, "dyads", day, 12);
              out.list("alerts", archive.alerts().open(50), Shapes::alert);
              out.raws(
                  "ahead",
                  archive.findings().ahead(holdings.today(), 20).stream()
                      .map(shapes::appointment)
                      .toList());
              out.raws("unwatched", watch.overlooked(day, 6));
            }));
  }

  private Instant since(String words, Visitor visitor) {
    if (words.equals("last")) {
      return holdings
          .archive()
          .journal()
          .seen(visitor.name())
          .orElseGet(() -> holdings.clock().instant().minus(FIRST_LOOK));
    }
    try {
      return words.length() == 10
          ? Call.day("since", words).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(words);
    } catch (DateTimeException e) {
      throw Refusal.badValue(
          "since", "'" + words + "' is no time; expected last, 2023-11-30 or 2023-11-30T09:00:00Z");
    }
  }

  /** That of the newest events: with an archive of older ones, the pairs of then are shown. */
  private LocalDate lastDay(Archive archive) {
    LocalDate today = holdings.today();
    return archive.events().search(Query.parse("to:" + today), Optional.empty(), 1).deeds().stream()
        .findFirst()
        .map(found -> found.deed().day())
        .orElse(today);
  }

  private Answer seen(Call call, Visitor visitor) throws java.io.IOException {
    call.json(limits).only();
    Archive archive = holdings.archive();
    archive.journal().markSeen(visitor.name());
    archive.journal().note(visitor.name(), "changes seen", "", "");
    return Answer.nothing(204);
  }

  private Answer audit(Call call, Visitor visitor) {
    int limit = Query.limit(call, 100);
    var entries = holdings.archive().journal().latest(limit + 1);
    return Answer.json(
        JsonOut.object(
            out ->
                out.list(
                        "items",
                        entries.stream().limit(limit).toList(),
                        (item, entry) ->
                            item.words("at", entry.at().toString())
                                .words("who", entry.who())
                                .words("what", entry.what())
                                .words("subject", entry.subject())
                                .words("detail", entry.detail()))
                    .number("total", Math.min(limit, entries.size()))
                    .flag("totalIsCapped", entries.size() > limit)
                    .none("next")));
  }
}
