package org.brinkwatch.web.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.web.http.Visitor.Role;

/**
 * A method and a path that something answers.
 *
 * @param path {@code /actors/{id}}: a name in braces stands for one segment
 * @param needs the role that it needs
 * @param parameters those of the query that it knows
 */
public record Route(
    String method, String path, Role needs, Set<String> parameters, Handler handler) {
  public Route {
    parameters = Set.copyOf(parameters);
  }

  /** Makes an answer. */
  @FunctionalInterface
  public interface Handler {
    Answer answer(Call call, Visitor visitor) throws IOException;
  }

  public static Route get(String path, Role needs, Handler handler, String... parameters) {
    return new Route("GET", path, needs, Set.of(parameters), handler);
  }

  public static Route post(String path, Role needs, Handler handler) {
    return new Route("POST", path, needs, Set.of(), handler);
  }

  public static Route delete(String path, Role needs, Handler handler) {
    return new Route("DELETE", path, needs, Set.of(), handler);
  }

  /** Whether it changes something. */
  public boolean changes() {
    return !method.equals("GET");
  }

  /** What stands for the names in braces, if the segments are of this path. */
  Optional<Map<String, String>> match(List<String> segments) {
    String[] pattern = path.substring(1).split("/", -1);
    if (pattern.length != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{")) {
        values.put(pattern[i].substring(1, pattern[i].length() - 1), segments.get(i));
      } else if (!pattern[i].equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
