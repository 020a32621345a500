package org.brinkwatch.watch.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads thresholds. */
final class BoundReader {
  private final Sheet sheet;

  BoundReader(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A number is "at least that". */
  Optional<Bound> read(Node node) {
    if (node instanceof ScalarNode) {
      OptionalDouble value = sheet.number(node);
      return value.isPresent() ? Optional.of(Bound.atLeast(value.getAsDouble())) : Optional.empty();
    }
    Optional<Keys> keys = Keys.of(sheet, node, "a threshold, as {gte: 3}");
    Optional<Bound> bound = keys.flatMap(this::read);
    keys.ifPresent(Keys::finish);
    return bound;
  }

  /** The one threshold among keys. */
  Optional<Bound> read(Keys keys) {
    List<Bound> bounds = new ArrayList<>();
    for (Bound.Relation relation : Bound.Relation.values()) {
      keys.get(relation.key())
          .ifPresent(
              node ->
                  sheet.number(node).ifPresent(value -> bounds.add(new Bound(relation, value))));
    }
    boolean given = Stream.of(Bound.Relation.values()).anyMatch(one -> keys.has(one.key()));
    if (bounds.size() > 1 || !given) {
      sheet.mistake(
          keys.place(),
          bounds.isEmpty() ? "no threshold" : "more than one threshold",
          "expected one of gte, gt, lte, lt, as {gte: 3}");
    }
    return bounds.stream().findFirst();
  }
}
