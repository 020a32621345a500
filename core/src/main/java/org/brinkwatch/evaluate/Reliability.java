package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How far confidence is the share that is right: ten bins of it, what is in them, and the gap. */
final class Reliability {
  private static final int BINS = 10;

  private Reliability() {}

  static void count(Tally tally, double confidence, boolean right) {
    double sure = Math.max(0, Math.min(1, confidence));
    int bin = Math.min(BINS - 1, (int) (sure * BINS));
    tally.count("bin.all." + bin);
    tally.count("bin.all");
    tally.add("bin.sure." + bin, sure);
    tally.add("bin.right." + bin, right ? 1 : 0);
    tally.add("bin.square", Math.pow(sure - (right ? 1 : 0), 2));
  }

  static List<Measure> measures() {
    return List.of(
        Measure.low("calibration.ece", Reliability::gap),
        Measure.low("calibration.brier", tally -> tally.ratio("bin.square", "bin.all")));
  }

  /** Expected calibration error: the mean gap of confidence to the share right, by bin. */
  private static double gap(Tally tally) {
    double gaps =
        IntStream.range(0, BINS)
            .mapToDouble(
                bin -> Math.abs(tally.get("bin.sure." + bin) - tally.get("bin.right." + bin)))
            .sum();
    return gaps / tally.get("bin.all");
  }

  static Grid grid(Tally tally, String right) {
    List<Grid.Row> rows = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (tally.get("bin.all." + bin) > 0) {
        rows.add(
            new Grid.Row(
                "0." + bin + " to " + (bin == BINS - 1 ? "1.0" : "0." + (bin + 1)),
                List.of(
                    Grid.Cell.of(tally.get("bin.all." + bin)),
                    Grid.Cell.of(tally.ratio("bin.sure." + bin, "bin.all." + bin)),
                    Grid.Cell.of(tally.ratio("bin.right." + bin, "bin.all." + bin)))));
      }
    }
    return new Grid(
        "reliability",
        "Calibration; right is " + right,
        "confidence",
        List.of(
            new Grid.Column("n", Grid.Kind.COUNT),
            new Grid.Column("confidence", "mean", Grid.Kind.SHARE),
            new Grid.Column("right", Grid.Kind.SHARE)),
        rows);
  }
}
