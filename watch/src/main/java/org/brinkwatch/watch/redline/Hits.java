package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.brinkwatch.event.Deed;

/** Deeds by day, oldest first, found by range; those of one event stand beside each other. */
final class Hits {
  static final Comparator<Deed> ORDER =
      Comparator.comparing(Deed::day)
          .thenComparing(Deed::event)
          .thenComparing(deed -> deed.source().id())
          .thenComparing(deed -> deed.target().id())
          .thenComparing(deed -> deed.type())
          .thenComparing(Deed::mode);

  private final List<Deed> deeds = new ArrayList<>();
  private int[] days = new int[16];

  void add(Deed deed) {
    int day = day(deed);
    int at = deeds.size();
    // most deeds come in order
    while (at > 0 && ORDER.compare(deeds.get(at - 1), deed) > 0) {
      at--;
    }
    if (deeds.size() == days.length) {
      days = Arrays.copyOf(days, 2 * days.length);
    }
    System.arraycopy(days, at, days, at + 1, deeds.size() - at);
    days[at] = day;
    deeds.add(at, deed);
  }

  void remove(Deed deed) {
    for (int at = from(day(deed)); at < deeds.size() && days[at] == day(deed); at++) {
      if (deeds.get(at).equals(deed)) {
        deeds.remove(at);
        System.arraycopy(days, at + 1, days, at, deeds.size() - at);
        return;
      }
    }
  }

  /** The index of the first deed on that day or later. */
  int from(int day) {
    int low = 0;
    int high = deeds.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Both ends included. */
  List<Deed> between(int first, int last) {
    return first > last ? List.of() : deeds.subList(from(first), from(last + 1));
  }

  /** How many events, not deeds: one event of three states counts once. */
  int events(int first, int last) {
    int end = from(last + 1);
    int count = 0;
    String before = "";
    for (int at = from(first); at < end; at++) {
      String event = deeds.get(at).event();
      if (!event.equals(before)) {
        count++;
        before = event;
      }
    }
    return count;
  }

  boolean any(int first, int last) {
    int at = from(first);
    return at < deeds.size() && days[at] <= last;
  }

  /** The day of the last deed up to that day; {@code none} where there is none. */
  int last(int day, int none) {
    int at = from(day + 1);
    return at == 0 ? none : days[at - 1];
  }

  static int day(Deed deed) {
    return Math.toIntExact(deed.day().toEpochDay());
  }
}
