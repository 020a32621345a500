package org.brinkwatch.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.Ledger;
import org.brinkwatch.forecast.Question;
import org.brinkwatch.forecast.Scoreboard;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** What was said to be likely, by which rule it is settled, and how that went. */
final class ForecastsApi {
  private final Holdings holdings;
  private final ForecastBook book;

  ForecastsApi(Holdings holdings, ForecastBook book) {
    this.holdings = holdings;
    this.book = book;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/forecasts", Role.READ, this::forecasts, "limit"),
        Route.get("/forecasts/scores", Role.READ, this::scores));
  }

  private Answer forecasts(Call call, Visitor visitor) throws IOException {
    Ledger ledger = book.ledger();
    List<Forecast> all = ledger.forecasts();
    List<Forecast> newest =
        all.stream()
            .sorted(Comparator.comparing(Forecast::issued).reversed())
            .limit(Query.limit(call, 100))
            .toList();
    Map<String, Actor> actors = new HashMap<>();
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list(
                  "items", newest, (item, one) -> write(item, one, ledger.result(one), actors));
              out.number("total", all.size()).flag("totalIsCapped", false).none("next");
            }));
  }

  private void write(
      JsonOut out, Forecast forecast, Optional<Boolean> result, Map<String, Actor> actors)
      throws IOException {
    Dyad dyad = forecast.dyad();
    out.object("source", it -> Shapes.actor(it, actor(dyad.source(), actors)));
    out.object("target", it -> Shapes.actor(it, actor(dyad.target(), actors)));
    out.words("outcome", forecast.outcome())
        .number("probability", forecast.probability())
        .words("issued", forecast.issued().toString())
        .words("due", forecast.to().toString())
        .words("rule", forecast.rule());
    if (result.isPresent()) {
      out.flag("result", result.get());
    } else {
      out.none("result");
    }
  }

  private Actor actor(String id, Map<String, Actor> actors) {
    return actors.computeIfAbsent(
        id,
        key ->
            new Parties(holdings.archive()).find(key).orElseGet(() -> new Actor(key, "", "", "")));
  }

  private Answer scores(Call call, Visitor visitor) throws IOException {
    Scoreboard board = book.ledger().scoreboard();
    return Answer.json(
        JsonOut.object(
            out ->
                out.number("n", board.count())
                    .list("scores", board.places(), ForecastsApi::write)
                    .list(
                        "bins",
                        board.reliability(),
                        (item, bin) ->
                            item.number("mean", bin.said())
                                .number("observed", bin.came())
                                .number("n", bin.count()))));
  }

  private static void write(JsonOut out, Scoreboard.Place place) throws IOException {
    out.words("name", place.name())
        .number("brier", place.brier())
        .number("skill", place.skill().orElse(Double.NaN))
        .number("ece", place.calibrationError())
        .number("n", place.count());
  }

  /** What is open between two, as the field {@code forecast}; null where nothing is. */
  void open(JsonOut out, Actor source, Actor target) throws IOException {
    Ledger ledger = book.ledger();
    List<Forecast> open = open(ledger, new Dyad(source.id(), target.id()), holdings.today());
    if (open.isEmpty()) {
      out.none("forecast");
      return;
    }
    out.list(
        "forecast",
        open,
        (item, forecast) ->
            item.words("outcome", forecast.outcome())
                .number("probability", forecast.probability())
                .words("rule", forecast.rule())
                .words("record", ledger.scoreOf(forecast.question()).words()));
  }

  /** The last word on each question whose span is not over. */
  private static List<Forecast> open(Ledger ledger, Dyad dyad, LocalDate today) {
    Map<Question, Forecast> last = new EnumMap<>(Question.class);
    ledger.forecasts().stream()
        .filter(one -> one.dyad().equals(dyad) && !one.to().isBefore(today))
        .filter(one -> ledger.result(one).isEmpty())
        .forEach(one -> last.put(one.question(), one));
    return List.copyOf(last.values());
  }
}
