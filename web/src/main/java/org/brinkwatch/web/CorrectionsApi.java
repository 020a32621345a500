package org.brinkwatch.web;

import java.io.IOException;
import java.util.List;
import org.brinkwatch.archive.Correction;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** What people set right. */
final class CorrectionsApi {
  private static final int LOG = 5000;

  private final Holdings holdings;
  private final Limits limits;

  CorrectionsApi(Holdings holdings, Limits limits) {
    this.holdings = holdings;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/corrections", Role.READ, this::list, "cursor", "limit"),
        Route.post("/corrections", Role.EDIT, this::add),
        Route.delete("/corrections/{id}", Role.EDIT, this::undo));
  }

  private Answer list(Call call, Visitor visitor) {
    List<Correction> all = holdings.archive().corrections().latest(LOG);
    int skip = Math.min(Cursor.skip(call), all.size());
    int end = Math.min(skip + Query.limit(call, 100), all.size());
    return Answer.json(
        JsonOut.object(
            out ->
                out.list("items", all.subList(skip, end), Corrected::write)
                    .number("total", all.size())
                    .flag("totalIsCapped", all.size() == LOG)
                    .words("next", end < all.size() ? Cursor.skip(end) : "")));
  }

  private Answer add(Call call, Visitor visitor) throws IOException {
    Fixing.Done done = new Fixing(holdings.archive()).add(call.json(limits), visitor.name());
    List<Long> numbers = done.numbers();
    return Answer.json(
        201,
        JsonOut.object(
            out ->
                out.words("id", Long.toString(numbers.get(numbers.size() - 1)))
                    .words("ids", numbers.stream().map(String::valueOf).toList())
                    .words("effect", done.effect())
                    .words("events", done.events())));
  }

  private Answer undo(Call call, Visitor visitor) {
    String id = call.value("id");
    boolean done =
        id.matches("\\d{1,18}")
            && holdings.archive().corrections().undo(Long.parseLong(id), visitor.name());
    if (!done) {
      throw Refusal.notFound("there is no correction '" + id + "' that holds").at("id");
    }
    return Answer.nothing(204);
  }
}
