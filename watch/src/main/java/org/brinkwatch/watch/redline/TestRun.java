package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the tests that a line carries. All rings are held against all that are expected. */
final class TestRun {
  private TestRun() {}

  static TestResult of(RedLine line, LineTest test) {
    List<String> faults = new ArrayList<>();
    Optional<RedLines.Period> period = period(test);
    if (period.isEmpty()) {
      return new TestResult(test.name(), test.line(), List.of("no events and no days"));
    }
    Watched watched = watch(line, test, period.get());
    List<Alert> rang =
        watched.alerts().stream().filter(alert -> alert.silence().isEmpty()).toList();
    boolean fits =
        rang.size() == test.rings().size()
            && Stream.iterate(0, at -> at < rang.size(), at -> at + 1)
                .allMatch(at -> test.rings().get(at).fits(rang.get(at)));
    if (!fits) {
      faults.add("expected to ring: " + expected(test) + "; rang: " + found(rang));
    }
    for (LineTest.ExpectedState state : test.states()) {
      check(line, test, period.get(), state).ifPresent(faults::add);
    }
    return new TestResult(test.name(), test.line(), faults);
  }

  private static Optional<String> check(
      RedLine line, LineTest test, RedLines.Period period, LineTest.ExpectedState expected) {
    LocalDate first = expected.day().isBefore(period.first()) ? expected.day() : period.first();
    Watched then = watch(line, test, new RedLines.Period(first, expected.day()));
    State state = then.standings().get(0).state();
    return state == expected.state()
        ? Optional.empty()
        : Optional.of(
            "expected "
                + expected.state().word()
                + " on "
                + expected.day()
                + "; is "
                + state.word());
  }

  private static Watched watch(RedLine line, LineTest test, RedLines.Period period) {
    return RedLines.watch(List.of(line), test.versions(), signals(test), period);
  }

  private static Signals signals(LineTest test) {
    return (signal, day) -> {
      Optional<Double> value =
          Optional.ofNullable(test.signals().get(new LineTest.Reading(signal, day)));
      return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    };
  }

  /** From the first day that anything names to the last: absence needs days after the events. */
  private static Optional<RedLines.Period> period(LineTest test) {
    List<LocalDate> days = new ArrayList<>();
    test.versions().forEach(version -> days.add(version.known()));
    test.signals().keySet().forEach(reading -> days.add(reading.day()));
    test.rings().forEach(ring -> days.add(ring.day()));
    test.rings().forEach(ring -> ring.rung().ifPresent(days::add));
    test.states().forEach(state -> days.add(state.day()));
    test.until().ifPresent(days::add);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    days.sort(Comparator.naturalOrder());
    return Optional.of(
        new RedLines.Period(days.get(0), test.until().orElse(days.get(days.size() - 1))));
  }

  private static String expected(LineTest test) {
    return test.rings().isEmpty()
        ? "never"
        : test.rings().stream().map(LineTest.ExpectedRing::words).collect(Collectors.joining(", "));
  }

  private static String found(List<Alert> rang) {
    return rang.isEmpty()
        ? "never"
        : rang.stream().map(TestRun::words).collect(Collectors.joining(", "));
  }

  private static String words(Alert alert) {
    boolean plain = alert.kind() == Alert.Kind.RAISED || alert.kind() == Alert.Kind.UPGRADED;
    LocalDate day = alert.kind() == Alert.Kind.RETRACTED ? alert.rung() : alert.day();
    return (plain ? "" : alert.kind().word() + " ")
        + day
        + " "
        + alert.severity().word()
        + " ("
        + (alert.track().isEmpty() ? alert.step() : alert.track())
        + ")"
        + (alert.rung().equals(alert.day()) || !plain ? "" : ", known " + alert.rung());
  }
}
