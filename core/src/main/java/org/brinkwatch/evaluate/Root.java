package org.brinkwatch.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinkwatch.event.EventType;

/** The root types of relations between pairs: the sixteen, with two of them as one. */
final class Root {
  /** CONCEDE or RETREAT: PLOVER had them as one type at first. */
  static final String YIELD = "YIELD";

  /** No answer. */
  static final String NONE = "NONE";

  static final List<String> ALL =
      Arrays.stream(EventType.values()).map(Root::of).distinct().toList();

  private Root() {}

  static String of(EventType type) {
    return type == EventType.CONCEDE || type == EventType.RETREAT ? YIELD : type.name();
  }

  /** What types that may each be meant are called together. */
  static String label(Set<EventType> types) {
    return types.contains(EventType.RETREAT) && types.size() > 1
        ? YIELD
        : types.stream().map(EventType::name).collect(Collectors.joining("/"));
  }

  /** The root that a word names, be it one of the sixteen types or YIELD. */
  static Optional<String> named(String word) {
    if (word.equals(YIELD)) {
      return Optional.of(YIELD);
    }
    return Arrays.stream(EventType.values())
        .filter(type -> type.name().equals(word))
        .map(Root::of)
        .findFirst();
  }

  /** 1 to 4; 0 for no answer. */
  static int quad(String root) {
    if (root.equals(NONE)) {
      return 0;
    }
    return root.equals(YIELD)
        ? EventType.RETREAT.quad().code()
        : EventType.valueOf(root).quad().code();
  }
}
