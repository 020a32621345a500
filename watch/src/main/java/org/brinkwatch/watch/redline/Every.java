package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.brinkwatch.event.Deed;

/** All of some conditions: {@code all}, and the keys of one {@code when}. */
record Every(List<Condition> parts) implements Condition {
  Every {
    parts = List.copyOf(parts);
  }

  static Condition of(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new Every(parts);
  }

  @Override
  public Probe probe(Board board) {
    List<Probe> probes = parts.stream().map(part -> part.probe(board)).toList();
    return new Probe() {
      @Override
      public double progress(int day) {
        double least = 1;
        boolean known = true;
        for (Probe probe : probes) {
          double progress = probe.progress(day);
          known &= !Double.isNaN(progress);
          least = Double.isNaN(progress) ? least : Math.min(least, progress);
        }
        return least >= 1 && !known ? UNKNOWN : least;
      }

      @Override
      public void evidence(int day, Consumer<Deed> out) {
        probes.forEach(probe -> probe.evidence(day, out));
      }
    };
  }

  @Override
  public String words() {
    return parts.stream().map(Condition::words).collect(Collectors.joining(", and "));
  }

  @Override
  public int days() {
    return parts.stream().mapToInt(Condition::days).max().orElse(1);
  }

  @Override
  public List<Selection> selections() {
    return parts.stream().flatMap(part -> part.selections().stream()).toList();
  }
}
