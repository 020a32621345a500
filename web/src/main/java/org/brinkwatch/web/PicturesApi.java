package org.brinkwatch.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brinkwatch.archive.Overview;
import org.brinkwatch.archive.Overview.Group;
import org.brinkwatch.archive.Overview.Pair;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Place;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** Map, timeline and network of what a query finds. */
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

  private Overview overview(Call call) {
    return holdings.overviews().of(Query.filter(call));
  }

  private static <T> List<T> first(List<T> all, int limit) {
    return all.subList(0, Math.min(limit, all.size()));
  }

  private Answer map(Call call, Visitor visitor) {
    Overview overview = overview(call);
    List<Group<Place>> shown = first(overview.places(), Query.limit(call, 500));
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list("points", shown, PicturesApi::writePlace)
                  .number("total", overview.placesInAll())
                  .flag(
                      "capped",
                      overview.extent().isPart() || shown.size() < overview.placesInAll());
              Counted.extent(out, overview.extent());
            }));
  }

  private Answer places(Call call, Visitor visitor) {
    Overview overview = overview(call);
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list(
                      "items",
                      first(overview.places(), Query.limit(call, 50)),
                      PicturesApi::writePlace)
                  .number("total", overview.placesInAll())
                  .flag("totalIsCapped", overview.extent().isPart())
                  .none("next");
              Counted.extent(out, overview.extent());
            }));
  }

  private static void writePlace(JsonOut out, Group<Place> group) throws IOException {
    Place place = group.key();
    out.words("place", place.name())
        .words("country", place.country())
        .number("lat", place.lat())
        .number("lon", place.lon())
        .words("precision", place.precision().name())
        .number("n", group.events())
        .number("intensity", group.mean())
        .words("worst", group.worst());
  }

  private Answer timeline(Call call, Visitor visitor) {
    Overview overview = overview(call);
    List<Period> periods =
        Period.ofDays(overview.days(), Period.Length.of(call, Period.Length.WEEK));
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list("periods", periods, (item, period) -> period.write(item))
                  .flag("capped", overview.extent().isPart());
              Counted.extent(out, overview.extent());
            }));
  }

  private Answer network(Call call, Visitor visitor) {
    Overview overview = overview(call);
    List<Group<Pair>> shown = first(overview.pairs(), Query.limit(call, 100));
    Map<String, Actor> actors = new TreeMap<>();
    Map<String, Integer> nodes = new TreeMap<>();
    for (Group<Pair> edge : shown) {
      for (Actor end : List.of(edge.key().source(), edge.key().target())) {
        actors.put(end.id(), end);
        nodes.merge(end.id(), edge.events(), Integer::sum);
      }
    }
    return Answer.json(
        JsonOut.object(
            out -> {
              out.list(
                  "nodes",
                  nodes.entrySet(),
                  (item, node) -> {
                    Shapes.actor(
                        item, Optional.ofNullable(actors.get(node.getKey())).orElseThrow());
                    item.number("n", node.getValue());
                  });
              out.list("edges", shown, PicturesApi::writeEdge)
                  .number("total", overview.pairsInAll())
                  .flag(
                      "capped", overview.extent().isPart() || shown.size() < overview.pairsInAll());
              Counted.extent(out, overview.extent());
            }));
  }

  private static void writeEdge(JsonOut out, Group<Pair> edge) throws IOException {
    out.words("source", edge.key().source().id())
        .words("target", edge.key().target().id())
        .number("n", edge.events())
        .number("intensity", edge.mean())
        .words("worst", edge.worst());
  }
}
