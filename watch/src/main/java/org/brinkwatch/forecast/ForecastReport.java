package org.brinkwatch.forecast;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Json;
import org.brinkwatch.watch.Series;

/**
 * What is likely next, and how good that has been.
 *
 * @param scores of the ledger, where there is one
 * @param replays the same of what was replayed
 */
public record ForecastReport(
    LocalDate asOf,
    List<Forecast> forecasts,
    List<Spillover> spillovers,
    Map<Question, LedgerScore> scores,
    Map<Question, LedgerScore> replays) {

  public static ForecastReport of(
      LocalDate asOf,
      List<Forecast> forecasts,
      List<Deed> deeds,
      Hostility hostility,
      Optional<Ledger> ledger) {
    Map<Dyad, Series> series = Series.all(deeds, asOf);
    List<Spillover> spillovers = new ArrayList<>();
    forecasts.stream()
        .map(Forecast::dyad)
        .distinct()
        .forEach(dyad -> spillovers.addAll(Spillover.from(dyad, series, hostility)));
    return new ForecastReport(
        asOf,
        forecasts,
        spillovers,
        scores(question -> ledger.map(book -> book.scoreOf(question))),
        scores(question -> ledger.map(book -> book.scoreOfReplays(question))));
  }

  private static Map<Question, LedgerScore> scores(
      Function<Question, Optional<LedgerScore>> scoring) {
    Map<Question, LedgerScore> scores = new EnumMap<>(Question.class);
    for (Question question : Question.OF_DYADS) {
      scoring
          .apply(question)
          .filter(score -> score.forecasts() > 0)
          .ifPresent(score -> scores.put(question, score));
    }
    return scores;
  }

  /**
   * For a reader.
   *
   * @param limit how many dyads, the likeliest first; 0 for all
   */
  public String text(int limit) {
    StringBuilder out = new StringBuilder();
    line(out, "As of %s, in %%: hostile in 7 days, in 30, outside of the usual range in 7", asOf);
    line(out, "(in brackets what the fading average of 6 weeks says)");
    Map<String, Forecast> byId = new HashMap<>();
    forecasts.forEach(one -> byId.put(one.dyad() + " " + one.question(), one));
    Set<Dyad> shown = shown(limit);
    for (Dyad dyad : shown) {
      StringBuilder cells = new StringBuilder();
      for (Question question : Question.OF_DYADS) {
        Optional.ofNullable(byId.get(dyad + " " + question))
            .ifPresent(one -> cells.append(cell(one)));
      }
      line(out, "  %-24s%s", dyad, cells);
      spillovers.stream()
          .filter(one -> one.from().equals(dyad))
          .forEach(one -> spillover(out, one));
    }
    if (shown.isEmpty()) {
      line(out, "  no dyad with at least %d events in the last 52 weeks", Panel.LEAST_DEEDS);
    }
    rules(out);
    scores.forEach((question, score) -> LedgerWords.score(out, "Scored so far", question, score));
    replays.forEach(
        (question, score) ->
            LedgerWords.score(out, "Replayed as of past days, no forecasts", question, score));
    return out.toString();
  }

  /** One JSON object; {@code limit} as in the text. */
  public String json(int limit) {
    Set<Dyad> shown = shown(limit);
    return Json.object(
            json -> {
              json.put("as_of", asOf.toString());
              json.list("forecasts", list -> forecasts(list, shown));
              json.list("spillovers", list -> spillovers(list, shown));
              json.object("ledger", inner -> LedgerWords.scores(inner, scores));
              json.object("replayed", inner -> LedgerWords.scores(inner, replays));
            })
        + "\n";
  }

  /** No probability without a rule: that of each column, for the first dyad. */
  private void rules(StringBuilder out) {
    for (Question question : Question.OF_DYADS) {
      forecasts.stream()
          .filter(one -> one.question() == question)
          .findFirst()
          .ifPresent(
              one -> line(out, "Rule, %s, of each like the first: %s.", question, one.rule()));
    }
  }

  private Set<Dyad> shown(int limit) {
    Set<Dyad> shown = new LinkedHashSet<>();
    forecasts.stream()
        .filter(one -> one.question() == Question.WEEK)
        .limit(limit > 0 ? limit : Integer.MAX_VALUE)
        .forEach(one -> shown.add(one.dyad()));
    return shown;
  }

  private static String cell(Forecast one) {
    return String.format(
        Locale.ROOT,
        "%8.1f (%.1f)%s",
        100 * one.probability(),
        100 * one.baselines().getOrDefault(Baseline.FADING, Double.NaN),
        // where the rule names a number of the dyad's own
        one.moreThan() > 0 ? " of more than " + one.moreThan() : "");
  }

  private static void spillover(StringBuilder out, Spillover one) {
    line(out, "      then %s: %s", one.to(), words(one));
    one.support().stream()
        .skip(Math.max(0, one.support().size() - 1))
        .forEach(
            echo ->
                line(
                    out,
                    "        as after %s: %s",
                    LedgerWords.deed(echo.first().get(0)),
                    LedgerWords.deed(echo.then().get(0))));
  }

  private static String words(Spillover one) {
    return String.format(
        Locale.ROOT,
        "hostile in %d of %d weeks after it was, else in %d of %d",
        one.response().hostileAfter(),
        one.response().after(),
        one.response().hostileOtherwise(),
        one.response().otherwise());
  }

  private void forecasts(Json json, Set<Dyad> shown) throws IOException {
    for (Forecast one : forecasts) {
      if (shown.contains(one.dyad())) {
        json.braces(inner -> LedgerLine.fields(inner, one));
      }
    }
  }

  private static void support(Json json, Spillover one) throws IOException {
    for (Spillover.Echo echo : one.support()) {
      json.braces(
          inner -> {
            inner.words("first", events(echo.first()));
            inner.words("then", events(echo.then()));
          });
    }
  }

  private static List<String> events(List<Deed> deeds) {
    return deeds.stream().map(Deed::event).distinct().toList();
  }

  private void spillovers(Json json, Set<Dyad> shown) throws IOException {
    for (Spillover one : spillovers) {
      if (shown.contains(one.from())) {
        json.braces(
            inner -> {
              inner.put("source", one.from().source());
              inner.put("target", one.from().target());
              inner.put("then_source", one.to().source());
              inner.put("then_target", one.to().target());
              inner.put("after", one.response().after());
              inner.put("hostile_after", one.response().hostileAfter());
              inner.put("otherwise", one.response().otherwise());
              inner.put("hostile_otherwise", one.response().hostileOtherwise());
              inner.put("low", one.response().low());
              inner.put("high", one.response().high());
              inner.list("support", list -> support(list, one));
            });
      }
    }
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
