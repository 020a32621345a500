package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;

/**
 * What became known, in order, filed by who did it to whom: a line names few of thousands of pairs,
 * and is shown the events of those alone. An event is shown in all its versions.
 */
final class Docket {
  private final List<Version> versions;
  private final int[] events;
  private final int[][] pairs;
  private final List<Parties> parties = new ArrayList<>();

  private record Parties(Actor source, Actor target) {}

  Docket(Collection<Version> known) {
    versions = known.stream().sorted(Version.ORDER).toList();
    events = new int[versions.size()];
    pairs = new int[versions.size()][];
    Map<String, Integer> eventIds = new HashMap<>();
    Map<Parties, Integer> pairIds = new HashMap<>();
    for (int at = 0; at < events.length; at++) {
      Version version = versions.get(at);
      events[at] = eventIds.computeIfAbsent(version.event(), any -> eventIds.size());
      pairs[at] =
          version.deeds().stream().mapToInt(deed -> pair(deed, pairIds)).distinct().toArray();
    }
  }

  private int pair(Deed deed, Map<Parties, Integer> pairIds) {
    return pairIds.computeIfAbsent(
        new Parties(deed.source(), deed.target()),
        fresh -> {
          parties.add(fresh);
          return pairIds.size();
        });
  }

  /** What may bear on a line, in the order in which it became known. */
  List<Version> of(Board board) {
    BitSet near = near(board);
    BitSet shown = new BitSet();
    for (int at = 0; at < events.length; at++) {
      if (any(pairs[at], near) || versions.get(at).deeds().stream().anyMatch(board::isPlaced)) {
        shown.set(events[at]);
      }
    }
    List<Version> part = new ArrayList<>();
    for (int at = 0; at < events.length; at++) {
      if (shown.get(events[at])) {
        part.add(versions.get(at));
      }
    }
    return part;
  }

  private BitSet near(Board board) {
    BitSet near = new BitSet();
    for (int at = 0; at < parties.size(); at++) {
      near.set(at, board.asksFor(parties.get(at).source(), parties.get(at).target()));
    }
    return near;
  }

  private static boolean any(int[] pairs, BitSet near) {
    for (int pair : pairs) {
      if (near.get(pair)) {
        return true;
      }
    }
    return false;
  }
}
