package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private final Grouping<String> grouping = new Grouping<>();

  /** Act one in the events x (a, b) and y (c), act two in y (d). */
  private Tally mixed() {
    grouping.add("one", "x", "a");
    grouping.add("one", "x", "b");
    grouping.add("one", "y", "c");
    grouping.add("two", "y", "d");
    Tally tally = new Tally();
    grouping.count(tally);
    return tally;
  }

  @Test
  void takesForEachThingTheShareOfItsLikeInEventAndAct() {
    Tally tally = mixed();
    assertThat(tally.ratio("cubed.precision", "things"))
        .isCloseTo((1 + 1 + 0.5 + 0.5) / 4, within(1e-9));
    assertThat(tally.ratio("cubed.recall", "things"))
        .isCloseTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4, within(1e-9));
  }

  @Test
  void countsPairs() {
    Tally tally = mixed();
    assertThat(tally.get("pairs.gold")).isEqualTo(3);
    assertThat(tally.get("pairs.found")).isEqualTo(2);
    assertThat(tally.get("pairs.both")).isEqualTo(1);
  }

  @Test
  void countsActsTornApartAndMixed() {
    Tally tally = mixed();
    assertThat(tally.get("acts")).isEqualTo(2);
    assertThat(tally.get("acts.split")).isEqualTo(1);
    assertThat(tally.get("acts.merged")).isEqualTo(2);
    assertThat(tally.get("acts.exact")).isZero();
  }

  @Test
  void tellsThePartsOfAnActAndTheActsOfAnEvent() {
    mixed();
    assertThat(grouping.parts("one")).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(grouping.acts("y")).containsExactly("one", "two");
    assertThat(grouping.first("two", "y")).isEqualTo("d");
  }
}
