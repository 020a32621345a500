package org.brinkwatch.forecast.completion;

import java.util.List;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;

/**
 * One who may be meant, and why.
 *
 * @param chance among all candidates, 0 to 1; the scores' softmax
 * @param score only its order and its fall without the events mean something
 * @param rule what speaks for it, in words
 * @param events the deeds behind the rule, oldest first; without them the score is lower
 */
public record Answer(Actor actor, double chance, double score, String rule, List<Deed> events) {
  public Answer {
    events = List.copyOf(events);
  }
}
