package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brinkwatch.evaluate.Written;
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
    String complaints = complaints(outcomes, KnownFaults.read().found());
    if (Boolean.getBoolean("golden.write")) {
      System.out.println(complaints);
      new KnownFaults(faults(outcomes)).write();
    } else {
      assertThat(complaints).overridingErrorMessage(() -> complaints).isEmpty();
    }
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

  /** What differs from the list, the worst first. */
  private static String complaints(List<Outcome> outcomes, Map<String, String> listed) {
    List<String> worse = new ArrayList<>();
    List<String> other = new ArrayList<>();
    List<String> better = new ArrayList<>();
    Map<String, String> rest = new LinkedHashMap<>(listed);
    for (Outcome outcome : outcomes) {
      String before = rest.remove(outcome.line().key());
      String now = Written.line(outcome.found());
      if (before == null && !outcome.isRight()) {
        worse.add(shown("went wrong", outcome, "right"));
      } else if (before != null && outcome.isRight()) {
        better.add("\n" + outcome.line().where() + " now right: remove it from known-faults.txt");
      } else if (before != null && !before.equals(now)) {
        other.add(shown("wrong in another way", outcome, before));
      }
    }
    rest.keySet().forEach(key -> better.add("\nlisted, but no golden line: " + key));
    return String.join("", worse) + String.join("", other) + String.join("", better);
  }

  private static String shown(String what, Outcome outcome, String before) {
    GoldenLine line = outcome.line();
    return ("\n" + line.where() + " " + what)
        + ("\n    " + line.sentence())
        + ("\n    expected  " + Written.line(line.expected()))
        + ("\n    before    " + before)
        + ("\n    now       " + Written.line(outcome.found()));
  }

  private static String summary(List<Outcome> outcomes) {
    Score score = new Score();
    outcomes.forEach(outcome -> score.add(outcome.line().expected(), outcome.found()));
    long right = outcomes.stream().filter(Outcome::isRight).count();
    return String.format(
        Locale.ROOT, "Golden lines: %d of %d right%n%s", right, outcomes.size(), score);
  }
}
