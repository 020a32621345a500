package org.brinkwatch.watch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/**
 * Which deeds are counted as hostile, in types of act.
 *
 * @param types in the order of the ladder
 */
public record Hostility(Set<EventType> types) {
  /** The quad class of material conflict. */
  public static final Hostility MATERIAL_CONFLICT =
      new Hostility(
          EnumSet.of(
              EventType.PROTEST,
              EventType.SANCTION,
              EventType.MOBILIZE,
              EventType.COERCE,
              EventType.ASSAULT));

  /** Without sanctions and broken ties: in WEIS the roots 18, 20, 21 and 22. */
  public static final Hostility ON_THE_GROUND =
      new Hostility(
          EnumSet.of(EventType.PROTEST, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT));

  public Hostility {
    types = Set.copyOf(types);
  }

  /** Whether it happened and is of one of the types. */
  public boolean includes(Deed deed) {
    return deed.status() == Status.ACTUAL && types.contains(deed.type());
  }

  /** The types as words, from the lowest rung. */
  public String words() {
    return types.stream()
        .sorted()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
