package org.brinkwatch.relation;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/**
 * Makes a claim's confidence higher or lower by how probable the relation head finds its type
 * between its source and its target.
 *
 * <p>Nothing else of the claim is changed: where the head would rather have another type, the
 * frames are right as often as it is (docs/decisions/relation-head.md).
 */
public final class ClaimOpinion {
  /** Log odds of confidence for each log odd of the head's. */
  private static final double SLOPE = 0.3;

  /** The log odds of the head's at which confidence stays: an answer that is usual for it. */
  private static final double USUAL = 1.5;

  private static final double LEAST = 1e-3;

  private final RelationHead head;

  private ClaimOpinion(RelationHead head) {
    this.head = head;
  }

  public static ClaimOpinion load() {
    return new ClaimOpinion(RelationHead.load());
  }

  /**
   * The claim with another confidence, or as it was: what is denied, planned or feared is not what
   * the head was trained on, and a claim without a source or a target in its sentence no relation.
   */
  public Claim weigh(Claim claim) {
    Span sentence = claim.evidence().sentence();
    Optional<Span> source = within(sentence, claim.sources());
    Optional<Span> target = within(sentence, claim.targets());
    boolean apart = source.isPresent() && target.isPresent() && !source.equals(target);
    if (claim.status() != Status.ACTUAL || !apart) {
      return claim;
    }
    double probability =
        head.probabilities(claim.evidence().text(), source.get(), target.get())
            .getOrDefault(claim.coding().type(), 0.0);
    return claim.withConfidence(adjusted(claim.confidence(), probability));
  }

  static double adjusted(double confidence, double probability) {
    double odds = logOdds(confidence) + SLOPE * (logOdds(probability) - USUAL);
    return Math.round(100 / (1 + Math.exp(-odds))) / 100.0;
  }

  private static double logOdds(double share) {
    double held = Math.max(LEAST, Math.min(1 - LEAST, share));
    return Math.log(held / (1 - held));
  }

  /** Where the first of the mentions stands in the sentence, counted from its begin. */
  private static Optional<Span> within(Span sentence, List<Mention> mentions) {
    return mentions.stream()
        .map(Mention::span)
        .filter(sentence::covers)
        .map(span -> new Span(span.begin() - sentence.begin(), span.end() - sentence.begin()))
        .findFirst();
  }
}
