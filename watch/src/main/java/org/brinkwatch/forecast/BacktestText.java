package org.brinkwatch.forecast;

import java.util.Locale;
import org.brinkwatch.watch.Alarm;

/** A backtest for a reader. */
final class BacktestText {
  private final StringBuilder out = new StringBuilder();

  private BacktestText() {}

  static String of(BacktestReport report) {
    BacktestText text = new BacktestText();
    text.panel(report);
    report.all().forEach((question, figures) -> text.question(report, question, figures));
    text.turns(report);
    return text.out.toString();
  }

  private void panel(BacktestReport report) {
    line(
        "Directed dyads with at least %d events in the 52 weeks before, week by week.",
        Panel.LEAST_DEEDS);
    line("Hostile: %s.", report.hostility().words());
    line("Test from %s (%s).", report.split(), report.why());
    line(
        "Learnt from %d rows, %.1f %% hostile; tested on %d rows of %d dyads.",
        report.trainRows(),
        100 * report.trainShare(),
        report.figures(Question.WEEK).rows(),
        report.testDyads());
    line("In brackets what 95 in 100 resamplings of 4-week blocks give.");
  }

  private void question(BacktestReport report, Question question, Figures figures) {
    Figures onsets = report.onsets(question);
    line("");
    line("%s: %s", question.name(), meaning(question));
    line("  %-26s %-28s %s", "", "all rows", "onset: 4 quiet weeks before");
    line("  %-26s %-28d %d", "rows", figures.rows(), onsets.rows());
    line("  %-26s %-28.1f %.1f", "came true, %", 100 * figures.share(), 100 * onsets.share());
    row("Brier", figures.brier(), onsets.brier());
    for (Baseline baseline : Baseline.values()) {
      row("  " + baseline, figures.of(baseline), onsets.of(baseline));
    }
    line("  %-26s %-28.4f %.4f", "  rate of training years", figures.climate(), onsets.climate());
    skill(figures, onsets);
    row("area under the ROC curve", figures.auc(), onsets.auc());
    line(
        "  %-26s %-28.3f %.3f",
        "average precision", figures.averagePrecision(), onsets.averagePrecision());
    line("  %-26s %-28.4f %.4f", "log loss", figures.logLoss(), onsets.logLoss());
    row("calibration error", figures.calibrationError(), onsets.calibrationError());
    line("  said      n       mean said  came true");
    for (Reliability one : figures.reliability()) {
      line(
          "  %.1f-%.1f %6d %11.3f %10.3f",
          one.from(), one.to(), one.count(), one.said(), one.came());
    }
  }

  private void skill(Figures all, Figures onsets) {
    line("  skill over");
    for (Baseline baseline : Baseline.values()) {
      row("  " + baseline, all.skillOver(baseline), onsets.skillOver(baseline));
    }
  }

  private void row(String name, Interval all, Interval onsets) {
    line("  %-26s %-28s %s", name, words(all), words(onsets));
  }

  private static String meaning(Question question) {
    return switch (question) {
      case WEEK -> "anything hostile within 7 days";
      case MONTH -> "anything hostile within 30 days";
      case UNUSUAL -> "more hostile acts within 7 days than 19 in 20 weeks of the year before";
      case NEXT -> "an act of one type within 7 days";
    };
  }

  private void turns(BacktestReport report) {
    AlarmRate rate = report.alarms();
    line("");
    line("Warnings, each from what was known on its day");
    line(
        "  %d surprises and %d changes of pace in %.0f dyad-years of the panel: %.2f a dyad-year",
        rate.surprises(), rate.changes(), rate.dyadYears(), rate.perDyadYear());
    line(
        "  %d in %d weeks over all dyads and pairs of countries: %.2f a week",
        rate.everywhere(), rate.weeks(), rate.perWeek());
    if (!report.turns().isEmpty()) {
      line("  turn        first warning  days  what");
    }
    for (Seen seen : report.turns()) {
      line(
          "  %s  %-13s %5s  %s%s",
          seen.turn().day(),
          seen.first().map(alarm -> alarm.day().toString()).orElse("not seen"),
          seen.delay().map(days -> String.format(Locale.ROOT, "%+d", days)).orElse(""),
          seen.turn().name(),
          seen.first().map(BacktestText::why).orElse(""));
    }
  }

  private static String why(Alarm alarm) {
    return ": " + alarm.who() + ", " + alarm.words();
  }

  private static String words(Interval interval) {
    return String.format(
        Locale.ROOT, "%.4f [%.4f, %.4f]", interval.value(), interval.low(), interval.high());
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
