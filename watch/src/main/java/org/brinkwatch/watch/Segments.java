package org.brinkwatch.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Retrospective change-points of weekly counts: the cut into stretches of even pace that explains
 * them best, found exactly by PELT (Killick, Fearnhead and Eckley 2012) with Poisson costs and a
 * penalty of 3 ln n. It looks at what came after; it is no warning and must be labelled so.
 */
public final class Segments {
  private static final double PENALTY = 3;

  private Segments() {}

  /** The weeks with which a new stretch begins, oldest first. */
  public static List<Integer> starts(int[] weekly) {
    int length = weekly.length;
    double[] sums = new double[length + 1];
    for (int i = 0; i < length; i++) {
      sums[i + 1] = sums[i] + weekly[i];
    }
    double penalty = PENALTY * Math.log(Math.max(2, length));
    double[] best = new double[length + 1];
    int[] cut = new int[length + 1];
    best[0] = -penalty;
    List<Integer> open = new ArrayList<>(List.of(0));
    for (int end = 1; end <= length; end++) {
      best[end] = Double.POSITIVE_INFINITY;
      for (int start : open) {
        double cost = best[start] + cost(sums, start, end) + penalty;
        if (cost < best[end]) {
          best[end] = cost;
          cut[end] = start;
        }
      }
      int here = end;
      open.removeIf(start -> best[start] + cost(sums, start, here) > best[here]);
      open.add(end);
    }
    return back(cut);
  }

  /** Twice the negative log-likelihood, without what is the same for every cut. */
  private static double cost(double[] sums, int start, int end) {
    double sum = sums[end] - sums[start];
    return sum == 0 ? 0 : 2 * sum * (1 - Math.log(sum / (end - start)));
  }

  private static List<Integer> back(int[] cut) {
    int[] starts = new int[cut.length];
    int count = 0;
    for (int at = cut[cut.length - 1]; at > 0; at = cut[at]) {
      starts[count++] = at;
    }
    int[] found = Arrays.copyOf(starts, count);
    Arrays.sort(found);
    return Arrays.stream(found).boxed().toList();
  }
}
