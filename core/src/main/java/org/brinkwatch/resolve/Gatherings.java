package org.brinkwatch.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** The events of a run while their claims are gathered. */
final class Gatherings {
  private final List<Gathering> all = new ArrayList<>();
  private final Map<EventType, List<Gathering>> byType = new EnumMap<>(EventType.class);
  private final Map<Block, Set<Gathering>> blocks = new HashMap<>();

  /** A gathering, and how close a claim comes to it. */
  private record Candidate(Gathering gathering, int closeness) {}

  /** Adds the claim to the event that it fits best, or begins one. */
  void add(Claim claim) {
    Gathering gathering = closest(claim, claim.status()).orElseGet(() -> begin(claim));
    gathering.support(claim);
    Block.of(claim)
        .forEach(
            block -> blocks.computeIfAbsent(block, one -> new LinkedHashSet<>()).add(gathering));
  }

  /** Adds a claim that something did not happen to the event that it speaks of, or begins one. */
  void deny(Claim claim) {
    closest(claim, Status.ACTUAL)
        .ifPresentOrElse(gathering -> gathering.deny(claim), () -> add(claim));
  }

  /** Sets a denial against the event that it is about, where there is one. */
  void disown(Claim claim) {
    Denial denial = new Denial(claim);
    of(claim.act().map(Act::type).orElseThrow())
        .filter(gathering -> denial.isOf(gathering.first()))
        .findFirst()
        .ifPresent(gathering -> gathering.deny(claim));
  }

  Stream<Gathering> all() {
    return all.stream();
  }

  private Gathering begin(Claim claim) {
    Gathering gathering = new Gathering();
    all.add(gathering);
    byType.computeIfAbsent(claim.coding().type(), type -> new ArrayList<>()).add(gathering);
    return gathering;
  }

  /** Of those that it fits equally well the latest, for news is of what is new; then the first. */
  private Optional<Gathering> closest(Claim claim, Status status) {
    Set<Gathering> near = new LinkedHashSet<>();
    Block.around(claim).forEach(block -> near.addAll(blocks.getOrDefault(block, Set.of())));
    return near.stream()
        .filter(gathering -> gathering.first().status() == status)
        .map(gathering -> new Candidate(gathering, gathering.closeness(claim)))
        .filter(candidate -> candidate.closeness() != Gathering.APART)
        .max(
            Comparator.comparingInt(Candidate::closeness)
                .thenComparing(candidate -> candidate.gathering().from()))
        .map(Candidate::gathering);
  }

  private Stream<Gathering> of(EventType type) {
    return byType.getOrDefault(type, List.of()).stream();
  }
}
