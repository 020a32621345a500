package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every line of golden/code is coded as expected, or listed in known-faults.txt with what is found
 * instead. A listed line that is right fails as well, so that the list only shrinks. With {@code
 * -Dgolden.write=true} the list is written anew: read the difference before you keep it.
 */
final class GoldenTest {
  private record Outcome(GoldenLine line, List<Written> found) {
    boolean isRight() {
      List<Written> rest = new ArrayList<>(found);
      return line.expected().stream().allMatch(rest::remove) && rest.isEmpty();
    }
  }

  @Test
  void codesEachLineAsExpectedOrAsListed() throws IOException {
    List<Outcome> outcomes =
        GoldenLine.all().stream().map(line -> new Outcome(line, line.found())).toList();
    System.out.print(summary(outcomes));
    if (Boolean.getBoolean("golden.write")) {
      new KnownFaults(faults(outcomes)).write();
    }
    List<String> complaints = complaints(outcomes, KnownFaults.read().found());
    assertThat(complaints).overridingErrorMessage(() -> String.join("\n", complaints)).isEmpty();
  }

  @Test
  void namesEachLineOnce() throws IOException {
    assertThat(GoldenLine.all()).isNotEmpty().extracting(GoldenLine::key).doesNotHaveDuplicates();
  }

  private static Map<String, String> faults(List<Outcome> outcomes) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      if (!outcome.isRight()) {
        faults.put(outcome.line().key(), Written.line(outcome.found()));
      }
    }
    return faults;
  }

  private static List<String> complaints(List<Outcome> outcomes, Map<String, String> listed) {
    List<String> complaints = new ArrayList<>();
    Map<String, String> rest = new LinkedHashMap<>(listed);
    for (Outcome outcome : outcomes) {
      String before = rest.remove(outcome.line().key());
      if (before == null && !outcome.isRight()) {
        complaints.add(shown("went wrong", outcome, ""));
      } else if (before != null && outcome.isRight()) {
        complaints.add(shown("now right: remove it from known-faults.txt", outcome, ""));
      } else if (before != null && !before.equals(Written.line(outcome.found()))) {
        complaints.add(shown("wrong in another way", outcome, "\n    listed    " + before));
      }
    }
    rest.keySet().forEach(key -> complaints.add("\nlisted, but no golden line: " + key));
    return complaints;
  }

  private static String shown(String what, Outcome outcome, String listed) {
    GoldenLine line = outcome.line();
    return ("\n" + line.where() + " " + what)
        + ("\n    " + line.sentence())
        + ("\n    expected  " + Written.line(line.expected()))
        + listed
        + ("\n    found     " + Written.line(outcome.found()));
  }

  private static String summary(List<Outcome> outcomes) {
    Score score = new Score();
    outcomes.forEach(outcome -> score.add(outcome.line().expected(), outcome.found()));
    long right = outcomes.stream().filter(Outcome::isRight).count();
    return String.format("Golden lines: %d of %d right%n%s", right, outcomes.size(), score);
  }
}
