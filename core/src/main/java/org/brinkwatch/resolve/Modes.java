package org.brinkwatch.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;

/** Whether two claims of one type can name one act by two modes. */
final class Modes {
  /**
   * Means and effects of one act: what was shelled was attacked, destroyed and had people killed.
   */
  private static final Map<EventType, List<Set<String>>> FAMILIES =
      Map.of(
          EventType.ASSAULT,
          List.of(
              Set.of(
                  "aerial",
                  "destroy",
                  "explosives",
                  "fight",
                  "firearms",
                  "heavy-weapons",
                  "kill",
                  "suicide",
                  "territory",
                  "terror",
                  "unconventional"),
              Set.of("beat", "crowd-control", "destroy", "firearms", "kill", "primitive")),
          EventType.COERCE,
          List.of(
              Set.of("blockade", "restrict", "sanctions"),
              Set.of("censor", "restrict"),
              Set.of("crackdown", "disperse", "martial-law", "restrict")),
          EventType.MOBILIZE,
          List.of(
              Set.of("alert", "buildup", "patrol", "presence", "troops"),
              Set.of("exercise", "weapons")),
          EventType.PROTEST,
          List.of(Set.of("demo", "obstruct", "riot")),
          EventType.SANCTION,
          List.of(
              Set.of("discontinue", "relations", "talks", "withdraw"),
              Set.of("expel", "relations")));

  private Modes() {}

  static boolean agree(Claim one, Claim other) {
    String a = one.coding().mode();
    String b = other.coding().mode();
    if (a.isEmpty() != b.isEmpty()) {
      return !isMerelyAlleged(a.isEmpty() ? other : one, a.isEmpty() ? one : other);
    }
    // one talk is told as a call, a meeting or negotiations
    return a.equals(b) || Days.isOfWords(one) || areOneFamily(one.coding().type(), a, b);
  }

  /** Both name the same. */
  static boolean same(Claim one, Claim other) {
    return !one.coding().mode().isEmpty() && one.coding().mode().equals(other.coding().mode());
  }

  /**
   * An accusation may not say more of a fact than the fact itself: attack, and alleged genocide.
   */
  private static boolean isMerelyAlleged(Claim told, Claim plain) {
    EventType type = told.coding().type();
    String mode = told.coding().mode();
    return !Days.isOfWords(told)
        && told.attributedTo().isPresent()
        && plain.attributedTo().isEmpty()
        && !areOneFamily(type, mode, mode);
  }

  private static boolean areOneFamily(EventType type, String one, String other) {
    return FAMILIES.getOrDefault(type, List.of()).stream()
        .anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
