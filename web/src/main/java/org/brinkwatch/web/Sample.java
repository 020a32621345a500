package org.brinkwatch.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.event.Event;

/**
 * The newest deeds that a filter finds, where each is looked at: what is said of them is said of so
 * many, and where there are more, that is said too.
 *
 * @param capped whether there are more
 */
record Sample(List<Found> deeds, boolean capped) {
  static final int MOST = 5000;

  Sample {
    deeds = List.copyOf(deeds);
  }

  static Sample of(Archive archive, Filter filter) {
    Matches matches = archive.events().search(filter, Optional.empty(), MOST);
    return new Sample(matches.deeds(), matches.more());
  }

  /** One deed of each event, in their order. */
  List<Found> events() {
    return distinct(deeds);
  }

  /** Events of several pairs are several deeds. */
  static List<Found> distinct(List<Found> deeds) {
    Map<String, Found> events = new LinkedHashMap<>();
    deeds.forEach(
        found -> events.putIfAbsent(found.dataset() + "\n" + found.deed().event(), found));
    return List.copyOf(events.values());
  }

  /** The events of the desk's own among them, whole. */
  List<Event> own(Function<String, Optional<Event>> archive) {
    List<Event> own = new ArrayList<>();
    events().stream()
        .filter(Found::isOwn)
        .forEach(found -> archive.apply(found.deed().event()).ifPresent(own::add));
    return own;
  }
}
