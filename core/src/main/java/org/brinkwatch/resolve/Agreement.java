package org.brinkwatch.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;

/** How far two claims agree on who stands on one side of an act. */
enum Agreement {
  /** The same actors. */
  SAME,
  /** Neither names any. */
  BOTH_SILENT,
  /** A state in one, its government, army or police in the other. */
  PART_OF,
  /** One names some, the other does not. */
  ONE_SILENT,
  DIFFERENT;

  private static final Set<EventType> RECIPROCAL =
      Set.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);
  private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

  /** Neither side says more or less than the other. */
  boolean isFirm() {
    return this == SAME || this == BOTH_SILENT;
  }

  /** Both name someone, and nobody but the other does. */
  boolean isShared() {
    return this == SAME || this == PART_OF;
  }

  static Agreement onSources(Claim one, Claim other) {
    return isReciprocal(one)
        ? on(everyone(one), everyone(other))
        : on(one.sources(), other.sources());
  }

  static Agreement onTargets(Claim one, Claim other) {
    return isReciprocal(one) ? BOTH_SILENT : on(one.targets(), other.targets());
  }

  /** Who met whom, or agreed with whom, is said either way round. */
  private static boolean isReciprocal(Claim claim) {
    return RECIPROCAL.contains(claim.coding().type());
  }

  private static List<Mention> everyone(Claim claim) {
    return Stream.concat(claim.sources().stream(), claim.targets().stream()).toList();
  }

  private static Agreement on(List<Mention> one, List<Mention> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty() ? BOTH_SILENT : ONE_SILENT;
    }
    if (ids(one).equals(ids(other))) {
      return SAME;
    }
    return covers(one, other) && covers(other, one) ? PART_OF : DIFFERENT;
  }

  private static Set<String> ids(List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.actor().id()).collect(Collectors.toSet());
  }

  private static boolean covers(List<Mention> one, List<Mention> other) {
    return one.stream()
        .allMatch(mention -> other.stream().anyMatch(match -> fit(mention.actor(), match.actor())));
  }

  private static boolean fit(Actor one, Actor other) {
    return one.id().equals(other.id()) || isPart(one, other) || isPart(other, one);
  }

  private static boolean isPart(Actor part, Actor state) {
    return state.id().equals(state.country())
        && part.country().equals(state.id())
        && STATE.contains(part.sector());
  }
}
