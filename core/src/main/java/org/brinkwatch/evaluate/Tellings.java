package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/**
 * Which claims of a text answer what the gold says it tells: those of the same sentence and type,
 * of these the ones whose words are the gold's. Each claim answers one.
 */
final class Tellings {
  private static final long SENTENCE = 1;
  private static final long WORDS = 1 << 20;

  private Tellings() {}

  /** For each thing told its claim, empty where none was found. */
  static List<Optional<Claim>> of(List<Told> told, List<Claim> claims) {
    long[][] weights =
        told.stream()
            .map(one -> claims.stream().mapToLong(claim -> weight(one, claim)).toArray())
            .toArray(long[][]::new);
    List<Optional<Claim>> found = new ArrayList<>();
    for (int column : Assignment.best(weights, claims.size())) {
      found.add(column == Assignment.NONE ? Optional.empty() : Optional.of(claims.get(column)));
    }
    return found;
  }

  private static long weight(Told told, Claim claim) {
    boolean apart = !claim.evidence().sentence().overlaps(told.trigger());
    if (apart || !(told.denied() ? isDenial(told, claim) : isTelling(told, claim))) {
      return 0;
    }
    return claim.evidence().trigger().overlaps(told.trigger()) ? WORDS : SENTENCE;
  }

  private static boolean isTelling(Told told, Claim claim) {
    return claim.coding().type() == told.type() && claim.status() != Status.NEGATED;
  }

  private static boolean isDenial(Told told, Claim claim) {
    boolean negated = claim.status() == Status.NEGATED && claim.coding().type() == told.type();
    return negated || claim.coding().type() == EventType.REJECT;
  }
}
