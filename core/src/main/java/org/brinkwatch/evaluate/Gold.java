package org.brinkwatch.evaluate;

import java.util.List;
import org.brinkwatch.event.Problem;

/**
 * All gold of a run, of one kind: texts, pairs, or stories.
 *
 * @param problems all mistakes in the files; where there is one, nothing should be measured
 * @param notes what a reader of the figures must know of such gold
 */
public record Gold(
    String name,
    Convention convention,
    List<GoldText> texts,
    List<GoldPair> pairs,
    List<GoldStory> stories,
    List<String> notes,
    List<Problem> problems) {
  public Gold {
    texts = List.copyOf(texts);
    pairs = List.copyOf(pairs);
    stories = List.copyOf(stories);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  public boolean isEmpty() {
    return texts.isEmpty() && pairs.isEmpty() && stories.isEmpty();
  }

  public boolean isOfPairs() {
    return !pairs.isEmpty();
  }

  public boolean isOfStories() {
    return !stories.isEmpty();
  }
}
