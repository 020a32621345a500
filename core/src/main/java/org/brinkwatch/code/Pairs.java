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
  private final Sureness sureness = Sureness.builtIn();

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

  private static final Span NOWHERE = new Span(0, 0);

  /** An act, how well it fits the pair, and how well its sides do, straight and reversed. */
  private record Scored(
      Interpretation.Finding finding, Tree tree, double score, Sides straight, Sides reversed) {
    EventType type() {
      return Pairs.type(finding);
    }
  }

  /** How well the sides of an act match those of the pair, 0 to 3 each. */
  private record Sides(double source, double target) {
    double sum() {
      return source + target;
    }
  }

  /** The relation of the source to the target, both given by their words in the text. */
  public Relation relation(Annotated text, String source, String target) {
    Optional<Span> from = find(text.article().text(), source, Optional.empty());
    Optional<Span> to = find(text.article().text(), target, from);
    Optional<Clues> clues = clues(text, from, to);
    return new Relation(
        clues.map(Clues::type),
        clues.map(sureness::of).orElse(0.0),
        from.orElse(NOWHERE),
        to.orElse(NOWHERE));
  }

  /** What speaks for the act that fits the pair best, empty where there is none. */
  Optional<Clues> clues(Annotated text, Optional<Span> from, Optional<Span> to) {
    List<Scored> scored = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Interpretation interpretation = new Interpretation(sentence, codebook, places);
      for (Interpretation.Finding finding : interpretation.findings()) {
        scored.add(scored(interpretation.tree(), finding, from, to));
      }
    }
    return scored.stream()
        .max(Comparator.comparingDouble(Scored::score))
        .map(best -> clues(best, scored, from, to));
  }

  private static Clues clues(
      Scored best, List<Scored> all, Optional<Span> from, Optional<Span> to) {
    List<Scored> rivals = all.stream().filter(one -> one.type() != best.type()).toList();
    double next = rivals.stream().mapToDouble(Scored::score).max().orElse(best.score() - 6);
    Span trigger = best.finding().reading().trigger().span();
    return new Clues(
        best.type(),
        best.straight().source() / 3,
        best.straight().target() / 3,
        best.reversed().sum() / 6,
        best.finding().reading().weight(),
        best.score() - next,
        rivals.size(),
        Math.min(distance(trigger, from), distance(trigger, to)),
        depth(best.tree(), best.finding().reading().trigger()),
        best.tree().tokens().size());
  }

  /** In characters. */
  private static double distance(Span one, Optional<Span> other) {
    return other
        .map(span -> Math.max(0, Math.max(span.begin() - one.end(), one.begin() - span.end())))
        .orElse(100);
  }

  private static EventType type(Interpretation.Finding finding) {
    EventType type = finding.reading().type();
    if (finding.outlook().status() == Status.INTENDED && finding.reading().inner().isEmpty()) {
      return type.quad().isConflict() ? EventType.THREATEN : EventType.AGREE;
    }
    boolean refused = finding.outlook().status() == Status.NEGATED && !type.quad().isConflict();
    return refused ? EventType.REJECT : type;
  }

  private static Scored scored(
      Tree tree, Interpretation.Finding finding, Optional<Span> from, Optional<Span> to) {
    Reading reading = finding.reading();
    Sides straight =
        new Sides(match(tree, reading.sources(), from), match(tree, reading.targets(), to));
    Sides reversed =
        new Sides(match(tree, reading.sources(), to), match(tree, reading.targets(), from));
    double sides = Math.max(straight.sum(), 0.6 * reversed.sum());
    double own = to.filter(span -> span.covers(reading.trigger().span())).isPresent() ? -0.5 : 0;
    double loose = reading.actorOnly() && straight.target() == 0 ? -2 : 0;
    double depth = depth(tree, reading.trigger());
    double verb = Tree.isVerb(reading.trigger()) ? 0.5 : 0;
    double talk = reading.type().quad() == Quad.VERBAL_COOPERATION ? -0.05 : 0;
    double score = sides + own + loose + verb + talk - 0.15 * depth + 0.1 * reading.weight();
    return new Scored(finding, tree, score, straight, reversed);
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
