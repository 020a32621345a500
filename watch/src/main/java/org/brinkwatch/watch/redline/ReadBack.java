package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line said in plain English, so that its author sees what was written and not what was meant.
 */
final class ReadBack {
  private ReadBack() {}

  static String of(RedLine line) {
    List<String> said = new ArrayList<>();
    for (Step step : line.steps()) {
      said.add(
          "Rings ("
              + step.severity().word()
              + ") when "
              + step.words()
              + "."
              + response(step.response()));
    }
    said.add(approach(line.approach()));
    if (!line.spillovers().isEmpty()) {
      said.add(spillovers(line.spillovers()));
    }
    said.add(quiet(line.quiet()));
    said.add(
        "Known for certain only while outlets tell of the region: after "
            + line.coverageDays()
            + " days without a word it is unknown. What becomes known more than "
            + line.late()
            + " days late is history and does not ring.");
    return String.join("\n", said);
  }

  private static String response(String response) {
    return response.isEmpty() ? "" : " Then: " + response;
  }

  private static String approach(Approach approach) {
    return (approach.severity().isPresent()
            ? "Rings (" + approach.severity().get().word() + ") as approached when "
            : "Shows as approached when ")
        + Math.round(approach.share() * 100)
        + "% of a step is there."
        + response(approach.response());
  }

  private static String spillovers(List<Spillover> spillovers) {
    Spillover first = spillovers.get(0);
    return "While it is crossed, and for "
        + first.guardDays()
        + " days after, watches "
        + spillovers.stream().map(Spillover::neighbour).collect(Collectors.joining(", "))
        + ", each by itself: rings ("
        + first.step().severity().word()
        + ") when "
        + first.step().words()
        + "."
        + response(first.step().response());
  }

  private static String quiet(Quiet quiet) {
    StringBuilder said = new StringBuilder();
    said.append(
        quiet.cooldown() > 0
            ? "After ringing it keeps quiet for "
                + quiet.cooldown()
                + " days, unless a graver step is reached."
            : "Rings each time anew.");
    if (quiet.repeat() > 0) {
      said.append(" While it stays crossed it rings again every ")
          .append(quiet.repeat())
          .append(" days until acknowledged.");
    }
    for (Silence silence : quiet.silences()) {
      said.append(" Silenced from ")
          .append(silence.from())
          .append(" to ")
          .append(silence.until())
          .append(" by ")
          .append(silence.by())
          .append(": ")
          .append(silence.reason())
          .append('.');
    }
    return said.toString();
  }
}
