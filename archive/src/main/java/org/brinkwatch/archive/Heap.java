package org.brinkwatch.archive;

import java.util.HashSet;
import java.util.Set;

/** Deeds of one place or pair, as they are counted. */
final class Heap {
  private final Set<Long> own = new HashSet<>(0);
  private int deeds;
  private int imported;
  private long intensity;
  private long lowest = Long.MAX_VALUE;
  private long worst;

  /**
   * Counts a deed.
   *
   * @param event the key of the own event that it is of; 0 for an imported one
   */
  void add(long key, long event, long score) {
    deeds++;
    intensity += score;
    if (event == 0) {
      imported++;
    } else {
      own.add(event);
    }
    if (score < lowest) {
      lowest = score;
      worst = key;
    }
  }

  int deeds() {
    return deeds;
  }

  int events() {
    return imported + own.size();
  }

  double mean() {
    return intensity / (double) DeedRows.HUNDREDTHS / deeds;
  }

  /** The key of the deed of the lowest intensity. */
  long worst() {
    return worst;
  }
}
