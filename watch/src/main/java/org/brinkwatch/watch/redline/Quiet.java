package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a line from ringing too often.
 *
 * @param cooldown days after a ring in which only a graver step rings
 * @param repeat days after which a line that stays crossed rings again; 0 for never
 */
record Quiet(
    int cooldown, int repeat, List<Silence> silences, List<Acknowledgement> acknowledgements) {
  Quiet {
    silences = List.copyOf(silences);
    acknowledgements = List.copyOf(acknowledgements);
  }

  Optional<Silence> silence(LocalDate day) {
    return silences.stream().filter(silence -> silence.holds(day)).findFirst();
  }

  boolean isAcknowledged(LocalDate day) {
    return acknowledgements.stream().anyMatch(seen -> seen.day().equals(day));
  }
}
