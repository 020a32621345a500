package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.annotate.Token;
import org.brinkwatch.code.explain.ActReason.Argument;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Mention;

/** Tells how the sides of an act were found and what made actors of them. */
final class ArgumentReasons {
  private final Scene scene;
  private final Tree tree;

  ArgumentReasons(Scene scene) {
    this.scene = scene;
    tree = scene.tree();
  }

  /** What the phrases of a finding name, and what its claim has that no phrase names. */
  List<Argument> of(Interpretation.Finding finding, Optional<Claim> claim) {
    Reading reading = finding.reading();
    Token trigger = reading.trigger();
    List<Argument> all = new ArrayList<>();
    all.addAll(side("source", reading.sources(), trigger, claim.map(Claim::sources)));
    all.addAll(side("target", reading.targets(), trigger, claim.map(Claim::targets)));
    List<Token> speakers = finding.outlook().speakers();
    Optional<List<Mention>> said = claim.map(known -> known.attributedTo().stream().toList());
    all.addAll(side("speaker", speakers, trigger, said));
    return all;
  }

  private List<Argument> side(
      String side, List<Token> heads, Token trigger, Optional<List<Mention>> coded) {
    List<Argument> all = new ArrayList<>();
    List<Mention> left = new ArrayList<>(coded.orElse(List.of()));
    for (Token head : heads) {
      List<Mention> named = scene.mentions(List.of(head), Cast.Reach.ANY);
      String where = where(head, trigger);
      if (named.isEmpty()) {
        all.add(new Argument(side, words(head), where, "", "no actor", ""));
      }
      for (Mention mention : named) {
        Optional<Mention> kept = coded.isEmpty() ? Optional.of(mention) : kept(left, mention, head);
        kept.ifPresent(left::remove);
        all.add(
            kept.map(one -> argument(side, head, where, one))
                .orElseGet(() -> dropped(side, head, where, mention)));
      }
    }
    left.forEach(mention -> all.add(other(side, mention)));
    return all;
  }

  /** The same actor, or what the coder made of this phrase: "protesters" are those of the state. */
  private static Optional<Mention> kept(List<Mention> coded, Mention mention, Token head) {
    return coded.stream()
        .filter(one -> Scene.isSame(one, mention))
        .findFirst()
        .or(() -> coded.stream().filter(one -> one.span().covers(head.span())).findFirst());
  }

  private Argument argument(String side, Token head, String where, Mention mention) {
    Naming naming = scene.cast().naming(tree, head, mention.actor(), scene.article().text());
    return new Argument(
        side, mention.text(), where, shown(mention), naming.how().words(), naming.line());
  }

  private Argument dropped(String side, Token head, String where, Mention mention) {
    String how =
        "not kept: whose it is does not make it the " + side + ", or the other side has it";
    return new Argument(side, words(head), where, shown(mention), how, "");
  }

  private Argument other(String side, Mention mention) {
    String line = scene.cast().line(mention.actor());
    return new Argument(
        side, mention.text(), "elsewhere", shown(mention), "by a rule of the coder", line);
  }

  private static String shown(Mention mention) {
    return mention.actor().name().equals(mention.actor().id())
        ? mention.actor().id()
        : mention.actor().id() + " " + mention.actor().name();
  }

  private String words(Token token) {
    return token.span().of(scene.article().text());
  }

  /** How a phrase hangs on the act, voice undone as the frames see it. */
  private String where(Token head, Token trigger) {
    Clause clause = scene.clauses().of(trigger);
    String verb = " of '" + words(trigger) + "'";
    if (clause.agents().contains(head)) {
      boolean owns = Tree.isNoun(trigger);
      return (owns ? "owner or by-phrase" : clause.passive() ? "by-phrase" : "subject") + verb;
    }
    if (clause.objects().contains(head)) {
      return (clause.passive() ? "passive subject" : "object") + verb;
    }
    if (clause.recipients().contains(head)) {
      return "recipient" + verb;
    }
    for (Map.Entry<String, List<Token>> slot : clause.slots().entrySet()) {
      if (slot.getValue().contains(head)) {
        return "after '" + slot.getKey() + "'" + verb;
      }
    }
    return tree.head(head)
        .map(above -> head.relation() + " of '" + words(above) + "'")
        .orElse("head of the sentence");
  }
}
