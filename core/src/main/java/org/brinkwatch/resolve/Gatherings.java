package org.brinkwatch.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;

/** The events of a run while their claims are gathered. */
final class Gatherings {
  private final Map<EventType, List<Gathering>> byType = new EnumMap<>(EventType.class);

  /** Adds the claim to the event that it fits best, or begins one. */
  void add(Claim claim) {
    closest(claim, gathering -> gathering.tellsTheSame(claim))
        .ifPresentOrElse(gathering -> gathering.support(claim), () -> begin(claim));
  }

  /** Adds a claim that something did not happen to the event that it speaks of, or begins one. */
  void deny(Claim claim) {
    closest(claim, gathering -> gathering.isDeniedBy(claim))
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
    return byType.values().stream().flatMap(List::stream);
  }

  private void begin(Claim claim) {
    byType
        .computeIfAbsent(claim.coding().type(), type -> new ArrayList<>())
        .add(new Gathering(claim));
  }

  /** The first of equals, which is the most exact. */
  private Optional<Gathering> closest(Claim claim, Predicate<Gathering> fits) {
    return of(claim.coding().type())
        .filter(fits)
        .min(Comparator.comparingInt(gathering -> -new Pair(gathering.first(), claim).closeness()));
  }

  private Stream<Gathering> of(EventType type) {
    return byType.getOrDefault(type, List.of()).stream();
  }
}
