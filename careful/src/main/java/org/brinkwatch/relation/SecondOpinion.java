package org.brinkwatch.relation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/**
 * Weighs what the frames say of a pair against what the relation head says of it.
 *
 * <p>A type's score is its probability by the head, the more for the type that the frames name the
 * surer they are. Where they are sure enough, the head is not asked. {@code tools/train/weigh.py}
 * fitted the weights on pairs that the head had not been trained on.
 */
public final class SecondOpinion {
  private static final double LEAST = 1e-3;

  private final RelationHead head;
  private final Weights weights;

  private SecondOpinion(RelationHead head, Weights weights) {
    this.head = head;
    this.weights = weights;
  }

  /**
   * How much each voice counts.
   *
   * @param head power of the head's probabilities
   * @param frames log odds that an answer of the frames adds where it is as likely right as wrong
   * @param sureness how much more for each log odd of its being right
   * @param sure how sure the frames must be for the head not to be asked
   */
  record Weights(double head, double frames, double sureness, double sure) {
    static Weights builtIn() {
      Map<String, Double> read = new HashMap<>();
      try (InputStream in = SecondOpinion.class.getResourceAsStream("second-opinion.tsv")) {
        if (in == null) {
          throw new IllegalStateException("missing from the program: second-opinion.tsv");
        }
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .forEach(cells -> read.put(cells[0], Double.valueOf(cells[1])));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Weights(
          read.getOrDefault("head", 1.0),
          read.getOrDefault("frames", 0.0),
          read.getOrDefault("sureness", 0.0),
          read.getOrDefault("sure", 1.0));
    }
  }

  /**
   * The type that both together find the likeliest.
   *
   * @param confidence 0 to 1
   */
  public record Weighed(EventType type, double confidence) {}

  public static SecondOpinion load() {
    return new SecondOpinion(RelationHead.load(), Weights.builtIn());
  }

  /**
   * Weighs a first answer.
   *
   * @param sentence the sentence that holds both mentions
   * @param source UTF-16 range of who acts
   * @param target UTF-16 range of whom it is done to
   * @param first what the frames say, empty where none fits
   * @param confidence how probable it is that the first answer is right
   */
  public Weighed weigh(
      String sentence, Span source, Span target, Optional<EventType> first, double confidence) {
    if (first.isPresent() && confidence >= weights.sure()) {
      return new Weighed(first.get(), confidence);
    }
    return weigh(head.probabilities(sentence, source, target), first, confidence, weights);
  }

  static Weighed weigh(
      Map<EventType, Double> head, Optional<EventType> first, double confidence, Weights weights) {
    double held = Math.max(LEAST, Math.min(1 - LEAST, confidence));
    double odds = weights.frames() + weights.sureness() * Math.log(held / (1 - held));
    double sum = 0;
    double most = -1;
    EventType best = first.orElse(EventType.CONSULT);
    for (EventType type : EventType.values()) {
      double share = Math.pow(head.getOrDefault(type, 0.0), weights.head());
      if (first.filter(type::equals).isPresent()) {
        share *= 1 + Math.exp(odds);
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
