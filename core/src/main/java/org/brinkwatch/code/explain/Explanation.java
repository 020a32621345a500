package org.brinkwatch.code.explain;

import java.util.List;
import org.brinkwatch.event.Span;

/**
 * A sentence with what became of each word in it that may name an act.
 *
 * @param text the sentence in one line
 * @param skipped why nothing of it was read; empty where it was
 * @param acts in the order of their words
 */
public record Explanation(Span span, String text, String skipped, List<ActReason> acts) {
  public Explanation {
    acts = List.copyOf(acts);
  }

  /** Whether any claim was made. */
  public boolean isCoded() {
    return acts.stream().anyMatch(act -> !act.claims().isEmpty());
  }
}
