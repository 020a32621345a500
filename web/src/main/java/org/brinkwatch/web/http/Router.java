package org.brinkwatch.web.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route of a request, has the door checked, and lets it answer. */
public final class Router {
  private final List<Route> routes;
  private final Door door;

  public Router(List<Route> routes, Door door) {
    this.routes = List.copyOf(routes);
    this.door = door;
  }

  /** Decides who comes in. */
  @FunctionalInterface
  public interface Door {
    /**
     * Who asks.
     *
     * @throws Refusal if that may not be asked from there or by this one
     */
    Visitor admit(Call call, Route route);
  }

  public List<Route> routes() {
    return routes;
  }

  /**
   * @param segments the path as the routes write it, without what all have in front
   */
  public Answer answer(Call call, List<String> segments) throws IOException {
    TreeSet<String> others = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> values = route.match(segments);
      if (values.isPresent() && serves(route, call.method())) {
        Call found = call.at(values.get());
        Visitor visitor = door.admit(found, route);
        found.knowsOnly(route.parameters());
        return route.handler().answer(found, visitor);
      }
      values.ifPresent(path -> others.add(route.method()));
    }
    if (others.isEmpty()) {
      throw Refusal.of(404, "no-such-path", "there is nothing at this path")
          .hint("paths are in /api/v1/openapi.json");
    }
    throw Refusal.of(405, "bad-method", "not with the method " + call.method())
        .header("Allow", String.join(", ", others));
  }

  private static boolean serves(Route route, String method) {
    return route.method().equals(method) || (method.equals("HEAD") && !route.changes());
  }
}
