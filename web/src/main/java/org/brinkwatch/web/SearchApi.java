package org.brinkwatch.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArticleEntry;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.archive.Overview;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Statement;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** Looks for events, claims, articles and statements. */
final class SearchApi {
  private final Holdings holdings;

  SearchApi(Holdings holdings) {
    this.holdings = holdings;
  }

  /** What is listed. */
  private enum Kind {
    EVENTS,
    CLAIMS,
    ARTICLES,
    STATEMENTS
  }

  private enum Order {
    NEWEST,
    INTENSITY,
    RELEVANCE
  }

  /**
   * A page of a list.
   *
   * @param total of the whole list, as far as it was counted
   * @param next where the next page begins; empty for the last one
   */
  private record Page(List<String> items, int total, boolean capped, String next) {}

  List<Route> routes() {
    return List.of(
        Route.get(
            "/search",
            Role.READ,
            this::search,
            "q",
            "from",
            "to",
            "in",
            "sort",
            "cursor",
            "limit"));
  }

  private Answer search(Call call, Visitor visitor) {
    Kind kind =
        call.choice(
            "in",
            Kind.EVENTS,
            Map.of(
                "events", Kind.EVENTS,
                "claims", Kind.CLAIMS,
                "articles", Kind.ARTICLES,
                "statements", Kind.STATEMENTS));
    Order order =
        call.choice(
            "sort",
            Order.NEWEST,
            Map.of(
                "newest", Order.NEWEST,
                "intensity", Order.INTENSITY,
                "relevance", Order.RELEVANCE));
    Filter filter = Query.filter(call);
    Overview overview = holdings.overviews().of(filter);
    Page page =
        switch (kind) {
          case EVENTS ->
              order == Order.INTENSITY ? intense(call, filter) : newest(call, filter, overview);
          case CLAIMS -> claims(call, holdings.samples().of(filter), order);
          case ARTICLES -> articles(call, filter);
          case STATEMENTS -> statements(call, filter);
        };
    return Answer.json(
        JsonOut.object(
            out -> {
              write(out, page);
              Counted.extent(out, overview.extent());
              out.object("facets", it -> Counted.facets(it, overview.facets()));
            }));
  }

  private static void write(JsonOut out, Page page) throws IOException {
    out.raws("items", page.items())
        .number("total", page.total())
        .flag("totalIsCapped", page.capped())
        .words("next", page.next());
  }

  private Page newest(Call call, Filter filter, Overview overview) {
    Matches matches =
        holdings.archive().events().search(filter, Cursor.after(call), Query.limit(call, 50));
    List<Found> deeds = matches.deeds();
    String next = matches.more() ? Cursor.after(deeds.get(deeds.size() - 1)) : "";
    return new Page(
        events(Sample.distinct(deeds)), overview.events(), overview.extent().isPart(), next);
  }

  private Page intense(Call call, Filter filter) {
    Sample sample = holdings.samples().of(filter);
    List<Found> sorted =
        sample.events().stream()
            .sorted(Comparator.comparingDouble(found -> -Math.abs(found.deed().intensity())))
            .toList();
    return page(call, sorted, sample.capped(), this::events);
  }

  private List<String> events(List<Found> deeds) {
    Shapes shapes = new Shapes(holdings.archive());
    return deeds.stream().map(shapes::event).toList();
  }

  /** Those of the events, and where there are words, those whose sentence has them first. */
  private Page claims(Call call, Sample sample, Order order) {
    Archive archive = holdings.archive();
    List<Claim> claims = new ArrayList<>();
    int skip = Cursor.skip(call);
    int limit = Query.limit(call, 50);
    List<Found> events = new ArrayList<>(sample.events());
    if (order == Order.INTENSITY) {
      events.sort(Comparator.comparingDouble(found -> -Math.abs(found.deed().intensity())));
    }
    boolean whole = true;
    for (Found found : events) {
      if (claims.size() > skip + limit) {
        whole = false;
        break;
      }
      Optional<Event> event =
          found.isOwn() ? archive.events().event(found.deed().event()) : Optional.empty();
      event.ifPresent(
          it -> {
            claims.addAll(it.supporting());
            claims.addAll(it.denying());
          });
    }
    Shapes shapes = new Shapes(archive);
    return page(call, claims, !whole || sample.capped(), shapes::claims);
  }

  /** With words those that have them, best first; else the newest, or those that events rest on. */
  private Page articles(Call call, Filter filter) {
    Archive archive = holdings.archive();
    int skip = Cursor.skip(call);
    int limit = Query.limit(call, 50);
    if (filter.toString().isEmpty() || !filter.words().isEmpty()) {
      List<ArticleEntry> found =
          filter.words().isEmpty()
              ? archive.articles().latest(limit + 1, skip)
              : archive.articles().search(filter.words(), limit + 1, skip);
      boolean more = found.size() > limit;
      List<String> items =
          found.stream()
              .limit(limit)
              .map(one -> JsonOut.object(out -> Shapes.article(out, one)))
              .toList();
      int total = filter.words().isEmpty() ? archive.articles().count() : skip + found.size();
      boolean capped = more && !filter.words().isEmpty();
      return new Page(items, total, capped, more ? Cursor.skip(skip + limit) : "");
    }
    Sample sample = holdings.samples().of(filter);
    Map<String, Claim> articles = new LinkedHashMap<>();
    Map<String, Integer> claims = new LinkedHashMap<>();
    for (Event event : sample.own(archive.events()::event)) {
      for (Claim claim : event.supporting()) {
        articles.putIfAbsent(claim.article().id(), claim);
        claims.merge(claim.article().id(), 1, Integer::sum);
      }
    }
    return page(
        call,
        List.copyOf(articles.values()),
        sample.capped(),
        shown ->
            shown.stream()
                .map(
                    claim ->
                        JsonOut.object(
                            out -> {
                              Shapes.citation(out, claim.article());
                              out.none("added")
                                  .number("claims", claims.getOrDefault(claim.article().id(), 0))
                                  .none("copies");
                            }))
                .toList());
  }

  /** By their words and speakers: of those alone a statement has enough to be looked for. */
  private Page statements(Call call, Filter filter) {
    int skip = Cursor.skip(call);
    int limit = Query.limit(call, 50);
    List<String> speakers = new ArrayList<>(filter.actors());
    speakers.addAll(filter.sources());
    List<Statement> found =
        holdings
            .archive()
            .findings()
            .statements(speakers.isEmpty() ? "" : speakers.get(0), filter.words(), limit + 1, skip);
    boolean more = found.size() > limit;
    Shapes shapes = new Shapes(holdings.archive());
    return new Page(
        found.stream().limit(limit).map(shapes::statement).toList(),
        skip + found.size(),
        more,
        more ? Cursor.skip(skip + limit) : "");
  }

  private static <T> Page page(
      Call call, List<T> all, boolean capped, Function<List<T>, List<String>> shown) {
    int skip = Math.min(Cursor.skip(call), all.size());
    int end = Math.min(skip + Query.limit(call, 50), all.size());
    return new Page(
        shown.apply(all.subList(skip, end)),
        all.size(),
        capped,
        end < all.size() ? Cursor.skip(end) : "");
  }
}
