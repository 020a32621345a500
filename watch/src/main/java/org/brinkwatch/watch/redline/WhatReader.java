package org.brinkwatch.watch.redline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what was done, and what is said of it. */
final class WhatReader {
  private static final List<String> KEYS = List.of("type", "mode", "quad", "intensity", "outlets");

  private final Sheet sheet;
  private final BoundReader bounds;

  WhatReader(Sheet sheet, BoundReader bounds) {
    this.sheet = sheet;
    this.bounds = bounds;
  }

  static boolean isSaid(Keys keys) {
    return KEYS.stream().anyMatch(keys::has);
  }

  Selector.What read(Keys keys) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    keys.get("type")
        .ifPresent(node -> Sheet.items(node).forEach(item -> type(item).ifPresent(types::add)));
    Set<Quad> quads = EnumSet.noneOf(Quad.class);
    keys.get("quad")
        .ifPresent(node -> Sheet.items(node).forEach(item -> quad(item).ifPresent(quads::add)));
    Set<String> modes = new LinkedHashSet<>();
    keys.get("mode").ifPresent(node -> modes.addAll(sheet.texts(node)));
    Optional<Bound> intensity = keys.get("intensity").flatMap(bounds::read);
    int outlets = (int) keys.number("outlets", 1, 1000).orElse(0);
    return new Selector.What(types, modes, quads, intensity, outlets);
  }

  Optional<EventType> type(Node node) {
    Map<String, EventType> known = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      known.put(type.name(), type);
    }
    return sheet
        .text(node)
        .flatMap(
            word -> {
              Optional<EventType> type = Optional.ofNullable(known.get(word));
              if (type.isEmpty()) {
                sheet.mistake(
                    node, "unknown event type '" + word + "'", Nearest.hint(word, known.keySet()));
              }
              return type;
            });
  }

  private Optional<Quad> quad(Node node) {
    Optional<String> word = sheet.text(node);
    Optional<Quad> quad =
        word.flatMap(
            text ->
                Arrays.stream(Quad.values())
                    .filter(
                        one ->
                            text.equals(Integer.toString(one.code()))
                                || one.name().equalsIgnoreCase(text.replace(' ', '_')))
                    .findFirst());
    if (word.isPresent() && quad.isEmpty()) {
      sheet.mistake(
          node,
          "unknown quad '" + word.get() + "'",
          "expected 1 (verbal cooperation), 2 (material cooperation), 3 (verbal conflict) or 4"
              + " (material conflict)");
    }
    return quad;
  }

  Set<Status> statuses(Node node) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    List<String> known = Arrays.stream(Status.values()).map(Status::name).toList();
    for (Node item : Sheet.items(node)) {
      sheet
          .text(item)
          .ifPresent(
              word -> {
                String name = word.toUpperCase(Locale.ROOT);
                if (known.contains(name)) {
                  statuses.add(Status.valueOf(name));
                } else {
                  sheet.mistake(item, "unknown status '" + word + "'", Nearest.hint(word, known));
                }
              });
    }
    return statuses;
  }
}
