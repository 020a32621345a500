package org.brinkwatch.web;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.StoredArticle;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Resources;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** What this desk is, and what it can be asked. */
final class AboutApi {
  private static final String DESCRIPTION = "openapi.json";

  private final Holdings holdings;
  private final String version;
  private final Resources own = new Resources(AboutApi.class, "");

  AboutApi(Holdings holdings, String version) {
    this.holdings = holdings;
    this.version = version;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health", Role.NONE, (call, visitor) -> health()),
        Route.get("/about", Role.READ, this::about),
        Route.get("/openapi.json", Role.NONE, this::description));
  }

  private static Answer health() {
    return Answer.json(JsonOut.object(out -> out.words("status", "ok")));
  }

  private Answer description(Call call, Visitor visitor) {
    return own.answer(DESCRIPTION, call).orElseThrow();
  }

  private Answer about(Call call, Visitor visitor) {
    Archive archive = holdings.archive();
    Optional<StoredArticle> last =
        archive.articles().latest(1, 0).stream()
            .findFirst()
            .flatMap(entry -> archive.articles().article(entry.article().id()));
    return Answer.json(
        JsonOut.object(
            out ->
                out.words("version", version)
                    .words("codebook", last.map(article -> article.coding().codebook()).orElse(""))
                    .number("articles", archive.articles().count())
                    .number("events", archive.findings().events())
                    .list(
                        "datasets",
                        archive.imports().datasets(),
                        (item, dataset) ->
                            item.words("name", dataset.name())
                                .words("added", dataset.added().toString())
                                .number("records", dataset.records())
                                .number("deeds", dataset.deeds()))));
  }
}
