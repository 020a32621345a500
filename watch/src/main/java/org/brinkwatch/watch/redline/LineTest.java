package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test that a line carries: what is told, and when the line has to ring.
 *
 * @param line where in the file it stands, from 1
 * @param rings all rings that are expected, in order
 * @param states on some days
 */
record LineTest(
    String name,
    int line,
    List<Version> versions,
    Map<Reading, Double> signals,
    Optional<LocalDate> until,
    List<ExpectedRing> rings,
    List<ExpectedState> states) {
  LineTest {
    versions = List.copyOf(versions);
    signals = Map.copyOf(signals);
    rings = List.copyOf(rings);
    states = List.copyOf(states);
  }

  /** A figure of a series on a day. */
  record Reading(Signal signal, LocalDate day) {}

  /** A ring; what is empty may be anything. */
  record ExpectedRing(
      Alert.Kind kind,
      LocalDate day,
      Optional<Severity> severity,
      Optional<String> step,
      Optional<LocalDate> rung) {
    boolean fits(Alert alert) {
      boolean kindFits =
          kind == alert.kind()
              || (kind == Alert.Kind.RAISED && alert.kind() == Alert.Kind.UPGRADED);
      return kindFits
          && day.equals(kind == Alert.Kind.RETRACTED ? alert.rung() : alert.day())
          && severity.map(alert.severity()::equals).orElse(true)
          && step.map(name -> name.equals(alert.step()) || name.equals(alert.track())).orElse(true)
          && rung.map(alert.rung()::equals).orElse(true);
    }

    String words() {
      return (kind == Alert.Kind.RAISED ? "" : kind.word() + " ")
          + day
          + severity.map(grave -> " " + grave.word()).orElse("")
          + step.map(name -> " (" + name + ")").orElse("")
          + rung.map(known -> ", known " + known).orElse("");
    }
  }

  /** How the line stands at the end of a day. */
  record ExpectedState(LocalDate day, State state) {}
}
