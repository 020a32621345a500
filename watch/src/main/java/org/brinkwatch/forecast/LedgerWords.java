package org.brinkwatch.forecast;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.brinkwatch.event.Deed;
import org.brinkwatch.watch.Json;

/** The scores of a ledger, for a reader and for programs. */
final class LedgerWords {
  private LedgerWords() {}

  static void score(StringBuilder out, String head, Question question, LedgerScore score) {
    line(
        out,
        "%s, %s: %d forecasts, %d came true, Brier %.4f",
        head,
        question,
        score.forecasts(),
        score.came(),
        score.brier());
    score
        .skill()
        .forEach(
            (baseline, skill) ->
                line(
                    out,
                    "  skill over %s (%.4f): %+.3f",
                    baseline,
                    score.baselines().getOrDefault(baseline, Double.NaN),
                    skill));
    if (score.ranks().count() > 0) {
      Ranks ranks = score.ranks();
      line(
          out,
          "  what came stood, among what was said of its actor, at MRR %.3f, first %.3f, in three"
              + " %.3f; by the fading average %.3f, %.3f, %.3f",
          ranks.own().mrr(),
          ranks.own().first(),
          ranks.own().three(),
          ranks.recurrency().mrr(),
          ranks.recurrency().first(),
          ranks.recurrency().three());
    }
    for (Reliability one : score.reliability()) {
      line(
          out,
          "  said %.1f-%.1f: %d forecasts, a mean of %.3f, came true %.3f",
          one.from(),
          one.to(),
          one.count(),
          one.said(),
          one.came());
    }
  }

  static void scores(Json json, Map<Question, LedgerScore> scores) throws IOException {
    for (Map.Entry<Question, LedgerScore> entry : scores.entrySet()) {
      LedgerScore score = entry.getValue();
      json.object(
          entry.getKey().toString(),
          inner -> {
            inner.put("n", score.forecasts());
            inner.put("came", score.came());
            inner.put("brier", score.brier());
            for (Baseline baseline : Baseline.values()) {
              inner.put(
                  "skill_over_" + BacktestJson.key(baseline),
                  score.skill().getOrDefault(baseline, Double.NaN));
            }
            if (score.ranks().count() > 0) {
              inner.object("ranks", ranks -> ranks(ranks, score.ranks()));
            }
            inner.list("reliability", list -> BacktestJson.reliability(list, score.reliability()));
          });
    }
  }

  static String deed(Deed deed) {
    String type = deed.type().name().toLowerCase(Locale.ROOT);
    return String.format(
        Locale.ROOT,
        "%s %s %s %s [%s]",
        deed.day(),
        deed.source().id(),
        type,
        deed.target().id(),
        deed.event());
  }

  private static void ranks(Json json, Ranks ranks) throws IOException {
    json.put("n", ranks.count());
    json.put("mrr", ranks.own().mrr());
    json.put("first", ranks.own().first());
    json.put("in_three", ranks.own().three());
    json.put("recurrency_mrr", ranks.recurrency().mrr());
    json.put("recurrency_first", ranks.recurrency().first());
    json.put("recurrency_in_three", ranks.recurrency().three());
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
