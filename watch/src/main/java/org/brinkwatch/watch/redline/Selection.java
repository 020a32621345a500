package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.stream.Collectors;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;

/** Deeds that match any of some selectors. */
record Selection(List<Selector> any) {
  Selection {
    any = List.copyOf(any);
  }

  static Selection of(Selector... selectors) {
    return new Selection(List.of(selectors));
  }

  boolean matches(Deed deed) {
    for (Selector selector : any) {
      if (selector.matches(deed)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a deed of these may be meant, wherever and whatever it is. */
  boolean asksFor(Actor source, Actor target) {
    for (Selector selector : any) {
      boolean anyone = selector.who().isAny();
      if (anyone ? selector.where().isAny() : selector.who().matches(source, target)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it was done in a place that is asked for. */
  boolean touches(Deed deed) {
    return any.stream().anyMatch(selector -> selector.where().touches(deed));
  }

  String words() {
    return any.stream().map(Selector::words).collect(Collectors.joining(", or "));
  }
}
