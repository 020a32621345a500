package org.brinkwatch.code;

import java.util.LinkedHashMap;
import java.util.Map;
import org.brinkwatch.event.EventType;

/**
 * What tells how sure an answer about a pair is, each a number between about -1 and 1.
 *
 * @param type what is answered
 * @param source how well the act's source is the pair's, 0 to 1
 * @param target the same of the target
 * @param reversed how well the two are each other's instead, 0 to 1
 * @param weight how specific the frame was
 * @param lead how far the best act of another type lies behind
 * @param rivals how many acts of other types there are
 * @param distance how far the act's word is from the nearer of the two
 * @param depth how deep in the sentence the act stands
 * @param length how long the sentence is
 */
record Clues(
    EventType type,
    double source,
    double target,
    double reversed,
    double weight,
    double lead,
    double rivals,
    double distance,
    double depth,
    double length) {
  /** By the names that sureness.tsv gives them. */
  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("always", 1.0);
    values.put("source", source);
    values.put("target", target);
    values.put("both", source * target);
    values.put("reversed", reversed);
    values.put("weight", weight / 3);
    values.put("lead", Math.min(lead, 6) / 6);
    values.put("rivals", Math.log1p(rivals));
    values.put("distance", Math.log1p(distance) / 4);
    values.put("depth", depth / 10);
    values.put("length", Math.log1p(length) / 4);
    values.put(type.name(), 1.0);
    return values;
  }
}
