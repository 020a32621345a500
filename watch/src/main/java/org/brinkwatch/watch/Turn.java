package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A day on which something is known to have turned, and the dyads on which it should be seen.
 *
 * @param patterns like {@code SER*>KSV*}; a star at the end stands for any letters
 */
public record Turn(LocalDate day, String name, List<String> patterns) {
  public Turn {
    patterns = List.copyOf(patterns);
  }

  public boolean concerns(Alarm alarm) {
    return concerns(alarm.dyad()) || (alarm.mutual() && concerns(alarm.dyad().reversed()));
  }

  private boolean concerns(Dyad dyad) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, dyad));
  }

  private static boolean matches(String pattern, Dyad dyad) {
    int middle = pattern.indexOf('>');
    return fits(pattern.substring(0, middle), dyad.source())
        && fits(pattern.substring(middle + 1), dyad.target());
  }

  private static boolean fits(String pattern, String actor) {
    String upper = actor.toUpperCase(Locale.ROOT);
    String wanted = pattern.strip().toUpperCase(Locale.ROOT);
    return wanted.endsWith("*")
        ? upper.startsWith(wanted.substring(0, wanted.length() - 1))
        : upper.equals(wanted);
  }
}
