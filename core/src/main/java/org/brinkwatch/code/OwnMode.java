package org.brinkwatch.code;

import java.util.List;
import org.brinkwatch.event.EventType;

/**
 * A mode that a user added to one of the sixteen types.
 *
 * @param type its parent, whose quad it has, and whose code and intensity where it names none
 * @param line where it is declared
 * @param triggers the lines of its verbs and nouns
 * @param examples sentences that show it
 * @param counters sentences that look like it and are not
 */
record OwnMode(
    EventType type,
    String name,
    String definition,
    Exemplar.Line line,
    List<Exemplar.Line> triggers,
    List<Exemplar> examples,
    List<Exemplar> counters) {
  OwnMode {
    triggers = List.copyOf(triggers);
    examples = List.copyOf(examples);
    counters = List.copyOf(counters);
  }

  String kind() {
    return type + " " + name;
  }
}
