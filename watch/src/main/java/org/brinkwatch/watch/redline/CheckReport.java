package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a check of lines has to say, in plain text. */
public final class CheckReport {
  private static final int EVIDENCE = 3;

  private CheckReport() {}

  /** Mistakes, what the line says, and how its tests went. */
  public static String of(RedLineFile file) {
    StringBuilder text = new StringBuilder();
    for (Mistake mistake : file.mistakes()) {
      text.append(mistake).append('\n');
    }
    file.line().ifPresent(line -> text.append(head(file, line)));
    for (TestResult result : file.results()) {
      if (result.passed()) {
        text.append("  test passed: ").append(result.name()).append('\n');
      }
      for (String fault : result.faults()) {
        text.append(file.name())
            .append(':')
            .append(result.line())
            .append(": test failed: ")
            .append(result.name())
            .append(": ")
            .append(fault)
            .append('\n');
      }
    }
    if (file.line().isPresent() && file.results().isEmpty()) {
      text.append("  It has no tests: nothing shows that it rings when it should.\n");
    }
    return text.toString();
  }

  private static String head(RedLineFile file, RedLine line) {
    Author author = line.author();
    String drawn =
        author.actor().isEmpty()
            ? ""
            : "  Drawn by " + author.actor() + ", see " + author.evidence() + ".\n";
    return line.name()
        + " ("
        + file.name()
        + "): "
        + line.title()
        + "\n"
        + drawn
        + line.readBack().lines().map(said -> "  " + said + "\n").collect(Collectors.joining());
  }

  /** When the line would have rung: how often a year, then each day with its evidence. */
  public static String preview(RedLine line, List<Alert> alerts, RedLines.Period period) {
    double years =
        Math.max(1, ChronoUnit.DAYS.between(period.first(), period.last()) + 1) / 365.25;
    List<Alert> rang = alerts.stream().filter(alert -> alert.silence().isEmpty()).toList();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  From %s to %s it would have rung %d times, %.1f a year%s.%n",
            period.first(),
            period.last(),
            rang.size(),
            rang.size() / years,
            perYear(rang)));
    for (Alert alert : rang) {
      text.append("  - ")
          .append(words(alert))
          .append('\n')
          .append(AlertText.evidence(alert.evidence(), EVIDENCE).indent(2));
    }
    return text.toString();
  }

  private static String words(Alert alert) {
    String kind = alert.kind() == Alert.Kind.RAISED ? "" : " " + alert.kind().word();
    Optional<LocalDate> late =
        alert.rung().equals(alert.day()) ? Optional.empty() : Optional.of(alert.rung());
    return alert.day()
        + " "
        + alert.severity().word()
        + kind
        + " ("
        + (alert.track().isEmpty() ? alert.step() : "spillover to " + alert.track())
        + ")"
        + late.map(day -> ", known " + day).orElse("")
        + ": "
        + alert.evidence().stream().map(deed -> deed.event()).distinct().count()
        + " events";
  }

  private static String perYear(List<Alert> alerts) {
    Map<Integer, Long> years =
        alerts.stream()
            .collect(
                Collectors.groupingBy(
                    alert -> alert.rung().getYear(), TreeMap::new, Collectors.counting()));
    return years.isEmpty()
        ? ""
        : years.entrySet().stream()
            .map(year -> year.getKey() + ": " + year.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
