package org.brinkwatch.forecast.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.Test;

class CompletionsTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate ASKED = FIRST.plusDays(40);
  private static final List<Actor> ACTORS =
      List.of(
          new Actor("SRB", "Serbia", "SRB", ""),
          new Actor("XKX", "Kosovo", "XKX", ""),
          new Actor("SRB.MIL", "Serbian army", "SRB", "MIL"),
          new Actor("XKX.COP", "Kosovo police", "XKX", "COP"),
          new Actor("NATO", "NATO", "", "IGO"),
          new Actor("DEU", "Germany", "DEU", ""));
  private final Completions completions = Completions.learn(deeds(), ASKED, 7, 1, 2);

  private static List<Deed> deeds() {
    List<Deed> deeds = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      deeds.add(deed(day, 0, EventType.ACCUSE, 1));
      deeds.add(deed(day, 2, EventType.MOBILIZE, 3));
      deeds.add(deed(day, day % 3 + 1, EventType.CONSULT, day % 2 + 4));
      deeds.add(deed(day, 5, EventType.AID, day % 4));
    }
    return deeds;
  }

  private static Deed deed(int day, int source, EventType type, int target) {
    LocalDate date = FIRST.plusDays(day);
    return new Deed(
        "event-" + day + "-" + type,
        date,
        date,
        ACTORS.get(source),
        ACTORS.get(target),
        type,
        "",
        0,
        Status.ACTUAL,
        Optional.empty(),
        List.of("The Daily"));
  }

  @Test
  void answersWhoIsNextWithRuleAndDeeds() {
    List<Answer> answers = completions.targets("SRB", EventType.ACCUSE, ASKED, 10);
    assertThat(answers.get(0).actor().id()).isEqualTo("XKX");
    assertThat(answers.get(0).rule()).contains("accuse");
    assertThat(answers.get(0).events()).isNotEmpty();
    assertThat(completions.sources("XKX", EventType.ACCUSE, ASKED, 1).get(0).actor().id())
        .isEqualTo("SRB");
  }

  @Test
  void withoutItsDeedsAnAnswerStandsLower() {
    for (Answer answer : completions.targets("SRB.MIL", EventType.MOBILIZE, ASKED, 10)) {
      Completions without = completions.without(answer.events());
      String target = answer.actor().id();
      assertThat(without.score("SRB.MIL", EventType.MOBILIZE, target, ASKED))
          .isLessThan(answer.score());
    }
  }

  @Test
  void onlyWhatWasKnownBeforeTheDayCounts() {
    List<Answer> early = completions.targets("SRB", EventType.ACCUSE, FIRST.plusDays(20), 10);
    assertThat(early)
        .isNotEmpty()
        .allSatisfy(
            answer ->
                assertThat(answer.events())
                    .allMatch(deed -> deed.day().isBefore(FIRST.plusDays(20))));
  }

  @Test
  void knowsNothingOfStrangers() {
    assertThat(completions.targets("FRA", EventType.ACCUSE, ASKED, 10)).isEmpty();
  }
}
