package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;

/**
 * An event as event data sets code it: a type and the codes of who did it to whom.
 *
 * @param label the type as the format calls it
 * @param types those of the sixteen that it may be; never empty
 */
record ExpectedEvent(
    String where,
    String label,
    Set<EventType> types,
    List<ActorCode> sources,
    List<ActorCode> targets)
    implements Expected {
  private static final Actor NOBODY = new Actor("", "", "", "");

  ExpectedEvent {
    types = Set.copyOf(types);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  @Override
  public Optional<Span> trigger() {
    return Optional.empty();
  }

  @Override
  public boolean isOf(EventType type) {
    return types.contains(type);
  }

  @Override
  public Optional<Status> status() {
    return Optional.empty();
  }

  @Override
  public Verdict verdict(Field field, Found found) {
    return switch (field) {
      case TYPE -> Verdict.of(isOf(found.type()));
      case SOURCE -> side(sources, found.sources(), ActorCode::country);
      case TARGET -> side(targets, found.targets(), ActorCode::country);
      case SOURCE_SECTOR -> side(sources, found.sources(), ActorCode::sector);
      case TARGET_SECTOR -> side(targets, found.targets(), ActorCode::sector);
      case STATUS, SPEAKER, ACT, DATE, PLACE, COUNTS -> Verdict.UNTOLD;
    };
  }

  /** Right where every code that tells something is somebody's, and nobody is left over. */
  private static Verdict side(
      List<ActorCode> codes, List<Mention> found, BiFunction<ActorCode, Actor, Verdict> compare) {
    List<Actor> rest = new ArrayList<>(found.stream().map(Mention::actor).toList());
    List<ActorCode> told =
        codes.stream().filter(code -> compare.apply(code, NOBODY) != Verdict.UNTOLD).toList();
    for (ActorCode code : told) {
      Optional<Actor> right =
          rest.stream().filter(actor -> compare.apply(code, actor) == Verdict.RIGHT).findFirst();
      if (right.isEmpty()) {
        return Verdict.WRONG;
      }
      rest.remove(right.get());
    }
    return told.isEmpty() ? Verdict.UNTOLD : Verdict.of(rest.size() <= codes.size() - told.size());
  }

  @Override
  public String toString() {
    return label + " " + codes(sources) + " -> " + codes(targets);
  }

  private static String codes(List<ActorCode> codes) {
    return codes.isEmpty()
        ? "-"
        : codes.stream().map(ActorCode::text).collect(Collectors.joining(" + "));
  }
}
