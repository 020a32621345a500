package org.brinkwatch.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.Counts;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.Test;

final class ClaimOpinionTest {
  private static final String BEFORE = "A quiet day. ";
  private static final String TEXT = "Warplanes of Mali bombed a camp in Niger on Monday.";
  private static final ClaimOpinion OPINION = ClaimOpinion.load();

  private static Claim claim(EventType type, Status status, String target) {
    return new Claim(
        "id",
        new Citation("a", "", "", "", Optional.empty()),
        new Coding(type, "", List.of(), "", 0),
        Optional.empty(),
        status,
        Optional.empty(),
        List.of(mention("Warplanes of Mali")),
        target.isEmpty() ? List.of() : List.of(mention(target)),
        DateRange.UNKNOWN,
        Optional.empty(),
        Counts.NONE,
        new Evidence(span(TEXT), TEXT, span("bombed"), "bombed"),
        0.7,
        "rule");
  }

  private static Span span(String words) {
    int begin = BEFORE.length() + TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static Mention mention(String words) {
    return new Mention(new Actor(words, words, "", ""), words, span(words));
  }

  @Test
  void isSurerOfWhatTheHeadFindsLikely() {
    Claim claim = claim(EventType.ASSAULT, Status.ACTUAL, "a camp in Niger");
    Claim weighed = OPINION.weigh(claim);
    assertThat(weighed.confidence()).isGreaterThan(0.7);
    assertThat(weighed.withConfidence(0.7)).isEqualTo(claim);
  }

  @Test
  void isLessSureOfWhatItFindsUnlikely() {
    Claim weighed = OPINION.weigh(claim(EventType.SUPPORT, Status.ACTUAL, "a camp in Niger"));
    assertThat(weighed.confidence()).isLessThan(0.6);
    assertThat(weighed.coding().type()).isEqualTo(EventType.SUPPORT);
  }

  @Test
  void leavesAloneWhatDidNotHappenAndWhatHasNoTarget() {
    Claim feared = claim(EventType.SUPPORT, Status.HYPOTHETICAL, "a camp in Niger");
    Claim open = claim(EventType.SUPPORT, Status.ACTUAL, "");
    assertThat(OPINION.weigh(feared)).isEqualTo(feared);
    assertThat(OPINION.weigh(open)).isEqualTo(open);
  }
}
