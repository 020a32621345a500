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

  /** How many events begin up to a place, counted as far as they have been asked for. */
  private int[] begun = new int[16];

  private int counted;

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
    counted = Math.min(counted, at);
  }

  void remove(Deed deed) {
    for (int at = from(day(deed)); at < deeds.size() && days[at] == day(deed); at++) {
      if (deeds.get(at).equals(deed)) {
        deeds.remove(at);
        counted = Math.min(counted, at);
        System.arraycopy(days, at + 1, days, at, deeds.size() - at);
        return;
      }
    }
  }

  /** The index of the first deed on that day or later. */
  int from(int day) {
    if (deeds.isEmpty() || days[deeds.size() - 1] < day) {
      return deeds.size(); // asked most for the last days
    }
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
    int begin = from(first);
    int end = from(last + 1);
    if (begin >= end) {
      return 0;
    }
    count(end);
    return begun[end - 1] - begun[begin] + 1;
  }

  private void count(int end) {
    begun = begun.length < days.length ? Arrays.copyOf(begun, days.length) : begun;
    for (; counted < end; counted++) {
      boolean begins =
          counted == 0 || !deeds.get(counted).event().equals(deeds.get(counted - 1).event());
      begun[counted] = (counted == 0 ? 0 : begun[counted - 1]) + (begins ? 1 : 0);
    }
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
