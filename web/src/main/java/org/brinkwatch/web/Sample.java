package org.brinkwatch.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Event;
import org.brinkwatch.web.http.JsonOut;

/**
 * The newest deeds that a filter finds, to count and draw: what is said of them is said of so many,
 * and where there are more, that is said too.
 *
 * @param capped whether there are more
 */
record Sample(List<Found> deeds, boolean capped) {
  static final int MOST = 5000;
  private static final int SHOWN = 20;

  Sample {
    deeds = List.copyOf(deeds);
  }

  /** How many values a facet has, and in how many deeds. */
  private record Count(String id, String name, int n) {}

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

  void facets(JsonOut out) throws IOException {
    facet(out, "actor", found -> List.of(found.deed().source().id(), found.deed().target().id()));
    facet(out, "dyad", found -> named(found.deed()));
    facet(out, "type", found -> List.of(found.deed().type().name()));
    facet(out, "quad", found -> List.of(String.valueOf(found.deed().quad().code())));
    facet(out, "place", found -> found.deed().place().map(place -> place.name()).stream().toList());
    facet(out, "month", found -> List.of(found.deed().day().toString().substring(0, 7)));
    facet(out, "outlet", found -> found.deed().outlets());
    facet(out, "status", found -> List.of(found.deed().status().name()));
    facet(out, "dataset", found -> List.of(found.isOwn() ? "own" : found.dataset()));
  }

  /** A pair needs both sides, or no query could ask for it. */
  private static List<String> named(Deed deed) {
    return deed.source().id().isEmpty() || deed.target().id().isEmpty()
        ? List.of()
        : List.of(dyad(deed));
  }

  private static String dyad(Deed deed) {
    return deed.source().id() + "," + deed.target().id();
  }

  private void facet(JsonOut out, String name, Function<Found, List<String>> values)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Found found : deeds) {
      for (String value : values.apply(found).stream().distinct().toList()) {
        if (!value.isEmpty()) {
          counts.merge(value, 1, Integer::sum);
        }
      }
    }
    Map<String, String> names = name.equals("actor") || name.equals("dyad") ? names() : Map.of();
    List<Count> most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(entry -> new Count(entry.getKey(), named(entry.getKey(), names), entry.getValue()))
            .toList();
    out.list(
        name,
        most,
        (item, count) ->
            item.words("id", count.id()).words("name", count.name()).number("n", count.n()));
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (Found found : deeds) {
      Deed deed = found.deed();
      names.put(deed.source().id(), deed.source().name());
      names.put(deed.target().id(), deed.target().name());
      names.put(dyad(deed), deed.source().name() + " → " + deed.target().name());
    }
    return names;
  }

  private static String named(String id, Map<String, String> names) {
    String name = names.getOrDefault(id, "");
    return name.isEmpty() ? id : name;
  }

  /** The events of the desk's own among them, whole. */
  List<Event> own(Function<String, java.util.Optional<Event>> archive) {
    List<Event> own = new ArrayList<>();
    events().stream()
        .filter(Found::isOwn)
        .forEach(found -> archive.apply(found.deed().event()).ifPresent(own::add));
    return own;
  }
}
