package org.brinkwatch.forecast;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
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
  static Optional<LocalDate> written(Map<String, String> line) {
    return Optional.ofNullable(line.get("written")).map(LocalDate::parse);
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
  static Forecast forecast(Map<String, String> line) throws IOException {
    Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
    for (Baseline baseline : Baseline.values()) {
      baselines.put(baseline, Double.parseDouble(words(line, BacktestJson.key(baseline))));
    }
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    Arrays.stream(words(line, "acts").split(" ", -1)).map(EventType::valueOf).forEach(types::add);
    return new Forecast(
        LocalDate.parse(words(line, "issued")),
        new Dyad(words(line, "source"), words(line, "target")),
        Question.valueOf(words(line, "question").toUpperCase(Locale.ROOT)),
        LocalDate.parse(words(line, "from")),
        LocalDate.parse(words(line, "to")),
        Integer.parseInt(words(line, "more_than")),
        new Hostility(types),
        words(line, "rule"),
        Double.parseDouble(words(line, "probability")),
        words(line, "model"),
        baselines,
        reason(line));
  }

  /**
   * @throws IOException if there is no such field
   */
  static String words(Map<String, String> line, String name) throws IOException {
    String words = line.get(name);
    if (words == null) {
      throw new IOException("has no field " + name);
    }
    return words;
  }

  private static Forecast.Reason reason(Map<String, String> line) {
    String events = line.getOrDefault("evidence", "");
    return new Forecast.Reason(
        line.getOrDefault("because", ""),
        events.isEmpty() ? List.of() : List.of(events.split("\n", -1)));
  }

  private static String acts(Hostility hostility) {
    return hostility.types().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }
}
