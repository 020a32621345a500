package org.brinkwatch.forecast;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.watch.Alarm;
import org.brinkwatch.watch.Json;

/** A backtest as one JSON object, for programs. */
final class BacktestJson {
  private BacktestJson() {}

  static String of(BacktestReport report) {
    return Json.object(json -> write(json, report)) + "\n";
  }

  private static void write(Json json, BacktestReport report) throws IOException {
    json.put("test_from", report.split().toString());
    json.put("chosen", report.why());
    json.put("hostile", report.hostility().words());
    json.put("train_rows", report.trainRows());
    json.put("train_share", report.trainShare());
    json.put("test_dyads", report.testDyads());
    for (Question question : Question.OF_DYADS) {
      json.object(
          question.toString(),
          inner -> {
            inner.put("ridge", report.ridges().getOrDefault(question, Double.NaN));
            inner.object("all", all -> figures(all, report.figures(question)));
            inner.object("onsets", onsets -> figures(onsets, report.onsets(question)));
          });
    }
    alarms(json, report.alarms());
    json.list("turns", list -> turns(list, report.turns()));
  }

  private static void figures(Json json, Figures figures) throws IOException {
    json.put("rows", figures.rows());
    json.put("share", figures.share());
    put(json, "brier", figures.brier());
    json.object(
        "baselines",
        inner -> {
          for (Baseline baseline : Baseline.values()) {
            put(inner, key(baseline), figures.of(baseline));
          }
        });
    json.object(
        "skill",
        inner -> {
          for (Baseline baseline : Baseline.values()) {
            put(inner, key(baseline), figures.skillOver(baseline));
          }
        });
    json.put("brier_of_training_rate", figures.climate());
    json.put("log_loss", figures.logLoss());
    put(json, "auc", figures.auc());
    json.put("average_precision", figures.averagePrecision());
    put(json, "calibration_error", figures.calibrationError());
    json.list("reliability", list -> reliability(list, figures.reliability()));
  }

  /** A bin a row: what was said in it and how often it came. */
  static void reliability(Json json, List<Reliability> table) throws IOException {
    for (Reliability one : table) {
      json.braces(
          inner -> {
            inner.put("from", one.from());
            inner.put("to", one.to());
            inner.put("n", one.count());
            inner.put("said", one.said());
            inner.put("came", one.came());
          });
    }
  }

  private static void alarms(Json json, AlarmRate rate) throws IOException {
    json.object(
        "warnings",
        inner -> {
          inner.put("dyad_years", rate.dyadYears());
          inner.put("surprises", rate.surprises());
          inner.put("changes", rate.changes());
          inner.put("per_dyad_year", rate.perDyadYear());
          inner.put("everywhere", rate.everywhere());
          inner.put("weeks", rate.weeks());
        });
  }

  private static void turns(Json json, List<Seen> turns) throws IOException {
    for (Seen seen : turns) {
      json.braces(
          inner -> {
            inner.put("day", seen.turn().day().toString());
            inner.put("name", seen.turn().name());
            inner.put("warnings", seen.warnings());
            if (seen.first().isEmpty()) {
              inner.none("first");
            } else {
              Alarm first = seen.first().get();
              inner.put("first", first.day().toString());
              inner.put("delay_days", seen.delay().orElseThrow());
              inner.put("who", first.who());
              inner.put("why", first.words());
            }
          });
    }
  }

  private static void put(Json json, String name, Interval interval) throws IOException {
    json.object(
        name,
        inner -> {
          inner.put("value", interval.value());
          inner.put("low", interval.low());
          inner.put("high", interval.high());
        });
  }

  static String key(Baseline baseline) {
    return baseline.name().toLowerCase(Locale.ROOT);
  }
}
