package org.brinkwatch.archive;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.Event;

/** Makes one of events that a person holds to be one. */
final class Merging {
  private Merging() {}

  /**
   * The events, merged.
   *
   * @param fixed each claim of the events with what it was
   */
  static List<Event> merged(
      List<Event> events, List<Fix> merges, IdentityHashMap<Claim, CorrectedClaim> fixed) {
    List<Event> merged = new ArrayList<>(events);
    List<Claim> machine = fixed.values().stream().map(CorrectedClaim::machine).toList();
    for (Fix merge : merges) {
      Optional<Event> one = holder(merge.claim(), merged, machine, fixed);
      Optional<Event> other = holder(merge.other(), merged, machine, fixed);
      if (one.isPresent() && other.isPresent() && !one.equals(other)) {
        boolean first = one.get().supporting().size() >= other.get().supporting().size();
        Event joined = first ? join(one.get(), other.get()) : join(other.get(), one.get());
        merged.removeIf(event -> event.equals(one.get()) || event.equals(other.get()));
        merged.add(joined);
      }
    }
    return merged;
  }

  private static Optional<Event> holder(
      Optional<ClaimKey> key,
      List<Event> events,
      List<Claim> machine,
      IdentityHashMap<Claim, CorrectedClaim> fixed) {
    Optional<Claim> wanted =
        key.flatMap(
            one ->
                Corrector.find(
                    one,
                    machine.stream()
                        .filter(claim -> claim.article().id().equals(one.article()))
                        .toList()));
    return wanted.flatMap(
        claim ->
            events.stream()
                .filter(
                    event ->
                        event.supporting().stream()
                            .anyMatch(
                                part ->
                                    Optional.ofNullable(fixed.get(part))
                                        .filter(was -> was.machine().equals(claim))
                                        .isPresent()))
                .findFirst());
  }

  /** What the first says, which has more claims, with the claims and the higher counts of both. */
  private static Event join(Event first, Event second) {
    return new Event(
        first.id(),
        first.date(),
        first.coding(),
        first.act(),
        first.status(),
        first.sources(),
        first.targets(),
        first.place().or(second::place),
        new Counts(
            higher(first.counts().killed(), second.counts().killed()),
            higher(first.counts().injured(), second.counts().injured()),
            higher(first.counts().size(), second.counts().size())),
        Stream.concat(first.supporting().stream(), second.supporting().stream()).toList(),
        Stream.concat(first.denying().stream(), second.denying().stream()).toList());
  }

  private static OptionalInt higher(OptionalInt one, OptionalInt other) {
    return Stream.of(one, other).flatMapToInt(OptionalInt::stream).max();
  }
}
