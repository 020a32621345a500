package org.brinkwatch.watch.redline;

import java.util.List;
import java.util.stream.Collectors;
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

  boolean isCoveredBy(Deed deed) {
    return any.stream().anyMatch(selector -> selector.isCoveredBy(deed));
  }

  String words() {
    return any.stream().map(Selector::words).collect(Collectors.joining(", or "));
  }
}
