package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brinkwatch.event.EventType;

/**
 * A frame that examples teach: the predicate between source and target, the words by it that make
 * it what it is, and the slots in which the targets stood.
 *
 * @param conditions the words of each slot, any of which will do
 * @param open whether some example has no target
 * @param lines the examples, the first of the file first
 */
record Learnt(
    boolean isVerb,
    List<String> trigger,
    EventType type,
    String mode,
    SortedMap<String, SortedSet<String>> conditions,
    List<String> targets,
    boolean open,
    List<Exemplar.Line> lines) {
  Learnt {
    trigger = List.copyOf(trigger);
    targets = List.copyOf(targets);
    lines = List.copyOf(lines);
  }

  private record Key(
      boolean isVerb, List<String> trigger, EventType type, String mode, Set<String> slots) {}

  /**
   * Lessons about the same predicate with the same slots are one frame; and what one predicate of a
   * mode is done to, another of it may be done to as well: flags are burned and torn.
   */
  static List<Learnt> merged(List<Lesson> lessons) {
    Map<Key, Learnt> byKey = new LinkedHashMap<>();
    lessons.stream()
        .flatMap(lesson -> lesson.learnt().stream())
        .forEach(learnt -> byKey.merge(learnt.key(), learnt, Learnt::with));
    List<Learnt> all = List.copyOf(byKey.values());
    return all.stream().map(learnt -> learnt.sharing(all)).toList();
  }

  private static SortedSet<String> words(
      SortedMap<String, SortedSet<String>> conditions, String slot) {
    return conditions.computeIfAbsent(slot, name -> new TreeSet<>());
  }

  private Learnt sharing(List<Learnt> all) {
    SortedMap<String, SortedSet<String>> words = new TreeMap<>();
    for (Learnt other : all) {
      boolean alike =
          other.isVerb == isVerb
              && other.type == type
              && other.mode.equals(mode)
              && other.conditions.keySet().equals(conditions.keySet());
      if (alike) {
        other.conditions.forEach((slot, more) -> words(words, slot).addAll(more));
      }
    }
    return new Learnt(isVerb, trigger, type, mode, words, targets, open, lines);
  }

  private Key key() {
    return new Key(isVerb, trigger, type, mode, Set.copyOf(conditions.keySet()));
  }

  private Learnt with(Learnt other) {
    SortedMap<String, SortedSet<String>> words = new TreeMap<>();
    conditions.forEach((slot, own) -> words(words, slot).addAll(own));
    other.conditions.forEach((slot, more) -> words(words, slot).addAll(more));
    Set<String> slots = new LinkedHashSet<>(targets);
    slots.addAll(other.targets);
    List<Exemplar.Line> all = new ArrayList<>(lines);
    all.addAll(other.lines);
    return new Learnt(
        isVerb, trigger, type, mode, words, List.copyOf(slots), open || other.open, all);
  }

  /** A verb with no word beside it says little: it counts only where it is done to an actor. */
  private boolean actorOnly() {
    return isVerb && conditions.isEmpty() && !open;
  }

  Frame frame() {
    return new Frame(
        trigger,
        type,
        mode,
        conditions.entrySet().stream()
            .map(
                entry ->
                    new Frame.Condition(
                        entry.getKey(),
                        Set.copyOf(entry.getValue()),
                        false,
                        text(entry.getKey(), entry.getValue())))
            .toList(),
        false,
        actorOnly(),
        targets,
        line());
  }

  /** "own.txt:7 (example; also 8, 9)". */
  private String line() {
    String also =
        lines.stream().skip(1).map(line -> "" + line.number()).collect(Collectors.joining(", "));
    return lines.get(0) + " (example" + (also.isEmpty() ? "" : "; also " + also) + ")";
  }

  /** As own.txt would have it: "verb burn | obj=flag | obj.poss". */
  String ownLine() {
    List<String> when = new ArrayList<>();
    if (actorOnly()) {
      when.add("actor");
    }
    conditions.forEach((slot, words) -> when.add(text(slot, words)));
    return (isVerb ? "verb " : "noun ")
        + String.join(
            " | ",
            String.join(" ", trigger),
            when.isEmpty() ? "-" : String.join(" ", when),
            targets.isEmpty() ? "-" : String.join(" ", targets));
  }

  private static String text(String slot, SortedSet<String> words) {
    boolean plain = Set.of("obj", "oprd", "text").contains(slot);
    return (plain ? "" : "prep:") + slot + "=" + String.join("/", words);
  }
}
