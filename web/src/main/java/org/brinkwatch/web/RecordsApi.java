package org.brinkwatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.CorrectedClaim;
import org.brinkwatch.archive.Correction;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.StoredArticle;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Event;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** One event, claim or article, with all that leads to it and from it. */
final class RecordsApi {
  private final Holdings holdings;

  RecordsApi(Holdings holdings) {
    this.holdings = holdings;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/events/{id}", Role.READ, this::event),
        Route.get("/claims/{id}", Role.READ, this::claim),
        Route.get("/articles/{id}", Role.READ, this::article));
  }

  private Answer event(Call call, Visitor visitor) {
    String id = call.value("id");
    Archive archive = holdings.archive();
    Optional<Event> own = archive.events().event(id);
    if (own.isPresent()) {
      return Answer.json(event(archive, own.get()));
    }
    Found imported =
        archive.events().deeds(id).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("there is no event '" + id + "'").at("id"));
    return Answer.json(
        JsonOut.object(
            out -> {
              out.raw("event", new Shapes(archive).event(imported));
              out.object(
                  "claims",
                  claims -> claims.raws("supporting", List.of()).raws("denying", List.of()));
              out.raws("corrections", List.of()).raws("outlets", List.of());
            }));
  }

  private static String event(Archive archive, Event event) {
    Shapes shapes = new Shapes(archive);
    List<Claim> all = Stream.concat(event.supporting().stream(), event.denying().stream()).toList();
    List<Correction> corrections =
        all.stream().flatMap(claim -> shapes.corrections(claim).stream()).distinct().toList();
    return JsonOut.object(
        out -> {
          out.raw("event", shapes.event(event));
          out.object(
              "claims",
              claims ->
                  claims
                      .raws("supporting", shapes.claims(event.supporting()))
                      .raws("denying", shapes.claims(event.denying())));
          out.list("corrections", corrections, Corrected::write);
          out.list(
              "outlets",
              told(all).entrySet(),
              (item, told) ->
                  item.words("outlet", told.getKey().outlet())
                      .none("origin")
                      .words("day", told.getKey().day())
                      .number("n", told.getValue()));
        });
  }

  private record Telling(String day, String outlet) implements Comparable<Telling> {
    @Override
    public int compareTo(Telling other) {
      int days = day.compareTo(other.day);
      return days != 0 ? days : outlet.compareTo(other.outlet);
    }
  }

  /** How many claims each outlet makes on each day. */
  private static Map<Telling, Integer> told(List<Claim> claims) {
    Map<Telling, Integer> told = new TreeMap<>();
    for (Claim claim : claims) {
      String day = claim.article().published().map(Object::toString).orElse("");
      told.merge(new Telling(day, claim.article().outlet()), 1, Integer::sum);
    }
    return told;
  }

  private Answer claim(Call call, Visitor visitor) {
    String id = call.value("id");
    Archive archive = holdings.archive();
    CorrectedClaim claim = find(archive, id);
    Shapes shapes = new Shapes(archive);
    List<String> events =
        archive.events().ofArticle(claim.claim().article().id()).stream()
            .filter(
                event ->
                    Stream.concat(event.supporting().stream(), event.denying().stream())
                        .anyMatch(each -> each.id().equals(id)))
            .map(Event::id)
            .toList();
    return Answer.json(
        JsonOut.object(
            out ->
                out.raw("claim", shapes.claim(claim.claim()))
                    .raw("machine", shapes.claim(claim.machine()))
                    .flag("rejected", claim.rejected())
                    .words("events", events)
                    .list("corrections", claim.corrections(), Corrected::write)));
  }

  /**
   * A claim as it counts.
   *
   * @throws Refusal where there is none
   */
  static CorrectedClaim find(Archive archive, String id) {
    return archive.findings().articleOf(id).stream()
        .flatMap(article -> archive.corrections().claims(article).stream())
        .filter(claim -> claim.machine().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("there is no claim '" + id + "'").at("id"));
  }

  private Answer article(Call call, Visitor visitor) {
    String id = call.value("id");
    Archive archive = holdings.archive();
    StoredArticle stored =
        archive
            .articles()
            .article(id)
            .orElseThrow(() -> Refusal.notFound("there is no article '" + id + "'").at("id"));
    Coded coded = archive.articles().coded(id).orElseThrow();
    List<Claim> claims = new ArrayList<>();
    archive.corrections().claims(id).forEach(claim -> claims.add(claim.claim()));
    Shapes shapes = new Shapes(archive);
    shapes.keep(stored.article());
    return Answer.json(
        JsonOut.object(
            out -> {
              Article article = stored.article();
              out.object(
                  "article",
                  it -> {
                    Shapes.citation(it, article.citation());
                    it.words("language", article.language())
                        .words("added", stored.added().toString())
                        .words("text", article.text());
                  });
              int[] points = points(article.text());
              out.list(
                  "blocks",
                  article.blocks(),
                  (item, block) ->
                      item.words("kind", block.kind().name())
                          .number("begin", points[block.span().begin()])
                          .number("end", points[block.span().end()]));
              out.raws("claims", shapes.claims(claims));
              out.raws("statements", coded.statements().stream().map(shapes::statement).toList());
              out.raws(
                  "appointments", coded.appointments().stream().map(shapes::appointment).toList());
              out.list(
                  "copies",
                  stored.copies(),
                  (item, copy) ->
                      item.words("title", copy.title())
                          .words("outlet", copy.outlet())
                          .words("url", copy.url())
                          .day("published", copy.published())
                          .flag("exact", copy.exact()));
            }));
  }

  /** For each offset in UTF-16 units, how many code points come before it. */
  private static int[] points(String text) {
    int[] points = new int[text.length() + 1];
    for (int i = 1; i <= text.length(); i++) {
      boolean second =
          i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      points[i] = points[i - 1] + (second ? 0 : 1);
    }
    return points;
  }
}
