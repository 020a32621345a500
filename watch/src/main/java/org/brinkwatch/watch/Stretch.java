package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weeks of an even pace. Where one ends and the next begins is found by looking at all that came
 * after as well: it is seen in hindsight, and is no warning.
 *
 * @param pace hostile acts a week
 */
public record Stretch(LocalDate from, LocalDate to, double pace) {
  /**
   * @param weekly counts, oldest first
   * @param last the day that ends the last week
   */
  static List<Stretch> of(int[] weekly, LocalDate last) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    starts.addAll(Segments.starts(weekly));
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : weekly.length;
      double acts = Arrays.stream(weekly, start, end).sum();
      stretches.add(
          new Stretch(
              last.minusWeeks(weekly.length - start).plusDays(1),
              last.minusWeeks(weekly.length - end),
              acts / (end - start)));
    }
    return stretches;
  }
}
