package org.brinkwatch.relation;

import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/**
 * Weighs what the frames say of a pair against what the relation head says of it.
 *
 * <p>A type's score is its log probability by the head, and for the type that the frames name what
 * an answer of theirs is worth, the more the surer they are. The weights were fitted by {@code
 * tools/train/weigh.py} on exemplars that the head had not been trained on.
 */
public final class SecondOpinion {
  private final RelationHead head;
  private final Weights weights;

  private SecondOpinion(RelationHead head, Weights weights) {
    this.head = head;
    this.weights = weights;
  }

  /**
   * How much each voice counts.
   *
   * @param head factor of the head's log probabilities
   * @param frames what an answer of the frames adds
   * @param sureness what it adds more, times its confidence
   */
  record Weights(double head, double frames, double sureness) {
    static final Weights FITTED = new Weights(1.0, 0.0, 3.0);
  }

  /**
   * The type that both together find the likeliest.
   *
   * @param confidence 0 to 1
   */
  public record Weighed(EventType type, double confidence) {}

  public static SecondOpinion load() {
    return new SecondOpinion(RelationHead.load(), Weights.FITTED);
  }

  /**
   * Weighs a first answer.
   *
   * @param sentence the sentence that holds both mentions
   * @param source UTF-16 range of who acts
   * @param target UTF-16 range of whom it is done to
   * @param first what the frames say, empty where none fits
   * @param confidence of the first answer, 0 to 1
   */
  public Weighed weigh(
      String sentence, Span source, Span target, Optional<EventType> first, double confidence) {
    return weigh(head.probabilities(sentence, source, target), first, confidence, weights);
  }

  static Weighed weigh(
      Map<EventType, Double> head, Optional<EventType> first, double confidence, Weights weights) {
    double sum = 0;
    double most = -1;
    EventType best = first.orElse(EventType.CONSULT);
    for (EventType type : EventType.values()) {
      double share = Math.pow(head.getOrDefault(type, 0.0), weights.head());
      if (first.filter(type::equals).isPresent()) {
        share *= Math.exp(weights.frames() + weights.sureness() * confidence);
      }
      sum += share;
      if (share > most) {
        most = share;
        best = type;
      }
    }
    return new Weighed(best, sum == 0 ? 0 : most / sum);
  }
}
