package org.brinkwatch.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/** The events of a run while their claims are gathered. */
final class Gatherings {
  private final List<Gathering> all = new ArrayList<>();
  private final Map<Block, Set<Gathering>> blocks = new HashMap<>();
  private final Map<Words, Negated> negated = new HashMap<>();

  /** The words of an article that name an act. */
  private record Words(String article, Span span) {
    static Words of(Claim claim) {
      return new Words(claim.article().id(), claim.evidence().trigger());
    }

    static Words ofAct(Claim claim) {
      return new Words(claim.article().id(), claim.act().orElseThrow().trigger());
    }
  }

  /** A claim that something did not happen, and the event that it was set against. */
  private record Negated(Claim claim, Optional<Gathering> against) {}

  /** A gathering, and how close a claim comes to it. */
  private record Candidate(Gathering gathering, int closeness) {}

  /** Adds the claim to the event that it fits best, or begins one. */
  void add(Claim claim) {
    Gathering gathering = closest(claim, claim.status()).orElseGet(this::begin);
    gathering.support(claim);
    Block.of(claim)
        .forEach(
            block -> blocks.computeIfAbsent(block, one -> new LinkedHashSet<>()).add(gathering));
  }

  /** Adds a claim that something did not happen to the event that it speaks of, or begins one. */
  void deny(Claim claim) {
    Optional<Gathering> denied = closest(claim, Status.ACTUAL);
    denied.ifPresentOrElse(gathering -> gathering.deny(claim), () -> add(claim));
    negated.put(Words.of(claim), new Negated(claim, denied));
  }

  /**
   * Sets a denial against the event that it is about, where there is one: the one that the act that
   * it names was set against, or else the latest of which it is said who denies it.
   */
  void disown(Claim claim) {
    Optional<Negated> named = Optional.ofNullable(negated.get(Words.ofAct(claim)));
    named
        .flatMap(Negated::against)
        .or(() -> disowned(new Denial(claim), named.map(Negated::claim)))
        .ifPresent(gathering -> gathering.deny(claim));
  }

  private Optional<Gathering> disowned(Denial denial, Optional<Claim> named) {
    return in(Block.of(denial))
        .filter(gathering -> denial.isOf(gathering.first()))
        .filter(gathering -> named.map(gathering::fits).orElse(true))
        .max(Gathering.LATEST);
  }

  Stream<Gathering> all() {
    return all.stream();
  }

  private Gathering begin() {
    Gathering gathering = new Gathering(all.size());
    all.add(gathering);
    return gathering;
  }

  /**
   * Of those that it fits equally well the first, which is the most exact; where the claim does not
   * say when, the latest, for news is of what is new.
   */
  private Optional<Gathering> closest(Claim claim, Status status) {
    return in(Block.around(claim))
        .filter(gathering -> gathering.first().status() == status)
        .map(gathering -> new Candidate(gathering, gathering.closeness(claim)))
        .filter(candidate -> candidate.closeness() != Gathering.APART)
        .max(
            Comparator.comparingInt(Candidate::closeness)
                .thenComparing(
                    Candidate::gathering,
                    claim.date().isKnown() ? Gathering.FIRST : Gathering.LATEST))
        .map(Candidate::gathering);
  }

  private Stream<Gathering> in(Set<Block> some) {
    Set<Gathering> near = new LinkedHashSet<>();
    some.forEach(block -> near.addAll(blocks.getOrDefault(block, Set.of())));
    return near.stream();
  }
}
