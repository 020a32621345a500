package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.brinkwatch.event.Deed;

/** Any of some conditions. */
record Either(List<Condition> parts) implements Condition {
  Either {
    parts = List.copyOf(parts);
  }

  @Override
  public Probe probe(Board board) {
    List<Probe> probes = parts.stream().map(part -> part.probe(board)).toList();
    return new Probe() {
      @Override
      public double progress(int day) {
        double most = 0;
        boolean known = true;
        for (Probe probe : probes) {
          double progress = probe.progress(day);
          known &= !Double.isNaN(progress);
          most = Double.isNaN(progress) ? most : Math.max(most, progress);
        }
        return most < 1 && !known ? UNKNOWN : most;
      }

      @Override
      public void evidence(int day, Consumer<Deed> out) {
        for (Probe probe : probes) {
          if (probe.progress(day) >= 1) {
            probe.evidence(day, out);
          }
        }
      }
    };
  }

  @Override
  public String words() {
    return "either " + parts.stream().map(Condition::words).collect(Collectors.joining(", or "));
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
