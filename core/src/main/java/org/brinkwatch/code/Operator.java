package org.brinkwatch.code;

import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;

/**
 * A word that says how the act it governs stands: promised, refused, asked for, stopped.
 *
 * @param governs the slots that it acts upon: "to", "that", "ing", "inf", "obj", a preposition
 * @param effect what it makes of that act
 * @param cooperation the type of the word's own act when it governs cooperation; empty for none
 * @param conflict the same when it governs conflict
 */
record Operator(
    String word,
    Set<String> governs,
    Effect effect,
    Optional<EventType> cooperation,
    Optional<EventType> conflict,
    String line) {

  /** What an operator makes of the act that it governs. */
  enum Effect {
    ACTUAL,
    INTENDED,
    HYPOTHETICAL,
    NEGATED,
    /** Said not to have happened by someone, who answers for it. */
    DENIED,
    /** Said of another, and true only as far as the speaker is. */
    ALLEGED
  }

  Operator {
    governs = Set.copyOf(governs);
  }

  boolean isTyped() {
    return cooperation.isPresent() || conflict.isPresent();
  }

  Optional<EventType> type(Quad governed) {
    return governed.isConflict() ? conflict : cooperation;
  }
}
