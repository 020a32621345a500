package org.brinkwatch.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinkwatch.event.EventType;

/** Which of PLOVER's types a CAMEO code is, after the file cameo.tsv. */
final class Cameo {
  private static final String FILE = "cameo.tsv";

  private final Map<String, Set<EventType>> types;

  private Cameo(Map<String, Set<EventType>> types) {
    this.types = types;
  }

  static Cameo builtIn() {
    try (InputStream in = Objects.requireNonNull(Cameo.class.getResourceAsStream(FILE), FILE)) {
      Map<String, Set<EventType>> types = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              cells ->
                  types
                      .computeIfAbsent(cells[0], code -> EnumSet.noneOf(EventType.class))
                      .add(EventType.valueOf(cells[1])));
      return new Cameo(types);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** What types that may each be meant are called together. */
  static String label(Set<EventType> types) {
    return types.contains(EventType.RETREAT) && types.size() > 1
        ? Root.YIELD
        : types.stream().map(EventType::name).collect(Collectors.joining("/"));
  }

  /** Those of the longest beginning of the code that the file knows; none where it knows none. */
  Set<EventType> types(String code) {
    for (int length = code.length(); length > 0; length--) {
      Set<EventType> known = types.get(code.substring(0, length));
      if (known != null) {
        return known;
      }
    }
    return Set.of();
  }
}
