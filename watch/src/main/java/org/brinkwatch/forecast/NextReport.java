package org.brinkwatch.forecast;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Json;

/** Who does what to whom next, each with what speaks for it and the rule that will decide it. */
public final class NextReport {
  private static final int EVENTS = 3;

  private final LocalDate asOf;
  private final List<Forecast> forecasts;
  private final Map<String, Deed> deeds = new HashMap<>();
  private final Map<Question, LedgerScore> scores = new EnumMap<>(Question.class);
  private final Map<Question, LedgerScore> replays = new EnumMap<>(Question.class);

  private NextReport(LocalDate asOf, List<Forecast> forecasts) {
    this.asOf = asOf;
    this.forecasts = forecasts;
  }

  /**
   * @param actor whose acts, done and suffered, are shown; all if empty
   */
  public static NextReport of(
      LocalDate asOf,
      List<Forecast> forecasts,
      List<Deed> deeds,
      Optional<String> actor,
      Optional<Ledger> ledger) {
    NextReport report =
        new NextReport(
            asOf,
            forecasts.stream()
                .filter(one -> !one.because().words().isEmpty())
                .filter(one -> actor.isEmpty() || actor.filter(id -> isOf(one, id)).isPresent())
                .toList());
    deeds.forEach(deed -> report.deeds.putIfAbsent(deed.event(), deed));
    ledger
        .map(book -> book.scoreOf(Question.NEXT))
        .filter(score -> score.forecasts() > 0)
        .ifPresent(score -> report.scores.put(Question.NEXT, score));
    ledger
        .map(book -> book.scoreOfReplays(Question.NEXT))
        .filter(score -> score.forecasts() > 0)
        .ifPresent(score -> report.replays.put(Question.NEXT, score));
    return report;
  }

  private static boolean isOf(Forecast one, String actor) {
    return one.dyad().source().equals(actor) || one.dyad().target().equals(actor);
  }

  /**
   * For a reader.
   *
   * @param limit how many, the likeliest first; 0 for all
   */
  public String text(int limit) {
    StringBuilder out = new StringBuilder();
    line(out, "As of %s, who does what to whom in the next %d days, in %%", asOf, days());
    line(out, "(in brackets what the fading average of 6 weeks says)");
    for (Forecast one : shown(limit)) {
      line(
          out,
          "  %5.1f (%.1f)  %s  %s",
          100 * one.probability(),
          100 * one.baselines().getOrDefault(Baseline.FADING, Double.NaN),
          one.dyad(),
          one.hostility().words());
      line(out, "      for %s", one.because().words());
      List<String> events = one.because().events();
      events.subList(Math.max(0, events.size() - EVENTS), events.size()).stream()
          .map(this::words)
          .forEach(words -> line(out, "        %s", words));
    }
    if (forecasts.isEmpty()) {
      line(
          out,
          "  nothing: no such actor did %d acts or more in the last 52 weeks",
          NextForecaster.LEAST_DEEDS);
    } else {
      line(out, "Rule of each like the first: %s.", forecasts.get(0).rule());
    }
    scores.forEach((question, score) -> LedgerWords.score(out, "Scored so far", question, score));
    replays.forEach(
        (question, score) ->
            LedgerWords.score(out, "Replayed as of past days, no forecasts", question, score));
    return out.toString();
  }

  /** One JSON object; {@code limit} as in the text. */
  public String json(int limit) {
    return Json.object(
            json -> {
              json.put("as_of", asOf.toString());
              json.list("forecasts", list -> forecasts(list, shown(limit)));
              json.object("ledger", inner -> LedgerWords.scores(inner, scores));
              json.object("replayed", inner -> LedgerWords.scores(inner, replays));
            })
        + "\n";
  }

  private static void forecasts(Json json, List<Forecast> shown) throws IOException {
    for (Forecast one : shown) {
      json.braces(inner -> LedgerLine.fields(inner, one));
    }
  }

  private List<Forecast> shown(int limit) {
    return limit > 0 && limit < forecasts.size() ? forecasts.subList(0, limit) : forecasts;
  }

  private String words(String event) {
    return Optional.ofNullable(deeds.get(event)).map(LedgerWords::deed).orElse("[" + event + "]");
  }

  private static int days() {
    return Question.NEXT.days();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
