package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinkwatch.event.Deed;

/**
 * A line that was approached or crossed, with the deeds that show it; or the word that it was not.
 *
 * @param id made from the line, the step and the day: the same alert has the same id in every run
 * @param line the name of the line
 * @param track the neighbour that it spilled over to; empty for the line itself
 * @param step the name of the step
 * @param day on which the pattern was complete
 * @param rung the day since when that was known
 * @param says what happened, in one sentence
 * @param response what was agreed to be done; may be empty
 * @param evidence oldest first
 * @param about the alert that this one raises, repeats or takes back
 * @param silence the silence that keeps it from being sent
 */
public record Alert(
    String id,
    Kind kind,
    String line,
    String track,
    String step,
    State state,
    Severity severity,
    LocalDate day,
    LocalDate rung,
    String says,
    String response,
    List<Deed> evidence,
    Optional<String> about,
    Optional<Silence> silence) {
  /** What an alert tells that was not told before. */
  public enum Kind {
    RAISED,
    /** A graver step than the one that rang before. */
    UPGRADED,
    /** It still holds. */
    REMINDER,
    /** As known now, it was not so. */
    RETRACTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Alert {
    evidence = List.copyOf(evidence);
  }
}
