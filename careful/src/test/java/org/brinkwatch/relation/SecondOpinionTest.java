package org.brinkwatch.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;

final class SecondOpinionTest {
  private static final SecondOpinion.Weights WEIGHTS = new SecondOpinion.Weights(1, 0, 1, 0.95);
  private static final Map<EventType, Double> HEAD =
      Map.of(EventType.AID, 0.6, EventType.AGREE, 0.3, EventType.REJECT, 0.1);

  @Test
  void takesTheHeadsWordWhereNoFrameFits() {
    SecondOpinion.Weighed weighed = SecondOpinion.weigh(HEAD, Optional.empty(), 0, WEIGHTS);
    assertThat(weighed.type()).isEqualTo(EventType.AID);
    assertThat(weighed.confidence()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void letsSureFramesOverruleTheHeadAndUnsureOnesNot() {
    Optional<EventType> first = Optional.of(EventType.AGREE);
    assertThat(SecondOpinion.weigh(HEAD, first, 0.9, WEIGHTS).type()).isEqualTo(EventType.AGREE);
    assertThat(SecondOpinion.weigh(HEAD, first, 0.1, WEIGHTS).type()).isEqualTo(EventType.AID);
  }

  @Test
  void isSurerWhereBothAgree() {
    Optional<EventType> first = Optional.of(EventType.AID);
    assertThat(SecondOpinion.weigh(HEAD, first, 0.5, WEIGHTS).confidence()).isGreaterThan(0.6);
  }
}
