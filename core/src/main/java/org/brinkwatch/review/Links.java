package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the parts of a page refer to each other: lines, sentences and actors by number. */
final class Links {
  private final Map<String, Integer> actors = new HashMap<>();
  private final Map<Integer, List<Entry>> citing = new LinkedHashMap<>();

  Links(Digest digest) {
    digest.participants().forEach(each -> actors.put(each.actor().id(), actors.size()));
    for (Entry entry : digest.entries()) {
      for (Passage passage : entry.passages()) {
        citing.computeIfAbsent(passage.number(), unseen -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The lines that rest on a sentence. */
  List<Entry> citing(Passage passage) {
    return citing.getOrDefault(passage.number(), List.of());
  }

  /** The attributes by which a line is filtered and followed. */
  String[] of(Entry entry, String classes) {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "id",
                "l" + entry.number(),
                "class",
                classes,
                "data-s",
                numbers(entry.passages()),
                "data-a",
                actors(entry)));
    entry.coding().ifPresent(coding -> attributes.addAll(List.of("data-t", coding.type().name())));
    entry
        .coding()
        .ifPresent(
            coding -> attributes.addAll(List.of("data-q", "q" + coding.type().quad().code())));
    entry.status().ifPresent(status -> attributes.addAll(List.of("data-st", status.name())));
    return attributes.toArray(String[]::new);
  }

  private String actors(Entry entry) {
    return entry
        .actors()
        .map(actor -> actors.get(actor.id()))
        .filter(index -> index != null)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  static String numbers(List<Passage> passages) {
    return passages.stream()
        .map(passage -> String.valueOf(passage.number()))
        .collect(Collectors.joining(" "));
  }

  static String lines(List<Entry> entries) {
    return entries.stream()
        .map(entry -> String.valueOf(entry.number()))
        .collect(Collectors.joining(" "));
  }
}
