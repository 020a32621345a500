package org.brinkwatch.watch.redline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;

/** What a line watches, whatever happens there: its actors with their countries, and its places. */
final class Region {
  private final List<ActorPattern> patterns;
  private final List<Selector.Where> places;
  private final boolean everywhere;

  /** Each actor comes with thousands of deeds. */
  private final Map<Actor, Boolean> met = new HashMap<>();

  Region(List<Selector> selectors) {
    patterns = selectors.stream().flatMap(one -> one.who().patterns()).distinct().toList();
    places =
        selectors.stream().map(Selector::where).filter(one -> !one.isAny()).distinct().toList();
    everywhere = selectors.stream().anyMatch(one -> one.who().isAny() && one.where().isAny());
  }

  /** Whether a deed, of any kind, shows that outlets tell of the region. */
  boolean isCoveredBy(Deed deed) {
    return touches(deed.source(), deed.target()) || touchesPlace(deed);
  }

  boolean touches(Actor source, Actor target) {
    return everywhere || isOfIt(source) || isOfIt(target);
  }

  boolean touchesPlace(Deed deed) {
    return !places.isEmpty() && places.stream().anyMatch(place -> place.touches(deed));
  }

  private boolean isOfIt(Actor actor) {
    return met.computeIfAbsent(
        actor, one -> patterns.stream().anyMatch(pattern -> pattern.touches(one)));
  }
}
