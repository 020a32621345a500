package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brinkwatch.event.EventType;

/**
 * A line of the codebook: a trigger, what must be by it, and what it means.
 *
 * @param trigger its lemmas, the verb or noun first (for verbs) or last (for nouns)
 * @param conditions all of which must hold
 * @param reciprocal whether both sides do it: who meets whom is met
 * @param actorOnly whether it holds only where the target is an actor: "hit a base", not "hit a
 *     snag"
 * @param targets the slots where the target may stand, best first
 * @param line where the codebook has it: file and line
 */
record Frame(
    List<String> trigger,
    EventType type,
    String mode,
    List<Condition> conditions,
    boolean reciprocal,
    boolean actorOnly,
    List<String> targets,
    String line) {
  Frame {
    trigger = List.copyOf(trigger);
    conditions = List.copyOf(conditions);
    targets = List.copyOf(targets);
  }

  /** The line without its place in the file, its cells between bars. */
  String text() {
    List<String> when = new ArrayList<>();
    if (reciprocal) {
      when.add("reciprocal");
    }
    if (actorOnly) {
      when.add("actor");
    }
    conditions.forEach(condition -> when.add(condition.text()));
    return String.join(
        " | ",
        String.join(" ", trigger),
        mode.isEmpty() ? type.name() : type + " " + mode,
        when.isEmpty() ? "-" : String.join(" ", when),
        targets.isEmpty() ? "-" : String.join(" ", targets));
  }

  /**
   * What must stand in a slot.
   *
   * @param words lemmas of which one must head it; empty for anything at all
   * @param absent the slot must be empty
   * @param text as the file has it: "obj=@aid"
   */
  record Condition(String slot, Set<String> words, boolean absent, String text) {
    Condition {
      words = Set.copyOf(words);
    }
  }
}
