package org.brinkwatch.watch.redline;

import java.util.Set;
import org.brinkwatch.event.Actor;

/**
 * Which actors are meant: {@code SRB} is the state and its organs, {@code SRB.MIL} the organ,
 * {@code SRB.*} all that belongs to the country, {@code *.MIL} any army, anything else the actor
 * with that id.
 */
public record ActorPattern(String words) {
  /** What acts for the state; opposition, rebels, citizens and the press do not. */
  private static final Set<String> ORGANS = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY", "ELI");

  boolean matches(Actor actor) {
    if (words.equals(actor.id())) {
      return true;
    }
    if (words.endsWith(".*")) {
      return isOf(actor, country());
    }
    if (words.startsWith("*.")) {
      return actor.sector().equals(words.substring(2));
    }
    int dot = words.indexOf('.');
    return dot < 0
        ? isOf(actor, words) && ORGANS.contains(actor.sector())
        : isOf(actor, words.substring(0, dot)) && actor.sector().equals(words.substring(dot + 1));
  }

  /** Empty where the pattern names none. */
  String country() {
    int dot = words.indexOf('.');
    String head = dot < 0 ? words : words.substring(0, dot);
    return isCountry(head) ? head : "";
  }

  /** Whether the actor bears on what the pattern watches, an organ or not. */
  boolean touches(Actor actor) {
    return matches(actor) || isOf(actor, country());
  }

  private static boolean isOf(Actor actor, String country) {
    return !country.isEmpty() && (actor.country().equals(country) || actor.id().equals(country));
  }

  /** By form alone: three capitals. */
  static boolean isCountry(String code) {
    return code.length() == 3 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
  }
}
