package org.brinkwatch.forecast;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinkwatch.event.EventType;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Json;

/** The lines of a ledger: a forecast, or what came of one. */
final class LedgerLine {
  static final String FORECAST = "forecast";
  static final String OUTCOME = "outcome";

  private LedgerLine() {}

  /**
   * @param written the day on which it is written down
   */
  static String of(Forecast forecast, LocalDate written) {
    return Json.object(
        json -> {
          json.put("kind", FORECAST);
          json.put("written", written.toString());
          fields(json, forecast);
        });
  }

  static void fields(Json json, Forecast forecast) throws IOException {
    json.put("id", forecast.id());
    json.put("issued", forecast.issued().toString());
    json.put("source", forecast.dyad().source());
    json.put("target", forecast.dyad().target());
    json.put("question", forecast.question().toString());
    json.put("from", forecast.from().toString());
    json.put("to", forecast.to().toString());
    json.put("more_than", forecast.moreThan());
    json.put("acts", acts(forecast.hostility()));
    json.put("rule", forecast.rule());
    json.put("probability", forecast.probability());
    json.put("model", forecast.model());
    for (Baseline baseline : Baseline.values()) {
      json.put(BacktestJson.key(baseline), forecast.baselines().getOrDefault(baseline, Double.NaN));
    }
    if (!forecast.because().equals(Forecast.Reason.NONE)) {
      json.put("because", forecast.because().words());
      json.words("evidence", forecast.because().events());
    }
  }

  /** The day on which it was written down; empty in a book that does not say. */
  static Optional<LocalDate> written(FlatJson line) {
    return line.find("written").map(LocalDate::parse);
  }

  static String outcome(Forecast forecast, int count, LocalDate asOf) {
    return Json.object(
        json -> {
          json.put("kind", OUTCOME);
          json.put("id", forecast.id());
          json.put("scored", asOf.toString());
          json.put("acts", count);
          json.put("came", count > forecast.moreThan());
        });
  }

  /**
   * @throws IOException if a field is missing
   * @throws IllegalArgumentException if one holds something else than it should
   */
  static Forecast forecast(FlatJson line) throws IOException {
    Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      baselines.put(baseline, Double.parseDouble(line.words(BacktestJson.key(baseline))));
    }
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    Arrays.stream(line.words("acts").split(" ", -1)).map(EventType::valueOf).forEach(types::add);
    return new Forecast(
        LocalDate.parse(line.words("issued")),
        new Dyad(line.words("source"), line.words("target")),
        Question.valueOf(line.words("question").toUpperCase(Locale.ROOT)),
        LocalDate.parse(line.words("from")),
        LocalDate.parse(line.words("to")),
        Integer.parseInt(line.words("more_than")),
        new Hostility(types),
        line.words("rule"),
        Double.parseDouble(line.words("probability")),
        line.words("model"),
        baselines,
        new Forecast.Reason(line.find("because").orElse(""), line.list("evidence")));
  }

  private static String acts(Hostility hostility) {
    return hostility.types().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }
}
