package org.brinkwatch.watch;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A warning that a pair of actors has left its usual range, given on the day on which it could be
 * known.
 *
 * @param mutual whether the dyad stands for two countries with all their actors, in both directions
 * @param rung the highest rung of the week, see {@link Ladder}
 * @param count hostile acts of the seven days up to the day
 * @param usual how many such a span has on average
 * @param chance how probable so many or more are in the usual range; 1 where that is not the reason
 * @param brokeThrough whether it came although the pair had just been warned of, for it was worse
 */
public record Alarm(
    Dyad dyad,
    boolean mutual,
    LocalDate day,
    Kind kind,
    int rung,
    int count,
    double usual,
    double chance,
    boolean brokeThrough) {

  /** What saw it. */
  public enum Kind {
    /** A week outside of the usual range. */
    SURPRISE,
    /** A lasting change of pace, Bayesian and online. */
    CHANGE
  }

  /** Between whom. */
  public String who() {
    return mutual ? dyad.source() + "* <> " + dyad.target() + "*" : dyad.toString();
  }

  /** Why, for a reader. */
  public String words() {
    String reason =
        kind == Kind.SURPRISE
            ? String.format(Locale.ROOT, "%d hostile acts in 7 days, usually %.1f", count, usual)
            : String.format(
                Locale.ROOT, "a new pace, %d hostile acts in the week, before %.1f", count, usual);
    return reason + (brokeThrough ? "; worse than what was warned of before" : "");
  }
}
