package org.brinkwatch.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;

/**
 * Deeds as the room watch looks at them. Articles are often added long after their day; as known
 * today, each deed is looked at as if it had been known at once.
 */
final class Hindsight {
  private Hindsight() {}

  static List<Deed> known(List<Deed> deeds) {
    return deeds.stream()
        .map(deed -> copy(deed, deed.day(), deed.source(), deed.target()))
        .toList();
  }

  /** With a party's own actor for each that belongs to it, so that a country is one party. */
  static List<Deed> as(List<Deed> deeds, UnaryOperator<Actor> party) {
    return deeds.stream()
        .map(
            deed ->
                copy(deed, deed.known(), party.apply(deed.source()), party.apply(deed.target())))
        .toList();
  }

  private static Deed copy(Deed deed, LocalDate known, Actor source, Actor target) {
    return new Deed(
        deed.event(),
        deed.day(),
        known,
        source,
        target,
        deed.type(),
        deed.mode(),
        deed.intensity(),
        deed.status(),
        deed.place(),
        deed.outlets());
  }
}
