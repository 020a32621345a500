package org.brinkwatch.forecast.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrencyTest {
  private final Recurrency recurrency = new Recurrency(5, 1);

  private List<Place> ask(int target) {
    try (Crew crew = new Crew(1)) {
      return recurrency.places(List.of(List.of(new Link(0, 0, target, 10))), true, crew);
    }
  }

  @Test
  void whatWasLastComesFirstThenWhatIsUsual() {
    recurrency.add(new Link(0, 0, 1, 1));
    recurrency.add(new Link(0, 0, 2, 9));
    recurrency.add(new Link(4, 0, 3, 9));
    assertThat(ask(2).get(0)).isEqualTo(new Place(0, 0));
    assertThat(ask(1).get(0)).isEqualTo(new Place(1, 0));
    assertThat(ask(3).get(0)).isEqualTo(new Place(2, 0));
  }

  @Test
  void theNeverSeenShareTheRest() {
    recurrency.add(new Link(0, 0, 1, 1));
    assertThat(ask(3).get(0)).isEqualTo(new Place(1, 3));
  }
}
