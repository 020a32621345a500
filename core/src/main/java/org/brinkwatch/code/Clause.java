package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.annotate.Token;

/**
 * A predicate with what the sentence says of its parts, voice undone.
 *
 * @param agents who does it: the subject of an active verb, the by-phrase of a passive one
 * @param objects whom or what it is done to
 * @param recipients "gave <i>the rebels</i> arms"
 * @param slots what stands after each preposition, by the preposition's lemma
 */
record Clause(
    Token predicate,
    boolean passive,
    List<Token> agents,
    List<Token> objects,
    List<Token> recipients,
    Map<String, List<Token>> slots) {

  /** What fills a slot of a frame: "obj", "iobj", or a preposition. */
  List<Token> fill(String slot) {
    return switch (slot) {
      case "obj" -> objects;
      case "iobj" -> recipients;
      case "subj" -> agents;
      default -> slots.getOrDefault(slot, List.of());
    };
  }

  Optional<Token> agent() {
    return agents.stream().findFirst();
  }

  static List<Token> join(List<Token> one, List<Token> other) {
    List<Token> all = new ArrayList<>(one);
    other.stream().filter(token -> !all.contains(token)).forEach(all::add);
    return all;
  }
}
