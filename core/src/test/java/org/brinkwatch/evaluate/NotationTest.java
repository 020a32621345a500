package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  private static final String WHOLE =
      "THREATEN>ASSAULT INTENDED IRN.GOV + \"the Grey Wolves\" -> ISR by \"one Nur\""
          + " @2025-03-10..2025-03-11 in IRQ killed=3 injured=4 size=5";

  @ParameterizedTest
  @ValueSource(
      strings = {
        WHOLE,
        "ASSAULT ACTUAL - -> -",
        "AID NEGATED USA -> UKR @..2025-03-11",
        "AID HYPOTHETICAL ethnic-serbs.XKX -> AL-SHABAAB @2025-03-11.. size=2"
      })
  void isWrittenAsItIsRead(String notation) {
    assertThat(Notation.claim(notation)).hasToString(notation);
  }

  @Test
  void readsSeveralClaimsAndNone() {
    assertThat(Written.parse("NONE")).isEmpty();
    assertThat(Written.parse("AID ACTUAL A -> B ; AID ACTUAL A -> C")).hasSize(2);
    assertThat(Written.line(Written.parse("NONE"))).isEqualTo("NONE");
  }

  @Test
  void takesNoNoticeOfTheOrderOfActors() {
    assertThat(Notation.claim("CONSULT ACTUAL A + B -> C"))
        .isEqualTo(Notation.claim("CONSULT ACTUAL B + A -> C"))
        .isNotEqualTo(Notation.claim("CONSULT ACTUAL A -> C"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ATTACK ACTUAL A -> B | 'ATTACK'; expected one of AGREE",
        "AID>HELP ACTUAL A -> B | 'HELP'; expected one of AGREE",
        "AID DONE A -> B | 'DONE'; expected one of ACTUAL",
        "AID ACTUAL A to B | 'to'; expected ->",
        "AID ACTUAL A | ends too early; expected ->",
        "AID ACTUAL A -> | ends too early; expected an actor",
        "AID ACTUAL A + -> B | '->'; expected an actor",
        "AID ACTUAL A -> B by C + D | '+'; expected [by speaker]",
        "AID ACTUAL A -> B @2025-13-01..2025-13-02 | '2025-13-01'; expected a day",
        "AID ACTUAL A -> B @2025-01-01 | expected days like",
        "AID ACTUAL A -> B @.. | expected days like",
        "AID ACTUAL A -> B @2025-01-02..2025-01-01 | do not end before they begin",
        "AID ACTUAL A -> B in Kenya | 'Kenya'; expected a country",
        "AID ACTUAL A -> B killed=many | 'killed=many'; expected killed=",
        "AID ACTUAL A -> B size=1 killed=2 | 'killed=2'; expected [by speaker]",
        "AID ACTUAL \"A -> B | '\"A'; expected an actor",
      })
  void saysWhatWasFoundAndWhatWasExpected(String notation, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Written.parse(notation))
        .withMessageContaining(message);
  }

  @Test
  void neverFailsInAnotherWayOnWhateverText() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(WHOLE);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int place = random.nextInt(text.length());
        text.replace(place, place + random.nextInt(6), Character.toString(random.nextInt(200)));
        text.append(' ');
      }
      check(text.toString(), seed);
    }
  }

  private static void check(String text, long seed) {
    try {
      Written.parse(text).forEach(claim -> assertThat(claim.toString()).isNotEmpty());
    } catch (IllegalArgumentException e) {
      assertThat(e).as("seed %d: %s", seed, text).hasMessageContaining("expected");
    }
  }
}
