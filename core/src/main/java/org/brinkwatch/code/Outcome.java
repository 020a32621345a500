package org.brinkwatch.code;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;

/**
 * What became of one act of a sentence.
 *
 * @param claims the act itself last, before it the accusation or denial that it makes; none where
 *     it was stopped
 */
record Outcome(Interpretation.Finding finding, List<Claim> claims, Optional<Stop> stop) {
  Outcome {
    claims = List.copyOf(claims);
  }

  static Outcome stopped(Interpretation.Finding finding, Stop reason) {
    return new Outcome(finding, List.of(), Optional.of(reason));
  }
}
