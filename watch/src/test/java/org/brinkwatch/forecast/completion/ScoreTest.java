package org.brinkwatch.forecast.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final List<Place> PLACES = List.of(new Place(0, 0), new Place(0, 2));

  @Test
  void tiesTakeTheMeanOfTheirRanks() {
    assertThat(Score.of(PLACES, Ties.AVERAGE).mrr()).isCloseTo(75, within(1e-9));
    assertThat(Score.of(PLACES, Ties.AVERAGE).hits1()).isEqualTo(50);
  }

  @Test
  void otherWaysToCountTiesAreToldApart() {
    assertThat(Score.of(PLACES, Ties.OPTIMISTIC).mrr()).isEqualTo(100);
    assertThat(Score.of(PLACES, Ties.PESSIMISTIC).mrr()).isCloseTo(200 / 3.0, within(1e-9));
  }

  @Test
  void answersOfTheSameDayDoNotStandInEachOthersWay() {
    List<Question> questions = Question.of(List.of(new Link(0, 0, 1, 7), new Link(0, 0, 2, 7)), 1);
    assertThat(questions).hasSize(3);
    assertThat(questions.get(0).size()).isEqualTo(2);
    assertThat(questions.get(0).answer(0)).isEqualTo(1);
    assertThat(questions.get(0).answer(1)).isEqualTo(2);
    assertThat(questions.get(1)).matches(one -> one.source() == 1 && one.relation() == 1);
  }
}
