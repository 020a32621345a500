package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.place.Gazetteer;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** Names the relation between two given mentions of a sentence. */
public final class Pairs {
  private final Codebook codebook;
  private final PlaceNames places;

  public Pairs(Codebook codebook) {
    this.codebook = codebook;
    places = new PlaceNames(Gazetteer.builtIn());
  }

  /**
   * A relation between two mentions.
   *
   * @param type empty where nothing in the sentence is an act
   * @param confidence 0 to 1
   * @param source where the source stands in the text, empty at its begin if it does not
   * @param target the same for the target
   */
  public record Relation(Optional<EventType> type, double confidence, Span source, Span target) {}

  private record Answer(Optional<EventType> type, double confidence) {
    Relation between(Span source, Span target) {
      return new Relation(type, confidence, source, target);
    }
  }

  /** What is answered where no frame fits: nothing, rather than a guess. */
  private static final Answer UNKNOWN = new Answer(Optional.empty(), 0);

  private static final Span NOWHERE = new Span(0, 0);

  private record Scored(Interpretation.Finding finding, double score) {}

  /** The relation of the source to the target, both given by their words in the text. */
  public Relation relation(Annotated text, String source, String target) {
    Optional<Span> from = find(text.article().text(), source, Optional.empty());
    Optional<Span> to = find(text.article().text(), target, from);
    List<Scored> scored = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Interpretation interpretation = new Interpretation(sentence, codebook, places);
      for (Interpretation.Finding finding : interpretation.findings()) {
        scored.add(new Scored(finding, score(interpretation.tree(), finding, from, to)));
      }
    }
    return scored.stream()
        .max(Comparator.comparingDouble(Scored::score))
        .map(best -> new Answer(Optional.of(type(best.finding())), confidence(best.score())))
        .orElse(UNKNOWN)
        .between(from.orElse(NOWHERE), to.orElse(NOWHERE));
  }

  private static EventType type(Interpretation.Finding finding) {
    EventType type = finding.reading().type();
    if (finding.outlook().status() == Status.INTENDED && finding.reading().inner().isEmpty()) {
      return type.quad().isConflict() ? EventType.THREATEN : EventType.AGREE;
    }
    boolean refused = finding.outlook().status() == Status.NEGATED && !type.quad().isConflict();
    return refused ? EventType.REJECT : type;
  }

  private static double confidence(double score) {
    return 1 / (1 + Math.exp(2.5 - score / 2));
  }

  private static double score(
      Tree tree, Interpretation.Finding finding, Optional<Span> from, Optional<Span> to) {
    Reading reading = finding.reading();
    double straight = match(tree, reading.sources(), from) + match(tree, reading.targets(), to);
    double reversed = match(tree, reading.sources(), to) + match(tree, reading.targets(), from);
    double sides = Math.max(straight, 0.6 * reversed);
    double own = to.filter(span -> span.covers(reading.trigger().span())).isPresent() ? -0.5 : 0;
    double loose = reading.actorOnly() && match(tree, reading.targets(), to) == 0 ? -2 : 0;
    double depth = depth(tree, reading.trigger());
    double verb = Tree.isVerb(reading.trigger()) ? 0.5 : 0;
    double talk = reading.type().quad() == Quad.VERBAL_COOPERATION ? -0.05 : 0;
    return sides + own + loose + verb + talk - 0.15 * depth + 0.1 * reading.weight();
  }

  private static double depth(Tree tree, Token token) {
    double depth = Set.of("relcl", "acl").contains(token.relation()) ? 3 : 0;
    Optional<Token> above = tree.head(token);
    while (above.isPresent()) {
      depth++;
      boolean aside =
          above.get().relation().equals("relcl") || above.get().relation().equals("acl");
      depth += aside ? 3 : 0;
      above = tree.head(above.get());
    }
    return Math.min(depth, 10);
  }

  /** 3 where the phrase's head is the mention's, less where one merely holds the other. */
  private static double match(Tree tree, List<Token> heads, Optional<Span> mention) {
    if (mention.isEmpty()) {
      return 0;
    }
    double best = 0;
    for (Token head : heads) {
      if (mention.get().covers(head.span())) {
        best = Math.max(best, 3);
      } else if (tree.span(tree.left(head), tree.right(head)).overlaps(mention.get())) {
        best = Math.max(best, 1.5);
      }
    }
    return best;
  }

  private static Optional<Span> find(String text, String words, Optional<Span> not) {
    OptionalInt at = indexOf(text, words, 0);
    if (at.isPresent() && not.isPresent() && at.getAsInt() == not.get().begin()) {
      OptionalInt later = indexOf(text, words, at.getAsInt() + 1);
      at = later.isPresent() ? later : at;
    }
    return at.isEmpty() || words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(at.getAsInt(), at.getAsInt() + words.length()));
  }

  private static OptionalInt indexOf(String text, String words, int from) {
    int at = text.indexOf(words, from);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }
}
