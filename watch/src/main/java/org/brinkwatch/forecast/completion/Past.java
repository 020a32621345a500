package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Links in the order of time, with what their numbers stand for. */
final class Past {
  private final int entities;
  private final int relations;
  private final Traits traits;
  private final List<Link> links;

  Past(int entities, int relations, Traits traits, List<Link> links) {
    this.entities = entities;
    this.relations = relations;
    this.traits = traits;
    this.links = links.stream().sorted(Comparator.comparingInt(Link::day)).toList();
  }

  int entities() {
    return entities;
  }

  int relations() {
    return relations;
  }

  List<Link> links() {
    return links;
  }

  /** The links of each step that has any. */
  List<List<Link>> steps() {
    TreeMap<Integer, List<Link>> steps = new TreeMap<>();
    for (Link link : links) {
      steps.computeIfAbsent(link.day(), unseen -> new ArrayList<>()).add(link);
    }
    return List.copyOf(steps.values());
  }

  Past with(List<Link> more) {
    List<Link> all = new ArrayList<>(links);
    all.addAll(more);
    return new Past(entities, relations, traits, all);
  }

  /** The same as if some of it had never happened. */
  Past without(Collection<Link> events) {
    Set<Link> gone = new HashSet<>(events);
    return new Past(
        entities, relations, traits, links.stream().filter(link -> !gone.contains(link)).toList());
  }

  History empty() {
    return new History(entities, relations, traits);
  }

  /** All that was before a day. */
  History before(int day) {
    History history = empty();
    for (Link link : links) {
      if (link.day() >= day) {
        break;
      }
      history.add(link);
    }
    return history;
  }
}
