package org.brinkwatch.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.brinkwatch.event.Actor;
import org.brinkwatch.forecast.Baseline;
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
  private static final int NEXT_SHOWN = 10;
  private static final int EVIDENCE = 3;

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
        .words("rule", forecast.rule())
        .words("because", forecast.because().words());
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

  /**
   * Who does what to whom next, the likeliest first, as the field {@code next}: the last word on
   * it, with the events that speak for it.
   */
  void next(JsonOut out, Predicate<Dyad> wanted) throws IOException {
    Ledger ledger = book.ledger();
    List<Forecast> open =
        ledger.forecasts().stream()
            .filter(one -> one.question() == Question.NEXT && ledger.result(one).isEmpty())
            .filter(one -> !one.because().words().isEmpty())
            .filter(one -> !one.to().isBefore(holdings.today()))
            .toList();
    Optional<LocalDate> last = open.stream().map(Forecast::issued).max(Comparator.naturalOrder());
    String record = ledger.scoreOf(Question.NEXT).words();
    Shapes shapes = new Shapes(holdings.archive());
    Map<String, Actor> actors = new HashMap<>();
    out.list(
        "next",
        open.stream()
            .filter(one -> last.filter(one.issued()::equals).isPresent())
            .filter(one -> wanted.test(one.dyad()))
            .sorted(Comparator.comparingDouble(Forecast::probability).reversed())
            .limit(NEXT_SHOWN)
            .toList(),
        (item, one) -> {
          write(item, one, Optional.empty(), actors);
          item.words("record", record)
              .number("baseline", one.baselines().getOrDefault(Baseline.FADING, Double.NaN))
              .raws("evidence", evidence(one.because().events(), shapes));
        });
  }

  /** The newest of them first. */
  private List<String> evidence(List<String> events, Shapes shapes) {
    List<String> newest =
        new ArrayList<>(events.subList(Math.max(0, events.size() - EVIDENCE), events.size()));
    Collections.reverse(newest);
    return newest.stream()
        .flatMap(id -> holdings.archive().events().deeds(id).stream().limit(1))
        .map(shapes::event)
        .toList();
  }

  /** The last word on each question whose span is not over. */
  private static List<Forecast> open(Ledger ledger, Dyad dyad, LocalDate today) {
    Map<Question, Forecast> last = new EnumMap<>(Question.class);
    ledger.forecasts().stream()
        .filter(one -> one.question() != Question.NEXT)
        .filter(one -> one.dyad().equals(dyad) && !one.to().isBefore(today))
        .filter(one -> ledger.result(one).isEmpty())
        .forEach(one -> last.put(one.question(), one));
    return List.copyOf(last.values());
  }
}
