package org.brinkwatch.resolve;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;

/** How far two claims agree on who did it, and on whom it was done to. */
record Sides(Agreement sources, Agreement targets) {
  private static final Set<EventType> RECIPROCAL =
      Set.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

  /** How an actor in one claim agrees with one in the other. */
  private interface Likeness {
    Agreement of(Party one, Party other);
  }

  static Sides of(Claim one, Claim other) {
    if (RECIPROCAL.contains(one.coding().type())) {
      return new Sides(agreement(everyone(one), everyone(other), Party::asPartner), Agreement.OPEN);
    }
    if (isMutual(one) || isMutual(other)) {
      return new Sides(agreement(everyone(one), everyone(other), Party::asTarget), Agreement.OPEN);
    }
    return new Sides(
        agreement(parties(one.sources()), parties(other.sources()), Party::asSource),
        agreement(targets(one), targets(other), Party::asTarget));
  }

  boolean agree() {
    return sources != Agreement.DIFFERENT && targets != Agreement.DIFFERENT;
  }

  /** How much they say for the two being one; those who meet or clash count as both sides. */
  int weight(boolean mutual) {
    return (mutual ? 2 : 1) * sources.weight() + targets.weight();
  }

  static boolean areMutual(Claim one, Claim other) {
    return RECIPROCAL.contains(one.coding().type()) || isMutual(one) || isMutual(other);
  }

  /** Who clashed with whom is said either way round. */
  private static boolean isMutual(Claim claim) {
    return !claim.sources().isEmpty() && ids(claim.sources()).equals(ids(claim.targets()));
  }

  private static Set<String> ids(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.actor().id()).collect(Collectors.toSet());
  }

  private static List<Party> everyone(Claim claim) {
    return parties(Stream.concat(claim.sources().stream(), claim.targets().stream()).toList());
  }

  private static List<Party> parties(List<Mention> mentions) {
    return mentions.stream().map(mention -> new Party(mention.actor())).distinct().toList();
  }

  /** No state attacks itself: where its army bombs a town of its own, the state is the place. */
  private static List<Party> targets(Claim claim) {
    return parties(claim.targets()).stream()
        .filter(target -> !(target.isState() && isOwn(target, claim)))
        .toList();
  }

  private static boolean isOwn(Party state, Claim claim) {
    return parties(claim.sources()).stream()
        .anyMatch(source -> source.asPartner(state) == Agreement.PART_OF);
  }

  private static Agreement agreement(List<Party> one, List<Party> other, Likeness likeness) {
    if (one.isEmpty() || other.isEmpty()) {
      return Agreement.OPEN;
    }
    Agreement all = covered(one, other, likeness);
    Agreement back = covered(other, one, likeness);
    if (all == Agreement.DIFFERENT && back == Agreement.DIFFERENT) {
      return Agreement.DIFFERENT;
    }
    return all == Agreement.DIFFERENT || back == Agreement.DIFFERENT
        ? some(all.stronger(back))
        : all.weaker(back);
  }

  private static Agreement some(Agreement covered) {
    return covered.isShared() ? Agreement.SOME : covered;
  }

  /** The weakest of the best: each of these is one of those. */
  private static Agreement covered(List<Party> these, List<Party> those, Likeness likeness) {
    BinaryOperator<Agreement> best = Agreement::stronger;
    return these.stream()
        .map(
            party ->
                those.stream()
                    .map(match -> likeness.of(party, match))
                    .reduce(Agreement.DIFFERENT, best))
        .reduce(Agreement.SAME, Agreement::weaker);
  }
}
