package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;

/** What one line knows at a moment: the deeds it asks for, and where outlets tell of its region. */
final class Board {
  private final Map<Selection, Hits> hits = new LinkedHashMap<>();
  private final Days coverage = new Days();
  private final Map<String, List<Deed>> held = new HashMap<>();
  private final Region region;
  private final int coverageDays;
  private final Signals signals;

  Board(RedLine line, Signals signals) {
    this.region = line.region();
    this.coverageDays = line.coverageDays();
    this.signals = signals;
  }

  Hits hits(Selection selection) {
    return hits.computeIfAbsent(selection, any -> new Hits());
  }

  OptionalDouble signal(Signal signal, int day) {
    return signals.value(signal, LocalDate.ofEpochDay(day));
  }

  /** Whether any outlet told anything of the region, from the first to the last of those days. */
  boolean isCovered(int first, int last) {
    return coverage.any(first, last);
  }

  /** Whether outlets have not fallen silent by that day. */
  boolean isCovered(int day) {
    return isCovered(day - coverageDays + 1, day);
  }

  /** Whether a deed of these may bear on the line, wherever it was done. */
  boolean asksFor(Actor source, Actor target) {
    if (region.touches(source, target)) {
      return true;
    }
    for (Selection selection : hits.keySet()) {
      if (selection.asksFor(source, target)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a deed was done where the line looks, whoever did it. */
  boolean isPlaced(Deed deed) {
    return deed.place().isPresent()
        && (region.touchesPlace(deed)
            || hits.keySet().stream().anyMatch(selection -> selection.touches(deed)));
  }

  /**
   * Takes a version in the place of the one before.
   *
   * @return the first day that looks different now; {@code none} if nothing does
   */
  int take(Version version, int none) {
    int changed = none;
    List<Deed> before = held.getOrDefault(version.event(), List.of());
    for (Deed deed : before) {
      changed = Math.min(changed, remove(deed));
    }
    List<Deed> kept = new ArrayList<>();
    for (Deed deed : version.deeds()) {
      if (add(deed)) {
        kept.add(deed);
        changed = Math.min(changed, Hits.day(deed));
      }
    }
    if (kept.isEmpty()) {
      held.remove(version.event());
    } else {
      held.put(version.event(), kept);
    }
    return changed;
  }

  /** Whether what was told then is held to be so now, by whichever outlets. */
  boolean stillHolds(Deed deed) {
    return held.getOrDefault(deed.event(), List.of()).stream()
        .anyMatch(
            now ->
                now.day().equals(deed.day())
                    && now.type() == deed.type()
                    && now.status() == deed.status()
                    && now.source().equals(deed.source())
                    && now.target().equals(deed.target()));
  }

  private boolean add(Deed deed) {
    boolean taken = false;
    for (Map.Entry<Selection, Hits> entry : hits.entrySet()) {
      if (entry.getKey().matches(deed)) {
        entry.getValue().add(deed);
        taken = true;
      }
    }
    if (region.isCoveredBy(deed)) {
      coverage.add(Hits.day(deed));
      taken = true;
    }
    return taken;
  }

  private int remove(Deed deed) {
    hits.values().forEach(found -> found.remove(deed));
    if (region.isCoveredBy(deed)) {
      coverage.remove(Hits.day(deed));
    }
    return Hits.day(deed);
  }
}
