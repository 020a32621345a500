package org.brinkwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Act;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Coding;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Status;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final Actor NORIJA = new Actor("NRJ", "Norija", "NRJ", "");
  private static final Actor LESNA = new Actor("LSN", "Lesna", "LSN", "");
  private static final List<Actor> NOBODY = List.of();

  @Test
  void tellsWhatHappenedInThePast() {
    assertThat(tell("ASSAULT kill", Status.ACTUAL, List.of(NORIJA), List.of(LESNA)))
        .isEqualTo("Norija killed Lesna");
    assertThat(tell("MOBILIZE troops", Status.ACTUAL, List.of(NORIJA), NOBODY))
        .isEqualTo("Norija moved troops");
  }

  @Test
  void neverTellsInThePastWhatDidNotHappen() {
    assertThat(tell("ASSAULT kill", Status.NEGATED, List.of(NORIJA), List.of(LESNA)))
        .isEqualTo("Norija · said not to have happened: killing of Lesna");
    assertThat(tell("ASSAULT kill", Status.INTENDED, List.of(NORIJA), NOBODY))
        .isEqualTo("Norija · planned: killing");
    assertThat(tell("ASSAULT kill", Status.HYPOTHETICAL, NOBODY, List.of(LESNA)))
        .isEqualTo("Only supposed: killing of Lesna · by whom: not said");
  }

  @Test
  void saysThatNobodyIsNamed() {
    assertThat(tell("ASSAULT -", Status.ACTUAL, NOBODY, List.of(LESNA)))
        .isEqualTo("An attack on Lesna · by whom: not said");
  }

  @Test
  void namesThoseWhoActTogetherOnce() {
    List<Actor> both = List.of(NORIJA, LESNA);
    assertThat(tell("ASSAULT fight", Status.ACTUAL, both, List.of(LESNA, NORIJA)))
        .isEqualTo("Norija ↔ Lesna fought");
  }

  @Test
  void saysWhatAVerbalActIsAbout() {
    assertThat(tell("ACCUSE", EventType.ASSAULT)).isEqualTo("Norija accused Lesna of an attack");
    assertThat(tell("REQUEST", EventType.RETREAT))
        .isEqualTo("Norija asked Lesna for an end to force");
    assertThat(tell("REQUEST", EventType.REQUEST))
        .isEqualTo("Norija made a request or demand to Lesna");
  }

  @Test
  void hasAPhraseForEveryType() {
    for (EventType type : EventType.values()) {
      Phrases.Phrase phrase = Phrases.of(type, "unheard-of");
      assertThat(phrase.to()).as("%s", type).contains("…");
      assertThat(List.of(phrase.alone(), phrase.noun(), phrase.on())).doesNotContain("");
    }
  }

  private static String tell(
      String codes, Status status, List<Actor> sources, List<Actor> targets) {
    return Telling.of(coding(codes), Optional.empty(), status, sources, targets).plain();
  }

  private static String tell(String codes, EventType about) {
    Act act = new Act(about, "", Status.HYPOTHETICAL, new Span(0, 1));
    return Telling.of(
            coding(codes), Optional.of(act), Status.ACTUAL, List.of(NORIJA), List.of(LESNA))
        .plain();
  }

  private static Coding coding(String codes) {
    String[] parts = codes.split(" ", 2);
    String mode = parts.length < 2 || parts[1].equals("-") ? "" : parts[1];
    return new Coding(EventType.valueOf(parts[0]), mode, List.of(), "", 0);
  }
}
