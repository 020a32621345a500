package org.brinkwatch.watch.redline;

import java.util.Map;
import org.brinkwatch.event.EventType;

/** How intense an act of a type is on the whole, where a fixture does not say. */
final class Usual {
  private static final Map<EventType, Double> INTENSITY =
      Map.ofEntries(
          Map.entry(EventType.AGREE, 4.0),
          Map.entry(EventType.CONSULT, 1.5),
          Map.entry(EventType.SUPPORT, 3.5),
          Map.entry(EventType.CONCEDE, 5.0),
          Map.entry(EventType.COOPERATE, 6.0),
          Map.entry(EventType.AID, 7.0),
          Map.entry(EventType.RETREAT, 9.0),
          Map.entry(EventType.REQUEST, -1.0),
          Map.entry(EventType.ACCUSE, -2.0),
          Map.entry(EventType.REJECT, -4.0),
          Map.entry(EventType.THREATEN, -4.4),
          Map.entry(EventType.PROTEST, -6.5),
          Map.entry(EventType.SANCTION, -4.0),
          Map.entry(EventType.MOBILIZE, -7.2),
          Map.entry(EventType.COERCE, -7.0),
          Map.entry(EventType.ASSAULT, -9.0));

  private Usual() {}

  static double intensity(EventType type) {
    return INTENSITY.getOrDefault(type, 0.0);
  }
}
