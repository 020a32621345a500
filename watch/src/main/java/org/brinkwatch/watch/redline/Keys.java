package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Keys and values in a file. What nobody asked for by the end is a mistake. */
final class Keys {
  private final Sheet sheet;
  private final Node place;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> names = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  private Keys(Sheet sheet, Node place) {
    this.sheet = sheet;
    this.place = place;
  }

  /** Empty, with a mistake, if the node has no keys. */
  static Optional<Keys> of(Sheet sheet, Node node, String expected) {
    if (!(node instanceof MappingNode mapping)) {
      sheet.mistake(node, "found " + Sheet.kind(node), "expected " + expected);
      return Optional.empty();
    }
    Keys keys = new Keys(sheet, node);
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode word) {
        String name = word.getValue();
        if (keys.values.put(name, tuple.getValueNode()) != null) {
          sheet.mistake(word, "'" + name + "' stands here a second time", "keep one of them");
        }
        keys.names.put(name, tuple.getKeyNode());
      } else {
        sheet.mistake(tuple.getKeyNode(), "a key that is no word", "expected a word");
      }
    }
    return Optional.of(keys);
  }

  Node place() {
    return place;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Optional<Node> get(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name));
  }

  Optional<String> text(String name) {
    return get(name).flatMap(sheet::text);
  }

  Optional<LocalDate> day(String name) {
    return get(name).flatMap(sheet::day);
  }

  OptionalInt days(String name) {
    return get(name).map(sheet::days).orElseGet(OptionalInt::empty);
  }

  /** Days, at least one. */
  OptionalInt someDays(String name) {
    OptionalInt days = days(name);
    if (days.isPresent() && days.getAsInt() < 1) {
      sheet.mistake(valueOf(name), "no days", "expected one or more, as 1d");
      return OptionalInt.empty();
    }
    return days;
  }

  OptionalDouble number(String name, double least, double most) {
    return get(name).map(node -> sheet.number(node, least, most)).orElseGet(OptionalDouble::empty);
  }

  /** A word out of an enumeration, as small letters. */
  <T> Optional<T> word(String name, Map<String, T> known) {
    return get(name).flatMap(node -> sheet.text(node).flatMap(text -> known(node, text, known)));
  }

  private <T> Optional<T> known(Node node, String text, Map<String, T> known) {
    Optional<T> found = Optional.ofNullable(known.get(text));
    if (found.isEmpty()) {
      sheet.mistake(node, "unknown '" + text + "'", Nearest.hint(text, known.keySet()));
    }
    return found;
  }

  /** The value of a key that has to be there; what is wrong with it has been said. */
  <T> Optional<T> need(String name, Function<Node, Optional<T>> read, String example) {
    Optional<Node> node = get(name);
    if (node.isEmpty()) {
      sheet.mistake(place, "'" + name + "' is missing", "expected one, as " + example);
    }
    return node.flatMap(read);
  }

  Node valueOf(String name) {
    return Optional.ofNullable(values.get(name)).orElse(place);
  }

  /** Tells of keys that nobody asked for. */
  void finish() {
    names.forEach(
        (name, node) -> {
          if (!asked.contains(name)) {
            sheet.mistake(node, "unknown key '" + name + "'", Nearest.hint(name, asked));
          }
        });
  }
}
