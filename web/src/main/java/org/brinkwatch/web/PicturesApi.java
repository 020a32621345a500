package org.brinkwatch.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** Map, timeline and network of what a query finds, over the newest matches. */
final class PicturesApi {
  private final Holdings holdings;

  PicturesApi(Holdings holdings) {
    this.holdings = holdings;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/map", Role.READ, this::map, "q", "from", "to", "limit"),
        Route.get("/places", Role.READ, this::places, "q", "from", "to", "limit"),
        Route.get("/timeline", Role.READ, this::timeline, "q", "from", "to", "by"),
        Route.get("/network", Role.READ, this::network, "q", "from", "to", "limit"));
  }

  /** Deeds that have something in common. */
  private record Group<K>(K key, List<Found> deeds) {
    int n() {
      return Sample.distinct(deeds).size();
    }

    double mean() {
      return deeds.stream().mapToDouble(found -> found.deed().intensity()).average().orElse(0);
    }

    String worst() {
      return deeds.stream()
          .min(Comparator.comparingDouble(found -> found.deed().intensity()))
          .map(found -> found.deed().event())
          .orElse("");
    }
  }

  private record Pair(String source, String target) {}

  private Answer map(Call call, Visitor visitor) {
    Sample sample = holdings.samples().of(Query.filter(call));
    List<Group<Place>> places = places(sample);
    int limit = Query.limit(call, 500);
    return Answer.json(
        JsonOut.object(
            out ->
                out.list("points", places.stream().limit(limit).toList(), PicturesApi::writePlace)
                    .flag("capped", sample.capped() || places.size() > limit)));
  }

  private Answer places(Call call, Visitor visitor) {
    Sample sample = holdings.samples().of(Query.filter(call));
    List<Group<Place>> places = places(sample);
    return Answer.json(
        JsonOut.object(
            out ->
                out.list(
                        "items",
                        places.stream().limit(Query.limit(call, 50)).toList(),
                        PicturesApi::writePlace)
                    .number("total", places.size())
                    .flag("totalIsCapped", sample.capped())
                    .none("next")));
  }

  private static void writePlace(JsonOut out, Group<Place> group) throws java.io.IOException {
    Place place = group.key();
    out.words("place", place.name())
        .words("country", place.country())
        .number("lat", place.lat())
        .number("lon", place.lon())
        .words("precision", place.precision().name())
        .number("n", group.n())
        .number("intensity", group.mean())
        .words("worst", group.worst());
  }

  private static List<Group<Place>> places(Sample sample) {
    Map<Place, List<Found>> places = new HashMap<>();
    for (Found found : sample.deeds()) {
      found
          .deed()
          .place()
          .ifPresent(place -> places.computeIfAbsent(place, it -> new ArrayList<>()).add(found));
    }
    return sorted(places, Comparator.comparing(Place::name).thenComparing(Place::country));
  }

  private static <K> List<Group<K>> sorted(Map<K, List<Found>> groups, Comparator<K> then) {
    return groups.entrySet().stream()
        .map(entry -> new Group<>(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.<Group<K>>comparingInt(group -> -group.deeds().size())
                .thenComparing(Group::key, then))
        .toList();
  }

  private Answer timeline(Call call, Visitor visitor) {
    Sample sample = holdings.samples().of(Query.filter(call));
    List<Period> periods =
        Period.ofDeeds(sample.deeds(), Period.Length.of(call, Period.Length.WEEK));
    return Answer.json(
        JsonOut.object(
            out ->
                out.list("periods", periods, (item, period) -> period.write(item))
                    .number("counted", sample.deeds().size())
                    .flag("capped", sample.capped())));
  }

  private Answer network(Call call, Visitor visitor) {
    Sample sample = holdings.samples().of(Query.filter(call));
    int limit = Query.limit(call, 100);
    Map<Pair, List<Found>> pairs = new HashMap<>();
    Map<String, Actor> actors = new HashMap<>();
    for (Found found : sample.deeds()) {
      Actor source = found.deed().source();
      Actor target = found.deed().target();
      if (!source.id().isEmpty() && !target.id().isEmpty()) {
        actors.put(source.id(), source);
        actors.put(target.id(), target);
        pairs
            .computeIfAbsent(new Pair(source.id(), target.id()), it -> new ArrayList<>())
            .add(found);
      }
    }
    List<Group<Pair>> edges =
        sorted(pairs, Comparator.comparing(Pair::source).thenComparing(Pair::target));
    List<Group<Pair>> shown = edges.stream().limit(limit).toList();
    Map<String, Integer> nodes = new java.util.TreeMap<>();
    for (Group<Pair> edge : shown) {
      nodes.merge(edge.key().source(), edge.n(), Integer::sum);
      nodes.merge(edge.key().target(), edge.n(), Integer::sum);
    }
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list(
                  "nodes",
                  nodes.entrySet(),
                  (item, node) -> {
                    Actor actor = Optional.ofNullable(actors.get(node.getKey())).orElseThrow();
                    Shapes.actor(item, actor);
                    item.number("n", node.getValue());
                  });
              out.list(
                  "edges",
                  shown,
                  (item, edge) ->
                      item.words("source", edge.key().source())
                          .words("target", edge.key().target())
                          .number("n", edge.n())
                          .number("intensity", edge.mean())
                          .words("worst", edge.worst()));
              out.flag("capped", sample.capped() || edges.size() > limit);
            }));
  }
}
